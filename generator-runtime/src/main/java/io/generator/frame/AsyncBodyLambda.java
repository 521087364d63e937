package io.generator.frame;

import io.generator.AsyncBody;
import io.generator.Coroutine;
import org.jspecify.annotations.Nullable;

/** What a lambda of {@link AsyncBody} implements once it was rewritten, as {@link BlockLambda} is for generators. */
public interface AsyncBodyLambda<R extends @Nullable Object> extends AsyncBody<R> {
    @Override
    Coroutine<R> start();

    /** Nothing can run all of it at once. */
    @Override
    default R run() {
        throw new UnsupportedOperationException("the lambda runs while it is awaited: call start()");
    }
}
