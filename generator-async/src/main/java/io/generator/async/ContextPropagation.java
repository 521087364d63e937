package io.generator.async;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a value that another library keeps in the thread go with the tasks: the fields that a logging library adds to each line,
 * a trace's current span, who is logged in. Without that, all tasks of a loop share the one value of its thread, and each sees
 * what another one has set.
 *
 * <pre>{@code
 * // once, before the first task is made
 * ContextPropagation.add("MDC", MDC::getCopyOfContextMap, MDC::setContextMap, MDC::clear);
 * ContextPropagation.add("user", CURRENT_USER); // a ThreadLocal
 * }</pre>
 *
 * <p>The value is treated as that of a {@link ContextVar}: a task begins with the value that the thread of its creator had at that
 * moment, keeps what it sets while it waits, and shows it to nobody else. Callbacks and {@link Asyncio#toThread} have the value of
 * the moment at which they were asked for. When a loop has run, its thread has the value of before.
 *
 * <p>It holds for all loops of the program, and for the tasks that are made from then on. It costs a read and a write for each step
 * of each task. Methods that return a future and are called where no loop runs go on in the thread that completes what they await,
 * with the value of that thread. A {@code ScopedValue} cannot be set from outside, and so cannot be propagated.
 *
 * <p>What the functions throw is logged by the {@link System.Logger} {@code io.generator.async}; the value counts as absent then.
 *
 * <p>Safe for use by any thread. Has no counterpart in Python, whose libraries use {@code contextvars} by themselves (PEP 567).
 */
public final class ContextPropagation {
    /** Replaced as a whole, so that a step needs no lock to look at it. */
    private static volatile ContextPropagation[] all = {};

    private final String name;
    private final Supplier<? extends @Nullable Object> read;
    private final Consumer<Object> write;
    private final Runnable clear;

    private ContextPropagation(
            String name, Supplier<? extends @Nullable Object> read, Consumer<Object> write, Runnable clear) {
        this.name = Objects.requireNonNull(name, "name");
        this.read = Objects.requireNonNull(read, "read");
        this.write = write;
        this.clear = Objects.requireNonNull(clear, "clear");
    }

    /**
     * Adds a value. The functions are called in whatever thread runs a task, and are to concern that thread.
     *
     * @param name for messages
     * @param read gives the thread's value, or null if it has none. If the value can be changed, a copy of it
     * @param write gives the thread a value, never null
     * @param clear takes the value from the thread
     * @return what can {@link #remove} it
     */
    @SuppressWarnings("unchecked") // it is given only what was read
    public static <T> ContextPropagation add(
            String name, Supplier<? extends @Nullable T> read, Consumer<? super T> write, Runnable clear) {
        Objects.requireNonNull(write, "write");
        return add(new ContextPropagation(name, read, (Consumer<Object>) write, clear));
    }

    /**
     * Adds a {@link ThreadLocal}.
     *
     * @param name for messages
     * @param variable the variable; where it is null, and only there, it is removed
     * @return what can {@link #remove} it
     */
    public static <T> ContextPropagation add(String name, ThreadLocal<T> variable) {
        return add(name, variable::get, variable::set, variable::remove);
    }

    private static synchronized ContextPropagation add(ContextPropagation added) {
        ContextPropagation[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = added;
        all = more;
        return added;
    }

    /**
     * Ends it: from now on the thread's value is left as it is. For what does not last as long as the program, such as a test or
     * a web application. Does nothing when it is called again.
     */
    public void remove() {
        remove(this);
    }

    private static synchronized void remove(ContextPropagation removed) {
        all = Arrays.stream(all).filter(value -> value != removed).toArray(ContextPropagation[]::new);
    }

    /** Not to be changed. */
    static ContextPropagation[] all() {
        return all;
    }

    @Nullable
    Object read() {
        try {
            return read.get();
        } catch (Throwable t) {
            log("read", t);
            return null;
        }
    }

    void write(@Nullable Object value) {
        if (value == null || !wrote(value)) clear();
    }

    private boolean wrote(Object value) {
        try {
            write.accept(value);
            return true;
        } catch (Throwable t) {
            log("written", t);
            return false;
        }
    }

    private void clear() {
        try {
            clear.run();
        } catch (Throwable t) {
            log("cleared", t);
        }
    }

    private void log(String what, Throwable failure) {
        Faults.log(new Fault("The propagated value \"" + name + "\" could not be " + what, failure, null));
    }

    /** Reads like {@code ContextPropagation[MDC]}. */
    @Override
    public String toString() {
        return "ContextPropagation[" + name + "]";
    }
}
