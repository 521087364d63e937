package io.generator.async;

import java.util.function.Consumer;

/** What is called when a future is done, in a turn of its own. */
final class Callback<T> {
    private final LoopFuture<T> future;
    private final Consumer<? super LoopFuture<T>> consumer;
    private final Context context;

    Callback(LoopFuture<T> future, Consumer<? super LoopFuture<T>> consumer, Context context) {
        this.future = future;
        this.consumer = consumer;
        this.context = context;
    }

    boolean calls(Object other) {
        return consumer.equals(other);
    }

    void run() {
        EventLoop loop = future.loop;
        loop.enter(context);
        try {
            consumer.accept(future);
        } catch (Throwable t) {
            loop.callExceptionHandler(new Fault("Exception in a done callback of " + future, t, future));
        }
    }
}
