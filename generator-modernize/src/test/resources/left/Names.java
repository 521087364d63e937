import com.google.common.collect.AbstractIterator;
import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

class Names<T> {
    private int size;
    private int at;
    private static int count;

    // left by abstract-iterator: it is a class with a name, which may be used in other ways than as an Iterator
    static class Open extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static Iterator<Integer> open() {
        return new Open();
    }

    // left by abstract-iterator: it is a class with a name, which may be used in other ways than as an Iterator
    private static class Closing extends AbstractIterator<Integer> implements Closeable {
        protected Integer computeNext() {
            return endOfData();
        }

        public void close() {}
    }

    static Iterator<Integer> closing() {
        return new Closing();
    }

    // left by abstract-iterator: it is named at other places than the one return of a new Twice
    private static class Twice extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static Iterator<Integer> twice(boolean isFirst) {
        if (isFirst) return new Twice();
        return new Twice();
    }

    // left by abstract-iterator: it is named at other places than the one return of a new Asked
    private static class Asked extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static Iterator<Integer> asked(Object other) {
        count += other instanceof Asked ? 1 : 0;
        return new Asked();
    }

    // left by abstract-iterator: it is named at other places than the one return of a new Linked
    private static class Linked extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    /** {@link Linked} */
    static Iterator<Integer> linked() {
        return new Linked();
    }

    // left by abstract-iterator: the method returns Object, and a generator would be an Iterator (line 80)
    private static class Untyped extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static Object untyped() {
        return new Untyped();
    }

    // left by abstract-iterator: this comment would be lost (line 83)
    private static class Documented extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static Iterator<Integer> documented() {
        return new Documented();
    }

    static Iterator<Integer> checked(List<Integer> list) {
        return new Checked(list);
    }

    // left by abstract-iterator: its constructor does more than assign fields (line 103)
    private static class Checked extends AbstractIterator<Integer> {
        private final List<Integer> list;

        Checked(List<Integer> list) {
            if (list.isEmpty()) throw new IllegalArgumentException();
            this.list = list;
        }

        protected Integer computeNext() {
            return list.isEmpty() ? endOfData() : list.get(0);
        }
    }

    Iterator<Integer> hidden(int size) {
        return new Hidden();
    }

    // left by abstract-iterator: a variable size of the method hides what it means here (line 119)
    private class Hidden extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return size == 0 ? endOfData() : at;
        }
    }

    static Iterator<Integer> sameName(int start) {
        return new SameName(start);
    }

    // left by abstract-iterator: the field start is called as what it is given (line 129)
    private static class SameName extends AbstractIterator<Integer> {
        private int start;

        SameName(int start) {
            this.start = start;
        }

        protected Integer computeNext() {
            return start++;
        }
    }

    Iterator<Integer> ofField() {
        return new OfField(at);
    }

    // left by abstract-iterator: the field at is called as what it is given (line 146)
    private static class OfField extends AbstractIterator<Integer> {
        private final int at;

        OfField(int at) {
            this.at = at;
        }

        protected Integer computeNext() {
            return at;
        }
    }

    static Iterator<Integer> used(List<Integer> list) {
        return new UsedTwice(list.size());
    }

    // left by abstract-iterator: its constructor does not use this argument just once (line 158)
    private static class UsedTwice extends AbstractIterator<Integer> {
        private final int a;
        private final int b;

        UsedTwice(int size) {
            this.a = size;
            this.b = size;
        }

        protected Integer computeNext() {
            return a + b;
        }
    }

    static Iterator<Long> wider(int limit) {
        return new Wider(limit);
    }

    // left by abstract-iterator: its constructor computes with this argument, whose type or value is not known (line 177)
    private static class Wider extends AbstractIterator<Long> {
        private final long product;

        Wider(long number) {
            this.product = number * 1_000_000;
        }

        protected Long computeNext() {
            return product;
        }
    }

    static Iterator<Integer> unboxed(Integer number) {
        return new Unboxed(number);
    }

    // left by abstract-iterator: this argument of its constructor may be null, and is unboxed (line 194)
    private static class Unboxed extends AbstractIterator<Integer> {
        private final int first;

        Unboxed(int number) {
            this.first = number;
        }

        protected Integer computeNext() {
            return first;
        }
    }

    static Iterator<Integer> assigned(int number) {
        if (number < 0) number = 0;
        return new Assigned(number);
    }

    // left by abstract-iterator: the method assigns number, which it is given (line 212)
    private static class Assigned extends AbstractIterator<Integer> {
        private final int first;

        Assigned(int first) {
            this.first = first;
        }

        protected Integer computeNext() {
            return first;
        }
    }

    static Iterator<?> wild(List<?> list) {
        return new Wild<>(list.iterator());
    }

    // left by iterator: it is not clear what its type parameters stand for (line 229)
    private static class Wild<E> implements Iterator<E> {
        private final Iterator<E> iterator;

        Wild(Iterator<E> iterator) {
            this.iterator = iterator;
        }

        public boolean hasNext() {
            return iterator.hasNext();
        }

        public E next() {
            return iterator.next();
        }
    }

    Iterator<Integer> owner() {
        return new Owned(this);
    }

    // left by iterator: an argument of its constructor uses this (line 250)
    private static class Owned implements Iterator<Integer> {
        private final Names<?> owner;

        Owned(Names<?> owner) {
            this.owner = owner;
        }

        public boolean hasNext() {
            return owner.size > 0;
        }

        public Integer next() {
            if (!hasNext()) throw new NoSuchElementException();
            return owner.at;
        }
    }

    class Other {
        Iterator<Integer> inner() {
            return new Far();
        }
    }

    // left by abstract-iterator: a method of another class returns it, where names may mean something else (line 273)
    private class Far extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    <T extends Comparable<T>> Iterator<Object> retyped() {
        return new Retyped();
    }

    // left by abstract-iterator: the type T is another one in the method (line 290)
    private class Retyped extends AbstractIterator<Object> {
        private T last;

        protected Object computeNext() {
            return last == null ? endOfData() : last;
        }
    }

    // left by abstract-iterator: it calls its own peek() (line 303)
    private static class Peeking extends AbstractIterator<Integer> {

        private int far = 0;

        protected Integer computeNext() {
            return peek();
        }
    }

    static Iterator<Integer> peeking() {
        return new Peeking();
    }

    static Iterator<Integer> negative(Integer number) {
        return new Negative(-number);
    }

    // left by abstract-iterator: this argument of its constructor may be null, and is unboxed (line 312)
    private static class Negative extends AbstractIterator<Integer> {
        private final int first;

        Negative(int first) {
            this.first = first;
        }

        protected Integer computeNext() {
            return first;
        }
    }

    static Iterator<Integer> hiding(List<Integer> list) {
        int at = 0;
        // left by abstract-iterator: a variable count of the method hides what it means here (line 332)
        class Hiding extends AbstractIterator<Integer> {
            private int index = count;

            protected Integer computeNext() {
                return list.get(index++);
            }
        }
        int count = 1;
        return new Hiding();
    }

    // left by abstract-iterator: it is a class with a name, which may be used in other ways than as an Iterator
    class Visible extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }
}
