package io.generator.async;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variable of which each task has its own value, as a thread has of a {@link ThreadLocal}. A task begins with the values that
 * its creator had at that moment; what it sets is not seen outside. A coroutine that is awaited directly shares the values of
 * who awaits it. Callbacks and {@link Asyncio#toThread} have those of the moment at which they were asked for.
 *
 * <pre>{@code
 * static final ContextVar<String> USER = ContextVar.of("user");
 *
 * USER.set("ann");
 * createTask(greet()); // in it, USER.get() is "ann"
 * }</pre>
 *
 * <p>Where no loop runs, each thread has values of its own. Safe for use by any thread.
 *
 * <p>Mirrors Python's {@code contextvars.ContextVar} (PEP 567), without its contexts as objects.
 *
 * @param <T> the type of the values
 */
public final class ContextVar<T extends @Nullable Object> {
    private final String name;
    private final boolean hasDefault;
    private final @Nullable Object defaultValue;

    private ContextVar(String name, boolean hasDefault, @Nullable Object defaultValue) {
        this.name = Objects.requireNonNull(name, "name");
        this.hasDefault = hasDefault;
        this.defaultValue = defaultValue;
    }

    /**
     * A variable without a value.
     *
     * @param name for messages
     */
    public static <T extends @Nullable Object> ContextVar<T> of(String name) {
        return new ContextVar<>(name, false, null);
    }

    /**
     * A variable that has a value where none was set.
     *
     * @param name for messages
     * @param defaultValue the value; may be null
     */
    public static <T extends @Nullable Object> ContextVar<T> withDefault(String name, T defaultValue) {
        return new ContextVar<>(name, true, defaultValue);
    }

    /**
     * The value here.
     *
     * @throws NoSuchElementException if none was set, and there is no default
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"
    }) // which takes T for a type without null
    public T get() {
        Context context = Context.current();
        int index = context.indexOf(this);
        if (index >= 0) return (T) context.valueAt(index);
        if (!hasDefault) throw new NoSuchElementException("no value for " + this);
        return (T) defaultValue;
    }

    /**
     * Sets the value, for the task or callback that runs.
     *
     * @return what restores the value of before; in try-with-resources the value is set for the block
     */
    public Change set(T value) {
        Context before = Context.current();
        Context.set(before.with(this, value));
        return new Change(this, before);
    }

    @Override
    public String toString() {
        return "ContextVar[" + name + "]";
    }

    /**
     * That a variable was set.
     *
     * <p>Mirrors {@code contextvars.Token}.
     */
    public static final class Change implements AutoCloseable {
        private final ContextVar<?> variable;
        private final Context before;
        private boolean undone;

        private Change(ContextVar<?> variable, Context before) {
            this.variable = variable;
            this.before = before;
        }

        /**
         * Gives the variable back the value that it had before, or none.
         *
         * @throws IllegalStateException if it was called before
         */
        @Override
        public void close() {
            if (undone) throw new IllegalStateException("the change of " + variable + " was undone before");
            undone = true;
            int index = before.indexOf(variable);
            Context now = Context.current();
            Context.set(index < 0 ? now.without(variable) : now.with(variable, before.valueAt(index)));
        }
    }
}
