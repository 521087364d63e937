package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;

/** A generator that no frame is behind. */
final class UncopiedGen implements Gen<Object> {
    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public Object next() {
        throw new StopIteration(null);
    }

    @Override
    public Object raise(Throwable exception) {
        throw Sneaky.rethrow(exception);
    }

    @Override
    public void close() {
        // nothing to close
    }

    @Override
    public GeneratorState state() {
        return GeneratorState.CREATED;
    }

    @Override
    public FrameInfo frame() {
        return null;
    }
}
