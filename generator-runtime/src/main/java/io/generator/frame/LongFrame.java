package io.generator.frame;

import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The saved frame of a generator of {@code long} values, which are never boxed on the way to {@link #nextLong}. */
public abstract class LongFrame extends GeneratorFrame<Long, @Nullable Object, @Nullable Object>
        implements PrimitiveIterator.OfLong {
    private static final long serialVersionUID = 1L;

    /** For generated classes. */
    protected LongFrame() {}

    /** The value last yielded. */
    protected abstract long longValue();

    @Override
    protected final Object value() {
        return longValue();
    }

    @Override
    public final long nextLong() {
        if (held) held = false;
        else if (!resume()) throw ended();
        return state > 0 ? longValue() : delegated();
    }

    /** The values that are left as a sequential stream; closing the stream closes the generator. */
    public final LongStream longStream() {
        Spliterator.OfLong values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfLong) this, Spliterator.ORDERED);
        return StreamSupport.longStream(values, false).onClose(this::close);
    }

    @Override
    public final LongFrame watched() {
        return LeakDetection.watched(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code PrimitiveIterator.OfLong}. */
    public final PrimitiveIterator.OfLong closingLongs() {
        return ClosingHandles.handle(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code LongStream}. */
    public final LongStream closingLongStream() {
        return ClosingHandles.stream(this);
    }

    private long delegated() {
        SavedFrame yielding = link instanceof DelegateChain chain ? chain.yielding() : null;
        if (yielding instanceof LongFrame frame) return frame.longValue();
        if (!(current() instanceof Long value))
            throw new ClassCastException("a generator of long values delegates to one that yields " + current());
        return value;
    }
}
