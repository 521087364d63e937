package io.generator.frame;

import io.generator.Awaitable;
import org.jspecify.annotations.Nullable;

/** A coroutine that awaits something, and returns that. */
final class AwaitableFrame<R extends @Nullable Object> extends CoroutineFrame<R> {
    private static final long serialVersionUID = 1L;
    private static final int WAITING = 1;

    private final transient Awaitable<R> target;

    AwaitableFrame(Awaitable<R> target) {
        this.target = target;
    }

    @Override
    protected int step(int from) {
        Object value = from == WAITING ? awaited() : await(target);
        if (mustWait(value)) return suspend(WAITING);
        endWith(value);
        return RETURNED;
    }

    @Override
    boolean isHidden() {
        return true;
    }

    @Override
    protected @Nullable Object local(int index) {
        return null;
    }
}
