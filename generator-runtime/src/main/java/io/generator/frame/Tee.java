package io.generator.frame;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * Makes several independent iterators of one. What one has taken and another has not is kept, and nothing else: the
 * values are a linked list, which each iterator only points into.
 *
 * <p>Mirrors Python's {@code itertools.tee}.
 *
 * @param <T> the type of the values
 */
final class Tee<T extends @Nullable Object> {
    private final Iterator<T> source;

    /** How many iterators still read. */
    private int readers;

    /** Whether one of them was closed, so that the last is to close the source. */
    private boolean closing;

    private boolean asking;

    private Tee(Iterator<T> source) {
        this.source = source;
    }

    /** The first iterator over another one, which nobody else may use from now on. */
    static <T extends @Nullable Object> Branch<T> over(Iterator<T> source) {
        return branch(new Tee<>(source), new Node<>());
    }

    /** One that can take the place of the source: where values are primitive, so that they can be asked for as such. */
    @SuppressWarnings({"unchecked", "NullAway"}) // what the source is says what T is
    private static <T extends @Nullable Object> Branch<T> branch(Tee<T> tee, Node<T> position) {
        if (tee.source instanceof PrimitiveIterator.OfInt)
            return (Branch<T>) new OfInt((Tee<Integer>) tee, (Node<Integer>) position);
        if (tee.source instanceof PrimitiveIterator.OfLong)
            return (Branch<T>) new OfLong((Tee<Long>) tee, (Node<Long>) position);
        if (tee.source instanceof PrimitiveIterator.OfDouble)
            return (Branch<T>) new OfDouble((Tee<Double>) tee, (Node<Double>) position);
        return new Branch<>(tee, position);
    }

    private boolean hasMore() {
        begin();
        try {
            return source.hasNext();
        } finally {
            asking = false;
        }
    }

    private T ask() {
        begin();
        try {
            return source.next();
        } finally {
            asking = false;
        }
    }

    private void begin() {
        if (asking) throw new IllegalStateException("cannot re-enter an iterator that copies of a generator share");
        asking = true;
    }

    private void leave(boolean closed) throws Exception {
        readers--;
        closing |= closed;
        if (readers == 0 && closing && source instanceof AutoCloseable closeable) closeable.close();
    }

    /** A place in the list: where the next value is, or will be. */
    private static final class Node<T extends @Nullable Object> {
        private @Nullable T value;
        private @Nullable Node<T> next;
    }

    /** One of the iterators. Closing the last one closes the source, if that can be closed. */
    static class Branch<T extends @Nullable Object> implements Iterator<T>, AutoCloseable {
        private final Tee<T> tee;
        private Node<T> position;
        private boolean left;

        Branch(Tee<T> tee, Node<T> position) {
            this.tee = tee;
            this.position = position;
            tee.readers++;
        }

        /** Another one at the same place. */
        final Branch<T> fork() {
            Branch<T> other = branch(tee, position);
            if (left) other.leave(false);
            return other;
        }

        final Iterator<T> source() {
            return tee.source;
        }

        @Override
        public final boolean hasNext() {
            if (position.next != null) return true;
            boolean more = tee.hasMore();
            if (!more) leave(false);
            return more;
        }

        @Override
        @SuppressWarnings("NullAway") // which takes T for a type without null
        public final T next() {
            Node<T> node = position;
            if (node.next == null) fetch(node);
            Node<T> next = node.next;
            if (next == null) throw new NoSuchElementException();
            position = next;
            return node.value;
        }

        private void fetch(Node<T> node) {
            node.value = tee.ask();
            node.next = new Node<>();
        }

        @Override
        public final void remove() {
            throw new UnsupportedOperationException("remove() on an iterator that copies of a generator share: the"
                    + " others have yet to see what it would remove");
        }

        @Override
        public final void close() {
            leave(true);
        }

        /**
         * Reads no more.
         *
         * @param closed whether it was closed, and not only read to its end or forgotten
         */
        final void leave(boolean closed) {
            if (left) return;
            left = true;
            try {
                tee.leave(closed);
            } catch (Exception e) {
                throw Sneaky.rethrow(e);
            }
        }

        @Override
        public final String toString() {
            return "a copy of " + tee.source;
        }
    }

    private static final class OfInt extends Branch<Integer> implements PrimitiveIterator.OfInt {
        OfInt(Tee<Integer> tee, Node<Integer> position) {
            super(tee, position);
        }

        @Override
        public int nextInt() {
            return next();
        }
    }

    private static final class OfLong extends Branch<Long> implements PrimitiveIterator.OfLong {
        OfLong(Tee<Long> tee, Node<Long> position) {
            super(tee, position);
        }

        @Override
        public long nextLong() {
            return next();
        }
    }

    private static final class OfDouble extends Branch<Double> implements PrimitiveIterator.OfDouble {
        OfDouble(Tee<Double> tee, Node<Double> position) {
            super(tee, position);
        }

        @Override
        public double nextDouble() {
            return next();
        }
    }
}
