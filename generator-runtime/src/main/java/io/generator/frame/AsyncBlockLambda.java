package io.generator.frame;

import io.generator.AsyncBlock;
import io.generator.Coroutine;
import org.jspecify.annotations.Nullable;

/** What a lambda of {@link AsyncBlock} implements once it was rewritten, as {@link BlockLambda} is for generators. */
public interface AsyncBlockLambda extends AsyncBlock {
    @Override
    Coroutine<@Nullable Void> start();

    /** Nothing can run all of it at once. */
    @Override
    default void run() {
        throw new UnsupportedOperationException("the lambda runs while it is awaited: call start()");
    }
}
