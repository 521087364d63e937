package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a frame and whoever iterates, so that the frame can be closed once nobody does: what refers to the
 * generator refers to this object, and what is to close the frame refers to the frame.
 *
 * <p>Each operation ends with a {@link Reference#reachabilityFence}: the handle is not given up while its body runs, and
 * the thread that closes the frame sees all that the others have done to it.
 *
 * @param <F> the type of the frame
 */
class ClosingHandle<
                Y extends @Nullable Object,
                S extends @Nullable Object,
                R extends @Nullable Object,
                F extends GeneratorFrame<Y, S, R>>
        implements TwoWayGen<Y, S, R> {
    final F frame;
    private final Cleaner.Cleanable closing;

    ClosingHandle(F frame) {
        this.frame = frame;
        this.closing = Unreachable.whenUnreachable(this, () -> close(frame));
    }

    /** Closes a frame that nobody can be told about; one that has ended is left as it is. */
    private static void close(GeneratorFrame<?, ?, ?> frame) {
        try {
            frame.close();
        } catch (Throwable t) {
            Unreachable.warn("exception ignored while " + frame + " was closed, which nobody refers to", t);
        }
    }

    /** Ends an operation, however it went: what has ended needs no closing. */
    final void settle() {
        try {
            if (frame.hasEnded()) closing.clean();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public final boolean hasNext() {
        try {
            return frame.hasNext();
        } finally {
            settle();
        }
    }

    @Override
    public final Y next() {
        try {
            return frame.next();
        } finally {
            settle();
        }
    }

    @Override
    public final Y send(@Nullable S value) {
        try {
            return frame.send(value);
        } finally {
            settle();
        }
    }

    @Override
    public final Y raise(Throwable exception) {
        try {
            return frame.raise(exception);
        } finally {
            settle();
        }
    }

    @Override
    public final void close() {
        try {
            frame.close();
        } finally {
            settle();
        }
    }

    @Override
    public final R result() {
        try {
            return frame.result();
        } finally {
            settle();
        }
    }

    /** A handle of the same kind over another frame. */
    ClosingHandle<Y, S, R, F> over(F other) {
        return new ClosingHandle<>(other);
    }

    @Override
    @SuppressWarnings("unchecked") // a copy is of the same class
    public final TwoWayGen<Y, S, R> copy() {
        try {
            return over((F) frame.copy());
        } finally {
            settle();
        }
    }

    @Override
    public final GeneratorState state() {
        try {
            return frame.state();
        } finally {
            settle();
        }
    }

    @Override
    public final FrameInfo frame() {
        try {
            return frame.frame();
        } finally {
            settle();
        }
    }

    @Override
    public final String toString() {
        try {
            return frame.toString();
        } finally {
            settle();
        }
    }
}
