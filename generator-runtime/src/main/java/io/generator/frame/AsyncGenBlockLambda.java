package io.generator.frame;

import io.generator.AsyncGen;
import io.generator.AsyncGenBlock;
import org.jspecify.annotations.Nullable;

/** What a lambda of {@link AsyncGenBlock} implements once it was rewritten, as {@link BlockLambda} is for generators. */
public interface AsyncGenBlockLambda<Y extends @Nullable Object> extends AsyncGenBlock<Y> {
    @Override
    AsyncGen<Y> start();

    /** Nothing can run all of it at once. */
    @Override
    default void run() {
        throw new UnsupportedOperationException("the lambda runs while it is awaited: call start()");
    }
}
