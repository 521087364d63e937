package io.generator.async;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Something that runs in another thread, and its result. */
final class ThreadCall<T extends @Nullable Object> extends LoopFuture<T> implements Runnable {
    private final Callable<? extends T> work;
    private final Context context;
    private @Nullable Thread thread;

    private ThreadCall(EventLoop loop, Callable<? extends T> work) {
        super(loop);
        this.work = work;
        this.context = loop.context.captured();
    }

    @Async
    static <T extends @Nullable Object> Coroutine<T> run(Callable<? extends T> work) {
        ThreadCall<T> call = new ThreadCall<>(EventLoop.requireCurrent(), work);
        call.loop.outside++;
        WorkerThreads.EXECUTOR.execute(call);
        return Coroutine.of(await(call));
    }

    @Override
    public void run() {
        try {
            if (begin()) work();
        } finally {
            end();
            loop.tell(() -> loop.outside--);
        }
    }

    private void work() {
        Context before = Context.current().captured();
        Context.set(context);
        context.install();
        try {
            complete(work.call());
        } catch (Throwable t) {
            completeExceptionally(t);
        } finally {
            Context.set(before);
            before.install();
        }
    }

    private synchronized boolean begin() {
        if (isDone()) return false;
        thread = Thread.currentThread();
        return true;
    }

    /** From now on nobody interrupts the thread, which others will use. */
    private synchronized void end() {
        thread = null;
        Thread.interrupted();
    }

    @Override
    String description() {
        Thread in = thread;
        return in == null ? "a thread to run in" : "thread \"" + in.getName() + '"';
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (!super.cancel(message)) return false;
        interrupt();
        return true;
    }

    private synchronized void interrupt() {
        if (thread != null) thread.interrupt();
    }
}
