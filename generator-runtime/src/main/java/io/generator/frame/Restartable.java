package io.generator.frame;

import java.io.Serializable;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What a generator method that returns {@code Iterable} returns.
 *
 * @param prototype a frame that holds the arguments and never runs
 * @param closing whether an iterator that nobody refers to is closed
 * @param <Y> the type of the values
 */
record Restartable<Y extends @Nullable Object>(GeneratorFrame<Y, ?, ?> prototype, boolean closing)
        implements Iterable<Y>, Serializable {
    @Override
    public Iterator<Y> iterator() {
        return closing ? ClosingHandles.handle(copy()) : copy();
    }

    @SuppressWarnings("unchecked")
    private GeneratorFrame<Y, ?, ?> copy() {
        return (GeneratorFrame<Y, ?, ?>) prototype.fork();
    }

    @Override
    public String toString() {
        return "Iterable[" + prototype.frame() + "]";
    }
}
