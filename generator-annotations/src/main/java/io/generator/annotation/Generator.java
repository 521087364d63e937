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
public @interface Generator {
    /**
     * Whether a generator that nobody refers to any more is closed, some time after the garbage collector has found that
     * out. Its {@code finally} blocks and the closing of its resources then run in a thread of the runtime, one generator
     * after another, so that they must not depend on thread locals nor wait long; what they throw is logged by the
     * {@link System.Logger} {@code io.generator}.
     *
     * <pre>{@code
     * @Generator(closeWhenUnreachable = true)
     * static Gen<String> lines(Path file) throws IOException {
     *     try (BufferedReader in = Files.newBufferedReader(file)) {
     *         for (String line; (line = in.readLine()) != null; ) Gen.yield(line);
     *     }
     *     return Gen.done();
     * }
     *
     * String first = lines(path).next(); // the file is closed, sooner or later
     * }</pre>
     *
     * <p>It is a safety net for generators that are handed to code which cannot close them: nobody knows when the garbage
     * collector runs, and at the JVM's end it does not. Where the place is known use try-with-resources. Nor is a
     * generator closed while what its body still needs refers to it, as the object whose method it is may do.
     *
     * <p>Each operation on such a generator costs one more call, and so does each level of delegation to such generators.
     * Methods without this attribute are not affected in any way.
     *
     * <p>Mirrors CPython, which closes a generator when the last reference to it is dropped.
     */
    boolean closeWhenUnreachable() default false;
}
