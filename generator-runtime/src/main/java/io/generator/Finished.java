package io.generator;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The generator that has ended and has nothing left but, perhaps, a result: what {@link Gen#done()} and
 * {@link TwoWayGen#returning} make.
 *
 * @param <Y> the type of the values it would yield
 * @param <S> the type of the values it would be sent
 * @param <R> the type of its result
 */
public final class Finished<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        implements TwoWayGen<Y, S, R>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The one without a result. */
    @SuppressWarnings("NullAway") // which takes R for a type without null
    static final Gen<?> DONE = new Finished<@Nullable Object, @Nullable Object, @Nullable Object>(null);

    @SuppressWarnings("serial") // whoever writes it sees to it
    private final R result;

    private boolean reported;

    /**
     * Makes one.
     *
     * @param result what it has returned; may be null
     */
    Finished(R result) {
        this.result = result;
    }

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public Y next() {
        StopIteration end = new StopIteration(reported ? null : result);
        reported = true;
        throw end;
    }

    @Override
    public Y send(@Nullable S value) {
        return next();
    }

    @Override
    public Y raise(Throwable exception) {
        throw Finished.<RuntimeException>unchecked(exception);
    }

    /** Checked exceptions too leave a generator as they are. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <E extends Throwable> E unchecked(Throwable exception) throws E {
        throw (E) exception;
    }

    @Override
    public R result() {
        return result;
    }

    @Override
    public void close() {
        // has ended
    }

    @Override
    public Finished<Y, S, R> copy() {
        Finished<Y, S, R> copy = new Finished<>(result);
        copy.reported = reported;
        return copy;
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
        return result == null ? "Gen[done]" : "Gen[returned " + result + "]";
    }
}
