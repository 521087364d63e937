import com.google.common.collect.AbstractIterator;
import com.google.common.collect.UnmodifiableIterator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

class Iterators {
    int changes;

    // left by iterator: it is a class with a name, which may be used in other ways than as an Iterator
    static class Named implements Iterator<Integer> {
        public boolean hasNext() {
            return false;
        }

        public Integer next() {
            throw new NoSuchElementException();
        }
    }

    static UnmodifiableIterator<Integer> narrower() {
        // left by abstract-iterator: the method returns UnmodifiableIterator<Integer>, and a generator would be an Iterator
        return new AbstractIterator<Integer>() {
            protected Integer computeNext() {
                return endOfData();
            }
        };
    }

    static Supplier<Iterator<Integer>> lambda() {
        // left by abstract-iterator: it is not what a method returns: a generator is a method
        return () -> new AbstractIterator<Integer>() {
            protected Integer computeNext() {
                return endOfData();
            }
        };
    }

    static Iterator<Integer> peeking() {
        // left by abstract-iterator: it calls its own peek() (line 45)
        return new AbstractIterator<Integer>() {
            protected Integer computeNext() {
                return peek();
            }
        };
    }

    static Iterator<Integer> tidy() {
        // left by abstract-iterator: it returns a value in a try block that cleans up (line 56)
        return new AbstractIterator<Integer>() {
            int i;

            protected Integer computeNext() {
                try {
                    return i++;
                } finally {
                    i++;
                }
            }
        };
    }

    static Iterator<Supplier<Integer>> poly() {
        // left by abstract-iterator: the type of this would not be inferred in a call of Gen.yield (line 69)
        return new AbstractIterator<Supplier<Integer>>() {
            protected Supplier<Integer> computeNext() {
                return () -> 1;
            }
        };
    }

    static Iterator<Byte> narrow() {
        // left by abstract-iterator: this could be an int in a call of Gen.yield: cast it to the primitive type (line 78)
        return new AbstractIterator<>() {
            protected Byte computeNext() {
                return 1;
            }
        };
    }

    static Iterator<Integer> commented() {
        // left by abstract-iterator: this comment would be lost (line 86)
        return new AbstractIterator<Integer>() {
            // This is important.
            int i;

            protected Integer computeNext() {
                return i++;
            }
        };
    }

    static Iterator<Integer> hidden(int i) {
        // left by abstract-iterator: the field i hides another variable, or is hidden (line 98)
        return new AbstractIterator<Integer>() {
            int i;

            protected Integer computeNext() {
                return i++;
            }
        };
    }

    static Iterator<Supplier<Integer>> captured() {
        // left by abstract-iterator: a lambda or a class in it uses the field i (line 113)
        return new AbstractIterator<Supplier<Integer>>() {
            int i;

            protected Supplier<Integer> computeNext() {
                i++;
                Supplier<Integer> result = () -> i;
                return result;
            }
        };
    }

    static Iterator<Object> itself() {
        // left by abstract-iterator: it uses the iterator itself: this (line 123)
        return new AbstractIterator<Object>() {
            protected Object computeNext() {
                return this;
            }
        };
    }

    static Iterator<Object> half() {
        // left by abstract-iterator: endOfData() is not simply returned (line 132)
        return new AbstractIterator<Object>() {
            protected Object computeNext() {
                Object end = endOfData();
                return end;
            }
        };
    }

    static Iterator<Integer> removing(List<Integer> list) {
        // left by iterator: it can remove(), which generators cannot (line 151)
        return new Iterator<Integer>() {
            final Iterator<Integer> it = list.iterator();

            public boolean hasNext() {
                return it.hasNext();
            }

            public Integer next() {
                return it.next();
            }

            public void remove() {
                it.remove();
            }
        };
    }

    static Iterator<Integer> shared(Iterator<Integer> it) {
        // left by iterator: it is not known that hasNext() changes nothing, here (line 161)
        return new Iterator<Integer>() {
            public boolean hasNext() {
                return it.hasNext();
            }

            public Integer next() {
                return it.next() + 1;
            }
        };
    }

    static Iterator<Integer> unguarded(int[] array) {
        // left by iterator: next() does not begin with: if (!hasNext()) throw new NoSuchElementException(); (line 179)
        return new Iterator<Integer>() {
            int i = 0;

            public boolean hasNext() {
                return i < array.length;
            }

            public Integer next() {
                return array[i++];
            }
        };
    }

    static Iterator<Integer> worded(int[] array) {
        // left by iterator: next() returns or throws at more than one place (line 195)
        return new Iterator<Integer>() {
            int i = 0;

            public boolean hasNext() {
                return i < array.length;
            }

            public Integer next() {
                if (!hasNext()) throw new NoSuchElementException("no more");
                return array[i++];
            }
        };
    }

    Iterator<Integer> counting(int[] array) {
        // left by iterator: next() does more than read a value and move a cursor, and hasNext() would do it (line 212)
        return new Iterator<Integer>() {
            int i = 0;

            public boolean hasNext() {
                return i < array.length;
            }

            public Integer next() {
                if (!hasNext()) throw new NoSuchElementException();
                changes++;
                return array[i++];
            }
        };
    }

    static Iterator<Integer> later(Iterator<Integer> it) {
        // left by iterator: hasNext() returns here, and might find a value later (line 233)
        return new Iterator<Integer>() {
            boolean isReady;
            int next;

            public boolean hasNext() {
                if (isReady) return true;
                while (it.hasNext()) {
                    int i = it.next();
                    if (i > 0) {
                        next = i;
                        isReady = true;
                        return true;
                    }
                    if (i < 0) return false;
                }
                return false;
            }

            public Integer next() {
                if (!hasNext()) throw new NoSuchElementException();
                isReady = false;
                return next;
            }
        };
    }

    static Iterator<String> sentinel(Iterator<String> it) {
        // left by iterator: hasNext() does more than test a condition (line 251)
        return new Iterator<String>() {
            String next;

            public boolean hasNext() {
                while (next == null && it.hasNext()) next = it.next();
                return next != null;
            }

            public String next() {
                if (!hasNext()) throw new NoSuchElementException();
                String result = next;
                next = null;
                return result;
            }
        };
    }

    static Iterator<Integer> helper(List<Integer> list) {
        // left by iterator: it has a method first, which no generator has (line 268)
        return new Iterator<Integer>() {
            int first() {
                return 0;
            }

            public boolean hasNext() {
                return false;
            }

            public Integer next() {
                throw new NoSuchElementException();
            }
        };
    }

    static List<Object> notOurs() {
        return new ArrayList<Object>() {
            public boolean hasNext() {
                return false;
            }
        };
    }
}
