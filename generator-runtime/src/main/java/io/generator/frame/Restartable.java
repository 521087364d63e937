package io.generator.frame;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What a generator method that returns {@code Iterable} returns.
 *
 * @param prototype a frame that holds the arguments and never runs
 * @param <Y> the type of the values
 */
record Restartable<Y extends @Nullable Object>(GeneratorFrame<Y, ?, ?> prototype) implements Iterable<Y> {
    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Y> iterator() {
        return (GeneratorFrame<Y, ?, ?>) prototype.clone();
    }

    @Override
    public String toString() {
        return "Iterable[" + prototype.frame() + "]";
    }
}
