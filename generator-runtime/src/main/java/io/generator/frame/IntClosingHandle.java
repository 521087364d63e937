package io.generator.frame;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The handle of a frame of {@code int} values, which are never boxed on the way to {@link #nextInt}. */
final class IntClosingHandle extends ClosingHandle<Integer, @Nullable Object, @Nullable Object, IntFrame>
        implements PrimitiveIterator.OfInt {
    IntClosingHandle(IntFrame frame) {
        super(frame);
    }

    @Override
    IntClosingHandle over(IntFrame other) {
        return new IntClosingHandle(other);
    }

    @Override
    public int nextInt() {
        try {
            return frame.nextInt();
        } finally {
            settle();
        }
    }
}
