package io.generator;

import io.generator.frame.AwaitedStage;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A future as an {@link Awaitable}. */
record StageAwaitable<R extends @Nullable Object>(CompletionStage<R> stage) implements Awaitable<R> {
    @Override
    public TwoWayGen<?, ?, R> awaiting() {
        return new AwaitedStage<>(stage);
    }
}
