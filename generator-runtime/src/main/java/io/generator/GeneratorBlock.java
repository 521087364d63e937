package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * A {@link GeneratorBody} that needs no {@code return}: the generator ends where the block does.
 *
 * <pre>{@code
 * GeneratorBlock<String> words = () -> {
 *     Gen.yield("one");
 *     Gen.yield("two");
 * };
 * for (String word : Gen.of(words)) System.out.println(word);
 * }</pre>
 *
 * <p>For lambdas only. The build makes of such a lambda an object whose {@link #start} makes the generator; {@link #run}
 * is what the lambda is for the compiler, and nobody calls it. A method reference cannot be rewritten and is refused by
 * the build; a class implements {@link GeneratorBody} instead.
 *
 * @param <Y> the type of the values the generator yields; the build does not check it
 */
@FunctionalInterface
public interface GeneratorBlock<Y extends @Nullable Object> {

    /**
     * The block, as the source has it. Not to be called: {@link #start} is.
     *
     * @throws Exception what the block throws in the course of the iteration
     */
    void run() throws Exception;

    /**
     * Makes a generator that runs the block. Nothing of it runs in this call.
     *
     * @return a new generator
     * @throws NotTransformedException if the class of the lambda was not rewritten, or this is no lambda
     */
    default Gen<Y> start() {
        throw NotTransformedException.block(getClass());
    }
}
