package io.generator.async;

/**
 * A callback that a loop will run at a time.
 *
 * <p>Mirrors {@code asyncio.TimerHandle}.
 */
public final class TimerHandle extends Handle {
    private final Entry entry = new Entry(this);
    private final long when;

    TimerHandle(EventLoop loop, Runnable callback, Context context, long when) {
        super(loop, callback, context);
        this.when = when;
    }

    /** The time at which the callback is due, in nanoseconds of the loop's clock. */
    public long when() {
        return when;
    }

    @Override
    public void cancel() {
        super.cancel();
        loop.remove(entry);
    }

    Timer entry() {
        return entry;
    }

    /** Its place among the timers. */
    static final class Entry extends Timer {
        final TimerHandle handle;

        Entry(TimerHandle handle) {
            this.handle = handle;
        }
    }
}
