package io.generator.frame;

import java.lang.ref.Cleaner;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The threads that greenlets run in where nobody says otherwise. */
final class GreenletThreads {
    private static final String NAME = "greenlet-";

    /**
     * The first JDK where a virtual thread that holds a monitor leaves its carrier (JEP 491). Before, a few greenlets that
     * yield from within {@code synchronized} would use up all carriers, and no virtual thread would run any more.
     */
    private static final int VIRTUAL_SINCE = 24;

    static final ThreadFactory DEFAULT =
            Runtime.version().feature() < VIRTUAL_SINCE ? platformThreads() : virtualThreads();

    /** Its thread is started with the first greenlet's, and not before. */
    private static final class Watch {
        static final Cleaner CLEANER = Cleaner.create();
    }

    private GreenletThreads() {}

    /**
     * Has something done once nobody can resume a frame any more, unless it is done before.
     *
     * @param then must not refer to the frame
     */
    static Cleaner.Cleanable watch(GreenletFrame<?, ?, ?> frame, Runnable then) {
        return Watch.CLEANER.register(frame, then);
    }

    private static ThreadFactory platformThreads() {
        AtomicLong count = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, NAME + count.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** {@code Thread.ofVirtual().name("greenlet-", 0).factory()}, which this class must not link to. */
    private static ThreadFactory virtualThreads() {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object unnamed = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class, long.class).invoke(unnamed, NAME, 0L);
            return (ThreadFactory) builder.getMethod("factory").invoke(named);
        } catch (ReflectiveOperationException e) {
            // Another JVM's way to be of that version.
            return platformThreads();
        }
    }
}
