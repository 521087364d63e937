package io.generator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generator that is also sent values, and returns one at its end.
 *
 * <pre>{@code
 * @Generator
 * static TwoWayGen<Double, Double, Integer> average() { // yields Double, is sent Double, returns Integer
 *     double sum = 0;
 *     int n = 0;
 *     while (true) {
 *         Double x = Gen.yield(n == 0 ? 0.0 : sum / n);
 *         if (x == null) return TwoWayGen.returning(n);
 *         sum += x;
 *         n++;
 *     }
 * }
 * }</pre>
 *
 * <p>Mirrors the full protocol of Python's generators: {@code send} (PEP 342) and return values (PEP 380).
 *
 * @param <Y> the type of the values it yields
 * @param <S> the type of the values it is sent
 * @param <R> the type of the value it returns
 */
public interface TwoWayGen<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        extends Gen<Y> {

    /**
     * Resumes the body; the yield where it stands has the given value. {@code send(null)} is the same as
     * {@link #next()}.
     *
     * @param value what to send; may be null, and must be for a body that has not reached its first yield
     * @return what the body yields next
     * @throws StopIteration if the body has ended
     * @throws IllegalStateException if a value other than null is sent to a body that has not started, if the generator
     *     is running, or if a value is held by {@link #hasNext()}
     */
    Y send(@Nullable S value);

    /**
     * What the body returned.
     *
     * @throws IllegalStateException if it has not returned: it has not ended yet, or was ended by {@link #close()} or by
     *     an exception
     */
    R result();

    @Override
    default TwoWayGen<Y, S, R> copy() {
        throw new UnsupportedOperationException("this generator cannot be copied, for its state is not that of a"
                + " @Generator method: " + getClass().getName());
    }

    /**
     * The generator that has ended and returned a value: {@code return TwoWayGen.returning(n);} ends a generator's body.
     *
     * @param result what the generator returns; may be null
     */
    static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> returning(R result) {
        return new Finished<>(result);
    }

    /**
     * A generator whose body is a lambda, which ends by {@code return TwoWayGen.returning(n);}.
     *
     * @param body what makes the generator: a lambda, or a reference to a method that returns one; its {@code run()} is
     *     called once, here
     * @return a new generator; nothing of the lambda has run
     * @throws NotTransformedException if the lambda's class was not rewritten, at the lambda's first yield
     * @throws NullPointerException if the body is null, or returns null as a method may that was not rewritten
     * @see Gen#of(GeneratorBody)
     */
    static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object> TwoWayGen<Y, S, R> of(
            TwoWayBody<Y, S, R> body) {
        try {
            return Objects.requireNonNull(body.run(), "the body returned null");
        } catch (Exception e) {
            throw Finished.<RuntimeException>unchecked(e);
        }
    }
}
