package io.generator.async;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A callback that a loop will run.
 *
 * <p>Mirrors {@code asyncio.Handle}.
 */
public class Handle {
    final EventLoop loop;
    private final Context context;
    private @Nullable Runnable callback;

    Handle(EventLoop loop, Runnable callback, Context context) {
        this.loop = loop;
        this.callback = Objects.requireNonNull(callback, "callback");
        this.context = context;
    }

    /** Lets the callback not be run, unless it was already. Only to be called in the loop's thread. */
    public void cancel() {
        callback = null;
    }

    /** Whether it was cancelled. */
    public boolean cancelled() {
        return callback == null;
    }

    /** Runs the callback; what it throws is the exception handler's. */
    final void run() {
        Runnable run = callback;
        if (run == null) return;
        loop.enter(context);
        try {
            run.run();
        } catch (Throwable t) {
            loop.callExceptionHandler(new Fault("Exception in callback " + this, t, null));
        }
    }

    /** It will not be run; tells whether somebody waits for it who now knows. */
    final boolean refuse(Throwable reason) {
        if (!(callback instanceof Submission<?> submission)) return false;
        submission.refuse(reason);
        return true;
    }

    @Override
    public String toString() {
        return "Handle[" + (callback == null ? "cancelled" : callback) + "]";
    }
}
