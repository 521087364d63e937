package io.generator.frame;

import io.generator.Awaitable;
import io.generator.TwoWayGen;
import org.jspecify.annotations.Nullable;

/**
 * What a coroutine awaits to let all else that is ready run first. Whoever drives it is given null. For event loops; not for
 * application code.
 *
 * <p>Mirrors the bare {@code yield} of {@code asyncio.sleep(0)}.
 */
public enum Turn implements Awaitable<@Nullable Void>, Pause {
    NEXT;

    @Override
    public TwoWayGen<?, ?, @Nullable Void> awaiting() {
        return new CoroutineIterator<>(new AwaitableFrame<>(this));
    }
}
