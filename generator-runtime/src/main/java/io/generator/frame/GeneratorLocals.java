package io.generator.frame;

import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Puts generators back into the locals that they were taken out of. */
final class GeneratorLocals implements LocalReplacement {
    private final Iterator<@Nullable SavedFrame> generators;

    /**
     * Makes one.
     *
     * @param generators for each local that may be a generator what it is to hold, or null if it has its value already
     */
    GeneratorLocals(Iterator<@Nullable SavedFrame> generators) {
        this.generators = generators;
    }

    void putInto(SavedFrame frame) throws IOException {
        try {
            frame.replaceIterators(this);
        } catch (ClassCastException e) {
            throw SnapshotReader.corrupted();
        }
    }

    @Override
    public @Nullable Object iterator(@Nullable Object value, int index) {
        SavedFrame generator = generators.hasNext() ? generators.next() : null;
        return generator != null ? generator : value;
    }

    @Override
    public @Nullable Object object(@Nullable Object value, int index) {
        return iterator(value, index);
    }

    @Override
    public void narrower(@Nullable Object value, int index) {
        // is never taken out
    }
}
