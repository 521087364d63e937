package io.generator;

import io.generator.annotation.Generator;
import org.jspecify.annotations.Nullable;

/**
 * The body of a generator as an object, to be given to {@link Gen#of(GeneratorBody)}, or to be kept, since each call of
 * {@link #run} makes another generator.
 *
 * <pre>{@code
 * GeneratorBody<Integer> digits = () -> {
 *     for (int i = 0; i < 10; i++) Gen.yield(i);
 *     return Gen.done();
 * };
 * Gen<Integer> first = Gen.of(digits);
 * Gen<Integer> second = Gen.of(digits); // begins anew
 * }</pre>
 *
 * <p>A lambda of this interface is itself a generator: the build rewrites it as it does a method with
 * {@link Generator @Generator}. A method reference is as good as a call of the method, and a class that implements the
 * interface may annotate its {@code run}.
 *
 * <p>Thread-safe as far as what the lambda captures is; each generator that it makes is not.
 *
 * @param <Y> the type of the values the generator yields; the build does not check it in lambdas
 */
@FunctionalInterface
public interface GeneratorBody<Y extends @Nullable Object> {

    /**
     * Makes a generator. Nothing of the body runs.
     *
     * @return the generator, never null; in the source of a lambda, what the iteration goes on with: usually
     *     {@link Gen#done()}
     * @throws Exception what the body throws in the course of the iteration
     * @throws NotTransformedException if the class of a lambda was not rewritten, at its first yield
     */
    Gen<Y> run() throws Exception;
}
