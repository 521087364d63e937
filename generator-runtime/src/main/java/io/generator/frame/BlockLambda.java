package io.generator.frame;

import io.generator.Gen;
import io.generator.GeneratorBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a lambda of {@link GeneratorBlock} implements once it was rewritten. The method that it stands for returns the
 * generator, so it is {@link #start} that the lambda implements.
 *
 * @param <Y> the type of the values the generator yields
 */
public interface BlockLambda<Y extends @Nullable Object> extends GeneratorBlock<Y> {
    @Override
    Gen<Y> start();

    /** Nothing can run all of the block at once. */
    @Override
    default void run() {
        throw new UnsupportedOperationException(
                "the block runs while its generator is asked for values: call start() or Gen.of(block)");
    }
}
