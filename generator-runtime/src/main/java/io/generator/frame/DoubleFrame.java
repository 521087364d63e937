package io.generator.frame;

import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The saved frame of a generator of {@code double} values, which are never boxed on the way to {@link #nextDouble}. */
public abstract class DoubleFrame extends GeneratorFrame<Double, @Nullable Object, @Nullable Object>
        implements PrimitiveIterator.OfDouble {
    private static final long serialVersionUID = 1L;

    /** For generated classes. */
    protected DoubleFrame() {}

    /** The value last yielded. */
    protected abstract double doubleValue();

    @Override
    protected final Object value() {
        return doubleValue();
    }

    @Override
    public final double nextDouble() {
        if (held) held = false;
        else if (!resume()) throw ended();
        return state > 0 ? doubleValue() : delegated();
    }

    /** The values that are left as a sequential stream; closing the stream closes the generator. */
    public final DoubleStream doubleStream() {
        Spliterator.OfDouble values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfDouble) this, Spliterator.ORDERED);
        return StreamSupport.doubleStream(values, false).onClose(this::close);
    }

    @Override
    public final DoubleFrame watched() {
        return LeakDetection.watched(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code PrimitiveIterator.OfDouble}. */
    public final PrimitiveIterator.OfDouble closingDoubles() {
        return ClosingHandles.handle(this);
    }

    /** As {@link #closingHandle()}, of a method that returns {@code DoubleStream}. */
    public final DoubleStream closingDoubleStream() {
        return ClosingHandles.stream(this);
    }

    private double delegated() {
        SavedFrame yielding = link instanceof DelegateChain chain ? chain.yielding() : null;
        if (yielding instanceof DoubleFrame frame) return frame.doubleValue();
        if (!(current() instanceof Double value))
            throw new ClassCastException("a generator of double values delegates to one that yields " + current());
        return value;
    }
}
