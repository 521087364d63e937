import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Classes with names. */
class NamedCursors<T> {
    static final Trace trace = new Trace();

    private final T[] elements;
    private int size;

    NamedCursors(T[] elements) {
        this.elements = elements;
        this.size = elements.length;
    }

    Iterator<T> iterator() {
        return new All();
    }

    private class All implements Iterator<T> {
        private int at = 0;

        @Override
        public boolean hasNext() {
            return at < elements.length;
        }

        @Override
        public T next() {
            if (!hasNext()) throw new NoSuchElementException();
            return elements[at++];
        }
    }

    /** The class is behind, and generic. */
    static <E> Iterator<E> array(E[] array) {
        return new ArrayCursor<>(array, 1);
    }

    private static final class ArrayCursor<T> implements Iterator<T> {
        private final T[] array;
        private int at;

        ArrayCursor(T[] array, int start) {
            this.array = array;
            at = start;
        }

        @Override
        public boolean hasNext() {
            return at < array.length;
        }

        @Override
        public T next() {
            if (!hasNext()) throw new NoSuchElementException();
            T result = this.array[at];
            at++;
            return result;
        }
    }

    // Arguments are computed at the call, in their order, and what the constructor computes then.
    Iterator<T> last(int count) {
        return new Last<T>(trace.seen("from", size - count), trace.seen("elements", Arrays.asList(elements)), count);
    }

    private static class Last<E> implements Iterator<E> {
        private final int end;
        private final List<E> list;
        private int from;
        private final String made = trace.seen("initialised", "made");

        Last(int from, List<E> list, int count) {
            this.list = list;
            this.from = from;
            this.end = trace.seen("size", made.length()) * count + this.list.size();
        }

        public boolean hasNext() {
            return from < end && from < list.size();
        }

        public E next() {
            if (from < end && from < list.size()) {
                return list.get(from++);
            }
            throw new NoSuchElementException();
        }

        public void remove() {
            throw new UnsupportedOperationException();
        }
    }

    static Iterator<String> words(String text, Predicate<String> predicate) {
        String[] words = text.split(" ");
        class Filter implements Iterator<String> {
            int at;
            String next;
            boolean isReady;

            @Override
            public boolean hasNext() {
                while (!isReady && at < words.length) {
                    // the next one
                    String word = words[at++];
                    if (predicate.test(word)) {
                        next = word;
                        isReady = true;
                    }
                }
                return isReady;
            }

            @Override
            public String next() {
                if (!hasNext()) throw new NoSuchElementException();
                isReady = false;
                return next;
            }
        }
        return new Filter();
    }

    static <K> Iterator<K> copied(Iterable<K> iterable) {
        class Copied implements Iterator<K> {
            private final Iterator<K> iterator;

            Copied(Iterator<K> iterator) {
                this.iterator = iterator;
            }

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public K next() {
                return iterator.next();
            }
        }

        return new Copied(iterable.iterator());
    }

    static List<String> trace() {
        NamedCursors<String> cursors = new NamedCursors<>(new String[] {"a", "b", "c", "d"});
        trace.all(cursors.iterator());
        trace.all(array(new Integer[] {1, 2, 3}));
        Iterator<String> last = cursors.last(3);
        trace.add("before");
        cursors.size = 1;
        trace.all(last);
        trace.all(words("one two three four", word -> trace.seen("test", word).length() == 3));
        trace.all(copied(List.of(1, 2)));
        return trace.lines;
    }
}
