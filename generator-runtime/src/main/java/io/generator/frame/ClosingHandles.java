package io.generator.frame;

import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What methods annotated with {@link Generator#closeWhenUnreachable()} return of their new frames. A stream's spliterator and its close handlers refer to the handle, so that it is
 * reachable as long as the stream or anything made from it is.
 *
 * <p>Mirrors CPython, which closes a generator when the last reference to it is dropped.
 */
final class ClosingHandles {
    private ClosingHandles() {}

    /** For a method that returns {@code Gen}, {@code TwoWayGen} or {@code Iterator}. */
    static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> handle(GeneratorFrame<Y, S, R> frame) {
        return new ClosingHandle<>(frame);
    }

    /** For a method that returns {@code PrimitiveIterator.OfInt}. */
    static PrimitiveIterator.OfInt handle(IntFrame frame) {
        return new IntClosingHandle(frame);
    }

    /** For a method that returns {@code PrimitiveIterator.OfLong}. */
    static PrimitiveIterator.OfLong handle(LongFrame frame) {
        return new LongClosingHandle(frame);
    }

    /** For a method that returns {@code PrimitiveIterator.OfDouble}. */
    static PrimitiveIterator.OfDouble handle(DoubleFrame frame) {
        return new DoubleClosingHandle(frame);
    }

    /** For a method that returns {@code Iterable}: each iterator is closed by itself. */
    static <Y extends @Nullable Object> Iterable<Y> iterable(GeneratorFrame<Y, ?, ?> frame) {
        return new Restartable<>(frame, true);
    }

    /** For a method that returns {@code Stream}. */
    static <Y extends @Nullable Object> Stream<Y> stream(GeneratorFrame<Y, ?, ?> frame) {
        return handle(frame).stream();
    }

    /** For a method that returns {@code IntStream}. */
    static IntStream stream(IntFrame frame) {
        IntClosingHandle handle = new IntClosingHandle(frame);
        Spliterator.OfInt values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfInt) handle, Spliterator.ORDERED);
        return StreamSupport.intStream(values, false).onClose(handle::close);
    }

    /** For a method that returns {@code LongStream}. */
    static LongStream stream(LongFrame frame) {
        LongClosingHandle handle = new LongClosingHandle(frame);
        Spliterator.OfLong values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfLong) handle, Spliterator.ORDERED);
        return StreamSupport.longStream(values, false).onClose(handle::close);
    }

    /** For a method that returns {@code DoubleStream}. */
    static DoubleStream stream(DoubleFrame frame) {
        DoubleClosingHandle handle = new DoubleClosingHandle(frame);
        Spliterator.OfDouble values =
                Spliterators.spliteratorUnknownSize((PrimitiveIterator.OfDouble) handle, Spliterator.ORDERED);
        return StreamSupport.doubleStream(values, false).onClose(handle::close);
    }
}
