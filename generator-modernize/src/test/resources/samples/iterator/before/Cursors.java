import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

class Cursors {
    static final Trace trace = new Trace();

    static <T> Iterator<T> array(T[] array) {
        return new Iterator<T>() {
            private int i = 0;

            @Override
            public boolean hasNext() {
                return i < array.length;
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                return array[i++];
            }
        };
    }

    static Iterator<Integer> backwards(List<Integer> list) {
        return new Iterator<>() {
            int at = list.size();

            public boolean hasNext() {
                return at > 0;
            }

            public Integer next() {
                if (at <= 0) {
                    throw new NoSuchElementException();
                }
                return list.get(--at);
            }

            public void remove() {
                throw new UnsupportedOperationException();
            }
        };
    }

    static Iterator<Character> everySecond(String text) {
        return new Iterator<Character>() {
            int at;

            public boolean hasNext() {
                return at < text.length();
            }

            public Character next() {
                if (hasNext()) {
                    char c = text.charAt(at);
                    at += 2;
                    return (Character) c;
                }
                throw new NoSuchElementException();
            }
        };
    }

    static <K> Iterator<K> keys(Map<K, ?> map) {
        return new Iterator<K>() {
            private final Iterator<? extends Map.Entry<K, ?>> entries = map.entrySet().iterator();

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public K next() {
                return this.entries.next().getKey();
            }
        };
    }

    static <T> Iterator<T> filter(Iterator<T> iterator, Predicate<T> predicate) {
        return new Iterator<T>() {
            private T next;
            private boolean isReady;

            @Override
            public boolean hasNext() {
                while (!isReady && iterator.hasNext()) {
                    T candidate = iterator.next();
                    // Only those that fit.
                    if (predicate.test(candidate)) {
                        next = candidate;
                        isReady = true;
                    }
                }
                return isReady;
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                T result = next;
                next = null;
                isReady = false;
                return result;
            }
        };
    }

    static <T> Iterator<T> found(Iterator<T> iterator, Predicate<T> predicate) {
        return new Iterator<T>() {
            private boolean isReady = false;
            private T next = null;
            private int skipped = 0;

            @Override
            public boolean hasNext() {
                if (isReady) return true;
                while (iterator.hasNext()) {
                    T candidate = iterator.next();
                    if (predicate.test(candidate)) {
                        this.isReady = true;
                        this.next = candidate;
                        return true;
                    }
                    skipped++;
                }
                return false;
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                isReady = false;
                return next;
            }
        };
    }

    static List<String> trace() {
        trace.all(array(new String[] {"a", "b", "c", "d"}));
        trace.all(backwards(List.of(1, 2, 3)));
        trace.all(everySecond("abcde"));
        trace.all(keys(new java.util.TreeMap<>(Map.of(1, "one", 2, "two"))));
        trace.all(filter(List.of(1, 2, 3, 4, 5).iterator(), number -> trace.seen("test", number) % 2 == 1));
        trace.all(found(List.of(1, 2, 3, 4, 5, 6, 7, 8).iterator(), number -> trace.seen("test", number) % 2 == 1));
        return trace.lines;
    }
}
