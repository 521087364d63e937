package io.generator;

import io.generator.frame.FinishedCoroutine;
import org.jspecify.annotations.Nullable;

/** The asynchronous generator that has ended. */
final class FinishedAsyncGen implements AsyncGen<@Nullable Object> {
    static final AsyncGen<?> DONE = new FinishedAsyncGen();

    private FinishedAsyncGen() {}

    @Override
    public Awaitable<@Nullable Object> next() {
        return () -> {
            throw new StopAsyncIteration();
        };
    }

    @Override
    public Awaitable<@Nullable Object> send(@Nullable Object value) {
        return next();
    }

    @Override
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    public Awaitable<@Nullable Object> raise(Throwable exception) {
        return new FinishedCoroutine<>(null);
    }

    @Override
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    public Awaitable<@Nullable Void> aclose() {
        return new FinishedCoroutine<>(null);
    }

    @Override
    public GeneratorState state() {
        return GeneratorState.CLOSED;
    }

    @Override
    public @Nullable FrameInfo frame() {
        return null;
    }

    @Override
    public String toString() {
        return "AsyncGen[done]";
    }
}
