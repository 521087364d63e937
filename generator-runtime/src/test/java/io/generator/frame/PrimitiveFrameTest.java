package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.IntSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The frames of int, long and double values, as the transformer makes them. */
class PrimitiveFrameTest {
    /** {@code for (int i = 0; i < n; i++) Gen.yield(i); return last;} */
    @SuppressWarnings("serial") // is never written
    private static final class Ints extends IntFrame {
        private final int n;
        private final Object last;
        private int i;
        private int value;

        Ints(int n, Object last) {
            this.n = n;
            this.last = last;
        }

        @Override
        protected int step(int from) {
            int at;
            if (from == 0) {
                at = 0;
            } else {
                at = i;
                resumed();
                at++;
            }
            if (at >= n) return returned(last);
            value = at;
            i = at;
            return 1;
        }

        @Override
        protected int intValue() {
            return value;
        }

        @Override
        protected Object local(int index) {
            return i;
        }
    }

    @SuppressWarnings("serial") // is never written
    private static final class Longs extends LongFrame {
        private final Object delegate;

        Longs(Object delegate) {
            this.delegate = delegate;
        }

        @Override
        protected int step(int from) {
            if (from == 0) return 1;
            resumed();
            return from == 1 ? delegateTo(delegate, 2) : returned(LongStream.empty());
        }

        @Override
        protected long longValue() {
            return 1L << 40;
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    @SuppressWarnings("serial") // is never written
    private static final class Doubles extends DoubleFrame {
        private final Object delegate;

        Doubles(Object delegate) {
            this.delegate = delegate;
        }

        @Override
        protected int step(int from) {
            if (from == 0) return 1;
            resumed();
            return from == 1 ? delegateTo(delegate, 2) : returned(DoubleStream.empty());
        }

        @Override
        protected double doubleValue() {
            return 0.5;
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    /** Delegates to each of what it is given. */
    @SuppressWarnings("serial") // is never written
    private static final class IntDelegator extends IntFrame {
        private final Object[] delegates;

        IntDelegator(Object... delegates) {
            this.delegates = delegates;
        }

        @Override
        protected int step(int from) {
            if (from > 0) resumed();
            return from < delegates.length ? delegateTo(delegates[from], from + 1) : returned(Gen.doneInt());
        }

        @Override
        protected int intValue() {
            throw new AssertionError("yields nothing of its own");
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    private static Ints ints(int n) {
        return new Ints(n, Gen.doneInt());
    }

    @Test
    void ints() {
        Ints gen = ints(3);
        assertThat(gen.nextInt()).isZero();
        assertThat(gen.hasNext()).isTrue();
        assertThat(gen.hasNext()).isTrue();
        assertThat(gen.nextInt()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(2);
        assertThatExceptionOfType(StopIteration.class).isThrownBy(gen::nextInt);
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void boxedAndUnboxedLoops() {
        List<Integer> boxed = new ArrayList<>();
        for (Integer i : ints(3)) boxed.add(i);
        assertThat(boxed).containsExactly(0, 1, 2);
        List<Integer> unboxed = new ArrayList<>();
        PrimitiveIterator.OfInt iterator = ints(3);
        iterator.forEachRemaining((int i) -> unboxed.add(i));
        assertThat(unboxed).isEqualTo(boxed);
    }

    @Test
    void longsAndDoubles() {
        Longs longs = new Longs(LongStream.of(2, 3));
        assertThat(longs.nextLong()).isEqualTo(1L << 40);
        assertThat(longs.hasNext()).isTrue();
        assertThat(longs.nextLong()).isEqualTo(2);
        assertThat(longs.next()).isEqualTo(3L);
        assertThatExceptionOfType(StopIteration.class).isThrownBy(longs::nextLong);
        Doubles doubles = new Doubles(List.of(1.5, 2.5));
        assertThat(doubles.nextDouble()).isEqualTo(0.5);
        assertThat(doubles.hasNext()).isTrue();
        assertThat(doubles.nextDouble()).isEqualTo(1.5);
        assertThat(doubles.next()).isEqualTo(2.5);
        assertThatExceptionOfType(StopIteration.class).isThrownBy(doubles::nextDouble);
    }

    @Test
    void longsAndDoublesOfAFrameOfTheirKind() {
        Longs longs = new Longs(new Longs(LongStream.empty()));
        longs.nextLong();
        assertThat(longs.nextLong()).isEqualTo(1L << 40);
        Doubles doubles = new Doubles(new Doubles(DoubleStream.empty()));
        doubles.nextDouble();
        assertThat(doubles.nextDouble()).isEqualTo(0.5);
    }

    @Test
    void delegatesOfEveryKind() {
        ScriptFrame boxed = new Script("s", new ArrayList<>()).yields(7).frame();
        IntDelegator gen = new IntDelegator(
                ints(2),
                List.of(10),
                IntStream.of(20),
                ints(0),
                boxed,
                new IntDelegator(ints(1)),
                List.of().iterator());
        List<Integer> values = new ArrayList<>();
        gen.forEachRemaining((int i) -> values.add(i));
        assertThat(values).containsExactly(0, 1, 10, 20, 7, 0);
    }

    @Test
    void handingOverToAnotherFrame() {
        Ints gen = new Ints(2, new Ints(1, IntStream.of(9)));
        assertThat(gen.intStream().toArray()).containsExactly(0, 1, 0, 9);
    }

    @Test
    void aHeldValueOfADelegateThatIsTakenFromBySomeoneElse() {
        Ints sub = ints(4);
        IntDelegator gen = new IntDelegator(sub);
        assertThat(gen.hasNext()).isTrue();
        assertThat(sub.nextInt()).isEqualTo(1);
        assertThat(gen.nextInt()).isZero();
        assertThat(gen.nextInt()).isEqualTo(2);
    }

    @Test
    void valuesOfAnotherTypeAreRefused() {
        for (Object wrong : new Object[] {List.of("x"), LongStream.of(1), new Longs(null)})
            assertRefused(new IntDelegator(wrong)::nextInt);
        Longs longs = new Longs(List.of(1));
        longs.nextLong();
        assertRefused(() -> (int) longs.nextLong());
        Doubles doubles = new Doubles(List.of(1));
        doubles.nextDouble();
        assertRefused(() -> (int) doubles.nextDouble());
    }

    private static void assertRefused(IntSupplier call) {
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(call::getAsInt)
                .withMessageContaining("delegates to one that yields");
    }

    @Test
    void streams() {
        assertThat(ints(4).intStream().filter(i -> i % 2 == 1).sum()).isEqualTo(4);
        assertThat(new Longs(LongStream.of(1)).longStream().toArray()).containsExactly(1L << 40, 1);
        assertThat(new Doubles(DoubleStream.of(1)).doubleStream().toArray()).containsExactly(0.5, 1);
    }

    @Test
    void closingAStreamClosesTheGenerator() {
        Ints ints = ints(4);
        try (IntStream stream = ints.intStream()) {
            assertThat(stream.findFirst()).hasValue(0);
            assertThat(ints.state()).isEqualTo(GeneratorState.SUSPENDED);
        }
        Longs longs = new Longs(null);
        longs.longStream().close();
        Doubles doubles = new Doubles(null);
        doubles.doubleStream().close();
        assertThat(List.of(ints.state(), longs.state(), doubles.state())).containsOnly(GeneratorState.CLOSED);
    }
}
