package io.generator.frame;

import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * What is done about generators that nobody refers to any more. Its one thread is started with the first of those that ask
 * for it, is a daemon, and does what is to be done one after another.
 *
 * <p>What goes wrong there has nobody to be thrown at: it is logged by the {@link System.Logger} {@code io.generator}, as
 * CPython writes {@code Exception ignored in: <generator object>} to its standard error.
 */
final class Unreachable {
    private static final Cleaner CLEANER = Cleaner.create(Unreachable::thread);
    private static final System.Logger LOGGER = System.getLogger("io.generator");

    private Unreachable() {}

    /**
     * Registers what is to be done once an object is unreachable.
     *
     * @param action must not refer to the object, or else that would never be unreachable
     */
    static Cleaner.Cleanable whenUnreachable(Object object, Runnable action) {
        return CLEANER.register(object, action);
    }

    static void warn(String message, @Nullable Throwable cause) {
        LOGGER.log(System.Logger.Level.WARNING, message, cause);
    }

    /** A thread that keeps nothing of whoever made the first generator: neither thread locals nor a class loader. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "io.generator-unreachable", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
