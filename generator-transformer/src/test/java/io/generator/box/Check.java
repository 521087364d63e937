package io.generator.box;

import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What the boxes assert with, and ways to run a generator to its end and note what happens. */
final class Check {
    private Check() {}

    static void that(boolean holds, String what) {
        if (!holds) throw new AssertionError(what);
    }

    /** Compares by {@code equals}, or else by what both read as. */
    static void equal(Object expected, Object actual) {
        if (!Objects.equals(expected, actual) && !String.valueOf(expected).equals(String.valueOf(actual)))
            throw new AssertionError("expected " + expected + ", but was " + actual);
    }

    static void throwsThat(Class<? extends Throwable> expected, Runnable action) {
        try {
            action.run();
        } catch (Throwable t) {
            if (expected.isInstance(t)) return;
            throw new AssertionError("expected " + expected + ", but thrown was " + t, t);
        }
        throw new AssertionError("expected " + expected + ", but nothing was thrown");
    }

    static <T> List<T> drain(Iterator<T> iterator) {
        List<T> all = new ArrayList<>();
        while (iterator.hasNext()) all.add(iterator.next());
        return all;
    }

    /** Starts a generator and sends it values: what it yields, and then what it returns or throws. */
    @SuppressWarnings("unchecked")
    static List<Object> drive(TwoWayGen<?, ?, ?> generator, Object... sent) {
        TwoWayGen<Object, Object, Object> gen = (TwoWayGen<Object, Object, Object>) generator;
        List<Object> seen = new ArrayList<>();
        try {
            seen.add(gen.next());
            for (Object value : sent) seen.add(gen.send(value));
        } catch (StopIteration e) {
            seen.add("returned " + e.value());
        } catch (Throwable t) {
            seen.add("threw " + t);
        }
        return seen;
    }
}
