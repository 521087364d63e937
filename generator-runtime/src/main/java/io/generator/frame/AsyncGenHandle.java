package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.GeneratorState;
import java.lang.ref.Cleaner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the frame of an asynchronous generator and whoever goes through it, so that the frame can be closed once
 * nobody does: what refers to the generator refers to this object, and what is to close the frame refers to the frame. What is
 * awaited refers to both, so that the handle is not given up while the body runs or waits.
 *
 * <p>Mirrors the finalizer of PEP 525, which whoever runs coroutines sets, and which is called with the generator. In Java what is
 * unreachable cannot be given to anyone.
 *
 * @param <Y> the type of the values it yields
 */
final class AsyncGenHandle<Y extends @Nullable Object> implements SteppedAsyncGen<Y> {
    private final AsyncGenFrame<Y> frame;
    private final @Nullable Dropped dropped;
    private Cleaner.@Nullable Cleanable dropping;

    /**
     * Makes a handle.
     *
     * @param frame nobody else may resume it
     * @param leaks who is told of a generator that is dropped with something to clean up, and that nobody can close; null for nobody
     */
    AsyncGenHandle(AsyncGenFrame<Y> frame, @Nullable Consumer<Leak> leaks) {
        this.frame = frame;
        this.dropped = leaks == null ? null : new Dropped(frame, Leak.here(), leaks);
    }

    @Override
    public <T extends @Nullable Object> AsyncGenStep<T> operation(
            AsyncGenStep.Kind kind, @Nullable Object argument, @Nullable AwaitedIterator<?> loop) {
        if (!frame.known) introduce();
        return new AsyncGenStep<>(frame, kind, argument, this, loop);
    }

    /** From now on there may be something to clean up. */
    private void introduce() {
        frame.known = true;
        FutureDriver driver = FutureDriver.current();
        AsyncGenFrame<Y> closed = frame;
        if (driver != null) {
            driver.firstIteration(() -> closed);
            dropping = Unreachable.whenUnreachable(this, () -> {
                if (!closed.hasEnded()) driver.unreachable(closed);
            });
        } else if (dropped != null) {
            dropping = Unreachable.whenUnreachable(this, dropped);
        }
    }

    /** The body has ended: nothing is to be done any more, and the collector need not know of this. */
    void settle() {
        if (dropping != null) dropping.clean();
        dropping = null;
    }

    @Override
    public GeneratorState state() {
        return frame.state();
    }

    @Override
    public FrameInfo frame() {
        return frame.frame();
    }

    @Override
    public String toString() {
        return frame.toString();
    }

    /** What nobody runs can only be reported. */
    private record Dropped(AsyncGenFrame<?> frame, StackTraceElement[] created, Consumer<Leak> leaks)
            implements Runnable {
        @Override
        public void run() {
            int at = FrameReader.suspensionPoint(frame);
            if (at > 0 && Leak.isOne(frame.getClass(), at))
                leaks.accept(new Leak(FrameReader.line(frame, at), created, Leak.CLOSE_OR_RUN));
        }
    }
}
