package io.generator.frame;

import io.generator.Awaitable;
import io.generator.GeneratorExit;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an asynchronous generator, which happens when it is awaited.
 *
 * <p>Mirrors CPython's {@code async_generator_asend} and {@code async_generator_athrow}.
 *
 * @param <T> the type of what awaiting it gives
 */
final class AsyncGenStep<T extends @Nullable Object> implements Awaitable<T> {

    /** What is done to the generator. */
    enum Kind {
        NEXT("anext()", "__anext__()/asend()"),
        SEND("anext()", "__anext__()/asend()"),
        RAISE("athrow()", "aclose()/athrow()"),
        CLOSE("aclose()", "aclose()/athrow()");

        private final String name;
        private final String reused;

        Kind(String name, String reused) {
            this.name = name;
            this.reused = reused;
        }
    }

    private final AsyncGenFrame<?> generator;
    private final Kind kind;

    /** What is sent, or raised. */
    private final @Nullable Object argument;

    /** What is not to be given up while the body runs, or waits. */
    private final @Nullable AsyncGenHandle<?> handle;

    /** The iterator of the loop that awaits it, which learns of the end without an exception. */
    private final @Nullable AwaitedIterator<?> loop;

    private boolean awaited;

    /** Where the body stood before. */
    private int stoodAt;

    AsyncGenStep(
            AsyncGenFrame<?> generator,
            Kind kind,
            @Nullable Object argument,
            @Nullable AsyncGenHandle<?> handle,
            @Nullable AwaitedIterator<?> loop) {
        this.generator = generator;
        this.kind = kind;
        this.argument = argument;
        this.handle = handle;
        this.loop = loop;
    }

    AsyncGenFrame<?> frame() {
        return generator;
    }

    /** The same once more, for the loop, which is the only one that awaits it. */
    AsyncGenStep<T> anew() {
        awaited = false;
        return this;
    }

    /**
     * Begins.
     *
     * @return what awaiting it gives; or {@link AwaitingFrame#WAITS}, if the body has to run for that
     */
    @Nullable
    Object begin() {
        if (awaited) throw AwaitingFrame.reused(kind.reused);
        awaited = true;
        if (generator.hasEnded()) return endedBefore();
        if (!generator.isAtRest())
            throw new IllegalStateException(kind.name + ": asynchronous generator is already running");
        return generator.state == SavedFrame.CREATED ? start() : resume();
    }

    private @Nullable Object endedBefore() {
        if (loop != null) return false;
        if (kind == Kind.NEXT || kind == Kind.SEND) throw new StopAsyncIteration();
        return null;
    }

    private @Nullable Object start() {
        if (kind == Kind.SEND && argument != null) {
            awaited = false;
            throw new IllegalStateException(
                    "can't send a value other than null to an asynchronous generator that has not started");
        }
        if (kind == Kind.NEXT || kind == Kind.SEND) return resume();
        generator.state = SavedFrame.CLOSED;
        settle();
        if (argument instanceof StopIteration e) throw generator.leaked(e);
        if (argument instanceof Throwable exception) throw Sneaky.rethrow(exception);
        return null;
    }

    private Object resume() {
        generator.step = this;
        stoodAt = generator.state;
        generator.received = kind == Kind.SEND ? argument : null;
        generator.raised = kind == Kind.NEXT || kind == Kind.SEND ? null : toRaise();
        return AwaitingFrame.WAITS;
    }

    private Throwable toRaise() {
        return argument instanceof Throwable exception ? exception : new GeneratorExit();
    }

    /** The body has ended: nobody need watch for the generator's being dropped. */
    private void settle() {
        if (handle != null) handle.settle();
    }

    /** What awaiting it gives, when the body has yielded a value. */
    @Nullable
    Object yielded(@Nullable Object value) {
        if (kind == Kind.CLOSE) throw new IllegalStateException("async generator ignored GeneratorExit");
        if (loop == null) return value;
        loop.accept(value);
        return true;
    }

    /** What awaiting it gives, when the body has returned. */
    @Nullable
    Object ended() {
        settle();
        if (loop != null) return false;
        if (kind != Kind.CLOSE) throw new StopAsyncIteration();
        return null;
    }

    /** What awaiting it gives, when the body has failed: mostly that is thrown. */
    @Nullable
    Object failed(Throwable failure) {
        settle();
        if (failure == argument && failure.getStackTrace().length > 0 && !FrameReader.isHidden(generator))
            LogicalTrace.prepend(failure, -1, List.of(FrameReader.line(generator, stoodAt)));
        if (kind == Kind.CLOSE && failure instanceof GeneratorExit) return null;
        throw Sneaky.rethrow(failure);
    }

    @Override
    public TwoWayGen<?, ?, T> awaiting() {
        return new CoroutineIterator<>(new AwaitableFrame<>(this));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " of " + generator;
    }
}
