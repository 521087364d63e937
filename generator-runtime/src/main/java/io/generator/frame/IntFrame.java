package io.generator.frame;

import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The saved frame of a generator of {@code int} values, which are never boxed on the way to {@link #nextInt}. */
public abstract class IntFrame extends GeneratorFrame<Integer, @Nullable Object, @Nullable Object>
        implements PrimitiveIterator.OfInt {
    private static final long serialVersionUID = 1L;

    /** For generated classes. */
    protected IntFrame() {}

    /** The value last yielded. */
    protected abstract int intValue();

    @Override
    protected final Object value() {
        return intValue();
    }

    @Override
    public final int nextInt() {
        if (held) held = false;
        else if (!resume()) throw ended();
        return state > 0 ? intValue() : delegated();
    }

    /** The values that are left as a sequential stream; closing the stream closes the generator. */
    public final IntStream intStream() {
        Spliterator.OfInt values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfInt) this, Spliterator.ORDERED);
        return StreamSupport.intStream(values, false).onClose(this::close);
    }

    @Override
    public final IntFrame watched() {
        return LeakDetection.watched(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code PrimitiveIterator.OfInt}. */
    public final PrimitiveIterator.OfInt closingInts() {
        return ClosingHandles.handle(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code IntStream}. */
    public final IntStream closingIntStream() {
        return ClosingHandles.stream(this);
    }

    private int delegated() {
        SavedFrame yielding = link instanceof DelegateChain chain ? chain.yielding() : null;
        if (yielding instanceof IntFrame frame) return frame.intValue();
        if (!(current() instanceof Integer value))
            throw new ClassCastException("a generator of int values delegates to one that yields " + current());
        return value;
    }
}
