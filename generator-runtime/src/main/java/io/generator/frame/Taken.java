package io.generator.frame;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a frame delegates to that was read from a snapshot while {@code hasNext()} held its value: to something that stands
 * at that value and has nothing left, and leads back to the frame's own yield with whatever is sent.
 */
enum Taken implements Iterator<@Nullable Object> {
    AFTERWARDS;

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public @Nullable Object next() {
        throw new NoSuchElementException();
    }

    /**
     * Makes a frame, which stands at a yield as read, hold a value.
     *
     * @param root the frame that the value was fetched from, with its chain if it has one
     */
    static void hold(SavedFrame root, @Nullable Object value) {
        SavedFrame yielding = root.link instanceof DelegateChain chain ? chain.innermost() : root;
        if (yielding.delegate instanceof ForeignDelegate foreign) foreign.hold(value);
        else holdAtYield(root, yielding, value);
        root.held = true;
    }

    private static void holdAtYield(SavedFrame root, SavedFrame yielding, @Nullable Object value) {
        ForeignDelegate delegate = ForeignDelegate.of(AFTERWARDS);
        delegate.hold(value);
        yielding.delegate = delegate;
        if (yielding != root) return;
        root.state = -root.state;
        root.link = new DelegateChain(root, root);
    }
}
