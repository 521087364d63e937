package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The saved frame of a {@code @Generator} method, which is the generator itself. Holds the protocol.
 *
 * @param <Y> the type of the values it yields
 * @param <S> the type of the values it is sent
 * @param <R> the type of the value it returns
 */
public abstract class GeneratorFrame<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        extends SavedFrame implements TwoWayGen<Y, S, R> {
    private static final long serialVersionUID = 1L;

    /** For generated classes. */
    protected GeneratorFrame() {}

    @Override
    public boolean hasNext() {
        return held || (held = resume());
    }

    @Override
    public final Y next() {
        if (held) {
            held = false;
            return yielded();
        }
        return proceed();
    }

    @Override
    public final Y send(@Nullable S value) {
        requireNotHeld("send");
        if (value != null) offer(value);
        return proceed();
    }

    @Override
    public final Y raise(Throwable exception) {
        Objects.requireNonNull(exception, "exception");
        requireNotHeld("raise");
        requireResumable();
        if (state == CREATED) throw neverStarted(exception);
        if (hasEnded()) throw Sneaky.rethrow(exception);
        raised = exception;
        if (link instanceof DelegateChain chain && exception instanceof GeneratorExit)
            closeDelegatesFirst(chain, exception);
        return proceed();
    }

    @Override
    public final void close() {
        requireResumable();
        held = false;
        if (state == CREATED) state = CLOSED;
        Throwable error = link instanceof DelegateChain chain ? chain.closeDelegates() : null;
        if (!hasEnded()) error = exit(error);
        if (error != null) throw Sneaky.rethrow(error);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // which takes R for a type without null
    public final R result() {
        SavedFrame frame = heir();
        if (frame.state != RETURNED && frame.state != REPORTED)
            throw new IllegalStateException("the generator has not returned a result; it is " + describe());
        return (R) frame.received;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final TwoWayGen<Y, S, R> copy() {
        return (GeneratorFrame<Y, S, R>) Forks.copy(this);
    }

    @Override
    public final GeneratorState state() {
        return describeState();
    }

    @Override
    public final FrameInfo frame() {
        return FrameReader.read(this);
    }

    /**
     * For the generated code of a method that returns {@code Iterable}: each {@code iterator()} begins anew, with the
     * arguments of the call. This frame itself never runs.
     */
    public final Iterable<Y> restartable() {
        return new Restartable<>(this, false);
    }

    /** For the generated code of a method that yields in a {@code try} with a {@code finally}; see {@link LeakDetection}. */
    public GeneratorFrame<Y, S, R> watched() {
        return LeakDetection.watched(this);
    }

    /** For the generated code of a method that is to close what is unreachable, and returns a generator or an iterator. */
    public final TwoWayGen<Y, S, R> closingHandle() {
        return ClosingHandles.handle(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code Iterable}. */
    public final Iterable<Y> closingIterable() {
        return ClosingHandles.iterable(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code Stream}. */
    public final Stream<Y> closingStream() {
        return ClosingHandles.stream(this);
    }

    /** Reads like {@code Gen[pkg.Outer.method(Outer.java:42), suspended]}. */
    @Override
    public final String toString() {
        return "Gen[" + frame() + ", " + describe() + "]";
    }

    private String describe() {
        return hasEnded() && state == CLOSED
                ? "closed or failed"
                : state().toString().toLowerCase(Locale.ROOT);
    }

    private Y proceed() {
        if (!resume()) throw ended();
        return yielded();
    }

    final StopIteration ended() {
        return new StopIteration(takeResult());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // which takes Y for a type without null
    private Y yielded() {
        return (Y) current();
    }

    private void offer(Object value) {
        requireResumable();
        if (state == CREATED)
            throw new IllegalStateException("can't send a value other than null to a generator that has not started");
        if (!hasEnded()) received = value;
    }

    private void requireResumable() {
        if (link instanceof SavedFrame) DelegateChain.detach(this);
        catchUp();
        if (state == RUNNING) throw alreadyExecuting();
    }

    private void requireNotHeld(String operation) {
        if (held)
            throw new IllegalStateException(operation + " while the value that hasNext() has fetched waits for next(): "
                    + "take it first, or it would be lost");
    }

    /** Nothing of the body sees what is raised before it has started. */
    private RuntimeException neverStarted(Throwable exception) {
        state = CLOSED;
        return exception instanceof StopIteration e ? leaked(e) : Sneaky.rethrow(exception);
    }

    private void closeDelegatesFirst(DelegateChain delegates, Throwable exit) {
        raised = null;
        Throwable error = delegates.closeDelegates();
        if (hasEnded()) throw Sneaky.rethrow(error != null ? error : exit);
        raised = error != null ? error : exit;
    }
}
