package io.generator.frame;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the locals of a frame that are iterators, or may be generators, when the frame is copied or written:
 * each is shown once, in the same order each time. Called by generated code; not for use in source code.
 */
public interface LocalReplacement {

    /**
     * A local that is declared as an iterator or a generator, and by no narrower type.
     *
     * @param value what it holds
     * @param index its index, as for {@link SavedFrame#local}
     * @return what it is to hold instead: null, or a value of the same of these types
     */
    @Nullable
    Object iterator(@Nullable Object value, int index);

    /**
     * A local that is declared as an object or an iterable, which a generator is too.
     *
     * @param value what it holds
     * @param index its index, as for {@link SavedFrame#local}
     * @return what it is to hold instead: the same, or another generator
     */
    @Nullable
    Object object(@Nullable Object value, int index);

    /**
     * A local that is declared as a narrower type of iterator, which no other one can take the place of.
     *
     * @param value what it holds
     * @param index its index, as for {@link SavedFrame#local}
     */
    void narrower(@Nullable Object value, int index);
}
