package io.generator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a generator: calling it runs none of its body, but returns an object that runs the body piece by
 * piece, up to the next {@code Gen.yield}, whenever another value is asked for.
 *
 * <pre>{@code
 * @Generator
 * static Gen<Integer> range(int from, int to) {
 *     for (int i = from; i < to; i++) Gen.yield(i);
 *     return Gen.done();
 * }
 * }</pre>
 *
 * <p>The method must have a body and return {@code Gen}, {@code TwoWayGen}, {@code Iterator}, {@code Iterable},
 * {@code Stream}, {@code PrimitiveIterator.OfInt}, {@code OfLong}, {@code OfDouble}, {@code IntStream},
 * {@code LongStream} or {@code DoubleStream}. It must not be {@code synchronized}, and must not yield while it holds a
 * monitor. The build rewrites it; a class that was not rewritten fails with {@code NotTransformedException} at its first
 * yield.
 *
 * <p>Mirrors a Python function that contains {@code yield} (PEP 255); here the annotation decides, not the presence of
 * a yield, so a generator may yield nothing at all.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Generator {}
