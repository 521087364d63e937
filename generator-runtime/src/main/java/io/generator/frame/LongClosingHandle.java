package io.generator.frame;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The handle of a frame of {@code long} values, which are never boxed on the way to {@link #nextLong}. */
final class LongClosingHandle extends ClosingHandle<Long, @Nullable Object, @Nullable Object, LongFrame>
        implements PrimitiveIterator.OfLong {
    LongClosingHandle(LongFrame frame) {
        super(frame);
    }

    @Override
    LongClosingHandle over(LongFrame other) {
        return new LongClosingHandle(other);
    }

    @Override
    public long nextLong() {
        try {
            return frame.nextLong();
        } finally {
            settle();
        }
    }
}
