package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes besides {@code Gen} that a generator comes in that is closed when nobody refers to it. */
class ClosingShapesTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    /** What makes a stream or an iterator over 1, 2, 3 and so on, of a list to log in. */
    interface Shape<T> extends Function<List<String>, T> {}

    static List<Shape<BaseStream<?, ?>>> streams() {
        return List.of(
                log -> ClosingHandles.stream(new EndlessFrames.Objects(log)),
                log -> ClosingHandles.stream(new EndlessFrames.Ints(log)),
                log -> ClosingHandles.stream(new EndlessFrames.Longs(log)),
                log -> ClosingHandles.stream(new EndlessFrames.Doubles(log)));
    }

    static List<Shape<Iterator<?>>> iterators() {
        return List.of(
                log -> ClosingHandles.handle(new EndlessFrames.Objects(log)),
                log -> ClosingHandles.handle(new EndlessFrames.Ints(log)),
                log -> ClosingHandles.handle(new EndlessFrames.Longs(log)),
                log -> ClosingHandles.handle(new EndlessFrames.Doubles(log)),
                log -> ClosingHandles.iterable(new EndlessFrames.Objects(log)).iterator());
    }

    private static String take(Iterator<?> iterator) {
        return String.valueOf(((Number) iterator.next()).intValue());
    }

    private static WeakReference<Object> begun(Supplier<Iterator<?>> made) {
        Iterator<?> iterator = made.get();
        assertThat(take(iterator)).isEqualTo("1");
        return new WeakReference<>(iterator);
    }

    @ParameterizedTest
    @MethodSource("iterators")
    void anIteratorIsClosedWhenItIsDropped(Shape<Iterator<?>> shape) throws InterruptedException {
        Garbage.collect(begun(() -> shape.apply(log)));
        assertThat(log).containsExactly("finally");
    }

    @ParameterizedTest
    @MethodSource("iterators")
    void anIteratorIsKept(Shape<Iterator<?>> shape) throws InterruptedException {
        Iterator<?> iterator = shape.apply(log);
        take(iterator);
        Garbage.collectAll();
        assertThat(take(iterator)).isEqualTo("2");
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aStreamIsClosedWhenItIsDropped(Shape<BaseStream<?, ?>> shape) throws InterruptedException {
        Garbage.collect(begun(() -> shape.apply(log).iterator()));
        assertThat(log).containsExactly("finally");
    }

    @ParameterizedTest
    @MethodSource("streams")
    void whatIsMadeOfAStreamKeepsIt(Shape<BaseStream<?, ?>> shape) throws InterruptedException {
        Iterator<?> iterator = shape.apply(log).iterator();
        take(iterator);
        Garbage.collectAll();
        assertThat(take(iterator)).isEqualTo("2");
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void closingAStreamClosesTheGenerator(Shape<BaseStream<?, ?>> shape) {
        try (BaseStream<?, ?> stream = shape.apply(log)) {
            take(stream.iterator());
            assertThat(log).isEmpty();
        }
        assertThat(log).containsExactly("finally");
    }

    @Test
    void aPipelineKeepsWhatItIsOver() throws InterruptedException {
        Iterator<String> iterator = ClosingHandles.stream(new EndlessFrames.Ints(log))
                .filter(n -> n % 2 == 0)
                .mapToObj(n -> "n" + n)
                .iterator();
        assertThat(iterator.next()).isEqualTo("n2");
        Garbage.collectAll();
        assertThat(iterator.next()).isEqualTo("n4");
        assertThat(log).isEmpty();
    }

    @Test
    void aTerminalOperationKeepsIt() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Stream<Integer> stream = ClosingHandles.stream(new EndlessFrames.Objects(log));
        stream.limit(3).forEach(n -> {
            collectAll();
            seen.add(n);
            assertThat(log).isEmpty();
        });
        assertThat(seen).containsExactly(1, 2, 3);
    }

    private static void collectAll() {
        try {
            Garbage.collectAll();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachIteratorOfAnIterableIsClosedByItself() throws InterruptedException {
        Iterable<Integer> values = ClosingHandles.iterable(new EndlessFrames.Objects(log));
        Iterator<Integer> kept = values.iterator();
        assertThat(kept.next()).isEqualTo(1);
        Garbage.collect(begun(values::iterator));
        assertThat(log).containsExactly("finally");
        assertThat(kept.next()).isEqualTo(2);
        assertThat(values.iterator().next()).isEqualTo(1);
    }

    @Test
    void primitiveValuesAreNotBoxed() {
        PrimitiveIterator.OfInt ints = ClosingHandles.handle(new EndlessFrames.Ints(log));
        assertThat(ints.nextInt()).isEqualTo(1);
        assertThat(ClosingHandles.handle(new EndlessFrames.Longs(log)).nextLong())
                .isEqualTo(1);
        assertThat(ClosingHandles.handle(new EndlessFrames.Doubles(log)).nextDouble())
                .isEqualTo(1);
        assertThat(IntStream.iterate(2, n -> n + 1).limit(3)).allMatch(n -> n == ints.nextInt());
    }
}
