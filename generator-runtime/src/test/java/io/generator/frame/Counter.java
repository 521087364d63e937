package io.generator.frame;

import io.generator.Gen;
import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A frame as the transformer would write it, of {@code while (it.hasNext()) Gen.yield(it.next()); if (next != null)
 * Gen.yieldFrom(next); Gen.yield(last); return Gen.done();}, or of a body that ends with {@code return next;}.
 */
final class Counter extends GeneratorFrame<Object, Object, Object> {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private Iterator<?> it;

    @SuppressWarnings("serial")
    private Object next;

    private final String last;
    private transient Object value;

    Counter(int n, Object next, String last) {
        this(new Numbers(n), next, last);
    }

    Counter(Iterator<?> it, Object next, String last) {
        this.it = it;
        this.next = next;
        this.last = last;
    }

    @Override
    protected int step(int from) {
        if (from > 0) resumed();
        if (from < 2 && it.hasNext()) return yields(it.next(), 1);
        if (from < 2 && next != null) return last == null ? returned(next) : delegateTo(next, 2);
        if (from < 3 && last != null) return yields(last, 3);
        return returned(Gen.done());
    }

    private int yields(Object taken, int at) {
        value = taken;
        return at;
    }

    @Override
    protected Object value() {
        return value;
    }

    @Override
    protected Object local(int index) {
        return index == 0 ? it : next;
    }

    @Override
    protected void replaceIterators(LocalReplacement by) {
        it = (Iterator<?>) by.iterator(it, 0);
        next = by.object(next, 1);
    }

    /** 0, 1, 2 and so on; unlike the iterators of collections it can be written. */
    static final class Numbers implements Iterator<Object>, Serializable {
        private static final long serialVersionUID = 1L;

        private final int end;
        private int next;

        Numbers(int end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public Object next() {
            if (next == end) throw new NoSuchElementException();
            return next++;
        }
    }
}
