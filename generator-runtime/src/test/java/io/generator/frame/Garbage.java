package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Makes the garbage collector find what is unreachable, and waits for what the runtime does about it. */
final class Garbage {
    private static final int ATTEMPTS = 500;

    private Garbage() {}

    /** Collects until something has happened, but not for ever. */
    static void collectUntil(BooleanSupplier happened) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS && !happened.getAsBoolean(); i++) {
            System.gc();
            for (int j = 0; j < 10 && !happened.getAsBoolean(); j++) Thread.sleep(1);
        }
        assertThat(happened.getAsBoolean()).as("happened").isTrue();
    }

    /** What was made, and that nobody refers to: in a method of its own, so that no local of the caller keeps it. */
    static WeakReference<Object> dropped(Supplier<?> made) {
        return new WeakReference<>(made.get());
    }

    /** Collects an object that nobody else refers to, and lets the runtime do all that it does about that. */
    static void collect(WeakReference<?> dropped) throws InterruptedException {
        collectMarkerUntil(() -> dropped.get() == null);
        collectMarkerUntil(() -> true);
    }

    /** Collects all that is unreachable now, and lets the runtime do all that it does about that. */
    static void collectAll() throws InterruptedException {
        // What was found along with the first marker is done before the second one.
        collectMarkerUntil(() -> true);
        collectMarkerUntil(() -> true);
    }

    private static void collectMarkerUntil(BooleanSupplier happened) throws InterruptedException {
        CountDownLatch cleaned = new CountDownLatch(1);
        Unreachable.whenUnreachable(new Object(), cleaned::countDown);
        collectUntil(() -> cleaned.getCount() == 0 && happened.getAsBoolean());
    }
}
