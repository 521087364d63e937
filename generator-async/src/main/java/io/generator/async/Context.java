package io.generator.async;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@link ContextVar}s, and those of a thread that are {@linkplain ContextPropagation propagated}. Immutable, so that
 * to copy one is to keep it; there are few variables, so that a list is searched.
 */
final class Context {
    static final Context EMPTY = new Context(new @Nullable Object[0]);

    private static final ThreadLocal<Context> OF_THREAD = ThreadLocal.withInitial(() -> EMPTY);

    /** Variable, value, variable, value. */
    private final @Nullable Object[] entries;

    private Context(@Nullable Object[] entries) {
        this.entries = entries;
    }

    /** That of the task or callback that runs; of the thread, where no loop runs. */
    static Context current() {
        EventLoop loop = EventLoop.current();
        return loop != null ? loop.context : OF_THREAD.get();
    }

    /** The same, with what is propagated of this thread as it is now: for a task, or for whatever else runs later. */
    Context captured() {
        Context captured = this;
        for (ContextPropagation value : ContextPropagation.all()) captured = captured.with(value, value.read());
        return captured;
    }

    /** Gives this thread what was captured. What is propagated only since then is left as it is. */
    void install() {
        for (ContextPropagation value : ContextPropagation.all()) {
            int index = indexOf(value);
            if (index >= 0) value.write(valueAt(index));
        }
    }

    static void set(Context context) {
        EventLoop loop = EventLoop.current();
        if (loop != null) loop.context = context;
        else OF_THREAD.set(context);
    }

    int indexOf(Object variable) {
        for (int i = 0; i < entries.length; i += 2) if (entries[i] == variable) return i;
        return -1;
    }

    @Nullable
    Object valueAt(int index) {
        return entries[index + 1];
    }

    Context with(Object variable, @Nullable Object value) {
        int at = indexOf(variable);
        if (at >= 0 && valueAt(at) == value) return this;
        int index = at < 0 ? entries.length : at;
        @Nullable Object[] changed = Arrays.copyOf(entries, Math.max(entries.length, index + 2));
        changed[index] = variable;
        changed[index + 1] = value;
        return new Context(changed);
    }

    Context without(ContextVar<?> variable) {
        int index = indexOf(variable);
        if (index < 0) return this;
        @Nullable Object[] changed = new @Nullable Object[entries.length - 2];
        System.arraycopy(entries, 0, changed, 0, index);
        System.arraycopy(entries, index + 2, changed, index, changed.length - index);
        return new Context(changed);
    }
}
