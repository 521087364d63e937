package io.generator.frame;

import io.generator.Coroutine;
import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine as a generator of what it waits for, to be driven by hand.
 *
 * <p>Mirrors the wrapper that Python's {@code coroutine.__await__()} returns.
 */
@SuppressWarnings("NullAway") // which takes a type variable for a type without null
final class CoroutineIterator<R extends @Nullable Object> implements TwoWayGen<@Nullable Object, @Nullable Object, R> {
    private final Coroutine<R> coroutine;

    /** Whether {@link #hasNext} has resumed the coroutine, and {@link #next} has not told yet what came of it. */
    private boolean held;

    private @Nullable Object value;
    private @Nullable StopIteration end;

    CoroutineIterator(Coroutine<R> coroutine) {
        this.coroutine = coroutine;
    }

    @Override
    public boolean hasNext() {
        if (end == null && !held) fetch();
        return end == null;
    }

    private void fetch() {
        try {
            value = coroutine.send(null);
        } catch (StopIteration e) {
            end = e;
        }
        held = true;
    }

    @Override
    public @Nullable Object next() {
        return send(null);
    }

    @Override
    public @Nullable Object send(@Nullable Object sent) {
        if (held && end == null && sent != null)
            throw new IllegalStateException("send while a value that hasNext() has fetched waits");
        if (held) {
            held = false;
            if (end != null) throw end;
            return value;
        }
        return ending(() -> coroutine.send(sent));
    }

    @Override
    public @Nullable Object raise(Throwable exception) {
        if (held && end == null)
            throw new IllegalStateException("raise while a value that hasNext() has fetched waits");
        return ending(() -> coroutine.raise(exception));
    }

    private @Nullable Object ending(Resumption resumption) {
        try {
            return resumption.run();
        } catch (StopIteration e) {
            end = e;
            throw e;
        }
    }

    private interface Resumption {
        @Nullable
        Object run();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // which takes R for a type without null
    public R result() {
        if (end == null) throw new IllegalStateException("the coroutine has not returned a result");
        return (R) end.value();
    }

    @Override
    public void close() {
        held = false;
        coroutine.close();
    }

    @Override
    public GeneratorState state() {
        return coroutine.state();
    }

    @Override
    public @Nullable FrameInfo frame() {
        return coroutine.frame();
    }
}
