package io.generator.frame;

import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/** The handle of a frame of {@code double} values, which are never boxed on the way to {@link #nextDouble}. */
final class DoubleClosingHandle extends ClosingHandle<Double, @Nullable Object, @Nullable Object, DoubleFrame>
        implements PrimitiveIterator.OfDouble {
    DoubleClosingHandle(DoubleFrame frame) {
        super(frame);
    }

    @Override
    DoubleClosingHandle over(DoubleFrame other) {
        return new DoubleClosingHandle(other);
    }

    @Override
    public double nextDouble() {
        try {
            return frame.nextDouble();
        } finally {
            settle();
        }
    }
}
