package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * The body of a generator that is sent values and returns one, as an object: a {@link GeneratorBody} for
 * {@link TwoWayGen#of}.
 *
 * <pre>{@code
 * TwoWayGen<Integer, Integer, String> sum = TwoWayGen.of(() -> {
 *     int total = 0;
 *     for (Integer x; (x = Gen.yield(total)) != null; ) total += x;
 *     return TwoWayGen.returning("sum " + total);
 * });
 * }</pre>
 *
 * @param <Y> the type of the values the generator yields
 * @param <S> the type of the values it is sent
 * @param <R> the type of the value it returns
 */
@FunctionalInterface
public interface TwoWayBody<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object> {

    /**
     * Makes a generator. Nothing of the body runs.
     *
     * @return the generator, never null; in the source of a lambda, what the iteration goes on with: usually
     *     {@link TwoWayGen#returning}
     * @throws Exception what the body throws in the course of the iteration
     * @throws NotTransformedException if the class of a lambda was not rewritten, at its first yield
     */
    TwoWayGen<Y, S, R> run() throws Exception;
}
