package io.generator.box;

import io.generator.Gen;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Objects that are watched for being collected, numbered in the order in which they were made. */
abstract class WatchedObjects {
    private final List<WeakReference<Object>> references = new ArrayList<>();

    final Object watched(Object object) {
        references.add(new WeakReference<>(object));
        return object;
    }

    final boolean isReleased(int index) {
        for (int i = 0; i < 100 && references.get(index).get() != null; i++) {
            System.gc();
            Thread.yield();
        }
        return references.get(index).get() == null;
    }

    final boolean isKept(int index) {
        System.gc();
        return references.get(index).get() != null;
    }

    /** Goes on to the next yield, and checks whether an object is still held there. */
    final void at(Object value, Gen<?> gen, int index, boolean kept) {
        Check.equal(value, gen.next());
        String place = gen + " with " + index;
        if (kept) Check.that(isKept(index), "lost: " + place);
        else Check.that(isReleased(index), "kept: " + place);
    }
}
