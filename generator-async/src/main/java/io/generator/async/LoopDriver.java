package io.generator.async;

import io.generator.AsyncGen;
import io.generator.frame.CoroutineFrame;
import io.generator.frame.FutureDriver;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes eager tasks of the methods that return a future, in the thread of a loop; and keeps its asynchronous generators. */
final class LoopDriver implements FutureDriver {
    private final EventLoop loop;
    private final AsyncGens asyncGens = new AsyncGens();

    LoopDriver(EventLoop loop) {
        this.loop = loop;
    }

    static @Nullable EventLoop currentLoop() {
        return FutureDriver.current() instanceof LoopDriver driver ? driver.loop : null;
    }

    AsyncGens asyncGens() {
        return asyncGens;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> drive(CoroutineFrame<R> frame) {
        return loop.startEagerly(frame);
    }

    @Override
    public void firstIteration(Supplier<? extends @Nullable AsyncGen<?>> generator) {
        asyncGens.add(generator);
    }

    /** What the end of the loop has closed needs no more. */
    @Override
    public void unreachable(AsyncGen<?> generator) {
        loop.tell(() -> AsyncGens.close(loop, generator));
    }
}
