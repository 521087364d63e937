package io.generator.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The same iterators as somebody writes them who has no generators. */
final class HandWritten {
    private HandWritten() {}

    static final class Range implements PrimitiveIterator.OfInt {
        private final int end;
        private int next;

        Range(int end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public int nextInt() {
            if (next >= end) throw new NoSuchElementException();
            return next++;
        }
    }

    static final class BoxedRange implements Iterator<Integer> {
        private final int end;
        private int next;

        BoxedRange(int end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public Integer next() {
            if (next >= end) throw new NoSuchElementException();
            return next++;
        }
    }

    static final class FilteredRange implements Iterator<Integer> {
        private final int end;
        private int next;
        private boolean found;

        FilteredRange(int end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            while (!found && next < end) {
                if (Work.isWanted(next)) found = true;
                else next++;
            }
            return found;
        }

        @Override
        public Integer next() {
            if (!hasNext()) throw new NoSuchElementException();
            found = false;
            return next++;
        }
    }

    static final class Filter implements Iterator<Integer> {
        private final Iterator<Integer> numbers;
        private int next;
        private boolean found;

        Filter(Iterator<Integer> numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean hasNext() {
            while (!found && numbers.hasNext()) {
                next = numbers.next();
                found = Work.isWanted(next);
            }
            return found;
        }

        @Override
        public Integer next() {
            if (!hasNext()) throw new NoSuchElementException();
            found = false;
            return next;
        }
    }

    static final class Squares implements Iterator<Integer> {
        private final Iterator<Integer> numbers;

        Squares(Iterator<Integer> numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean hasNext() {
            return numbers.hasNext();
        }

        @Override
        public Integer next() {
            int x = numbers.next();
            return x * x;
        }
    }

    /** The recursion turned into a stack of the nodes whose value is to come. */
    static final class InOrder<T> implements Iterator<T> {
        private final Deque<Node<T>> pending = new ArrayDeque<>();

        InOrder(@Nullable Node<T> tree) {
            descend(tree);
        }

        @Override
        public boolean hasNext() {
            return !pending.isEmpty();
        }

        @Override
        public T next() {
            Node<T> node = pending.pop();
            descend(node.right);
            return node.value;
        }

        private void descend(@Nullable Node<T> tree) {
            for (Node<T> node = tree; node != null; node = node.left) pending.push(node);
        }
    }

    static final class Average {
        private double sum;
        private int n;

        Double send(Double x) {
            sum += x;
            n++;
            return sum / n;
        }
    }

    /** 0 and 1 for ever, from below so many iterators that take from one another. */
    static Iterator<Integer> deep(int depth) {
        Iterator<Integer> chain = new ZeroOne();
        for (int i = 0; i < depth; i++) chain = new Over(chain);
        return chain;
    }

    private static final class ZeroOne implements Iterator<Integer> {
        private int next;

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Integer next() {
            return next++ & 1;
        }
    }

    private static final class Over implements Iterator<Integer> {
        private final Iterator<Integer> inner;

        Over(Iterator<Integer> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return inner.hasNext();
        }

        @Override
        public Integer next() {
            return inner.next();
        }
    }
}
