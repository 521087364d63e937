package io.generator.frame;

import io.generator.AsyncGen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What runs the coroutines of methods that return a future. Where an event loop runs in the thread, it is the loop; elsewhere the
 * body goes on in whichever thread completes what it waits for. For event loops; not for application code.
 */
public interface FutureDriver {

    /** Runs a coroutine up to where it first has to wait, and then on. */
    <R extends @Nullable Object> CompletableFuture<R> drive(CoroutineFrame<R> coroutine);

    /**
     * An asynchronous generator is asked for the first time.
     *
     * @param generator gives it; or null, when nobody refers to it any more and it has nothing to clean up
     */
    void firstIteration(Supplier<? extends @Nullable AsyncGen<?>> generator);

    /**
     * Nobody refers any more to an asynchronous generator that {@link #firstIteration} told of, and it may have something to clean
     * up. Called in any thread.
     *
     * @param generator what is to be closed, or has ended
     */
    void unreachable(AsyncGen<?> generator);

    /** Who drives in this thread; null if nobody does. */
    static @Nullable FutureDriver current() {
        return Drivers.CURRENT.get();
    }

    /**
     * Lets all methods that return a future be driven, in this thread.
     *
     * @param driver who does it from now on; null for nobody
     * @return who did it before
     */
    static @Nullable FutureDriver bind(@Nullable FutureDriver driver) {
        FutureDriver before = Drivers.CURRENT.get();
        if (driver == null) Drivers.CURRENT.remove();
        else Drivers.CURRENT.set(driver);
        return before;
    }

    static <R extends @Nullable Object> CompletableFuture<R> start(CoroutineFrame<R> coroutine) {
        FutureDriver driver = Drivers.CURRENT.get();
        return driver != null ? driver.drive(coroutine) : FutureCoroutine.start(coroutine);
    }
}
