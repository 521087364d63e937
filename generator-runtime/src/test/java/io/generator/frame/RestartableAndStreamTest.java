package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Gen;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The other shapes that a generator comes in. */
class RestartableAndStreamTest {
    private final List<String> log = new ArrayList<>();

    /** {@code while (n > 0) Gen.yield(n--); return Gen.done();}, where n is the argument. */
    @SuppressWarnings("serial") // is never written
    private static final class Countdown extends GeneratorFrame<Integer, Object, Object> {
        private int n;

        Countdown(int n) {
            this.n = n;
        }

        @Override
        protected int step(int from) {
            if (from > 0) {
                resumed();
                n--;
            }
            return n > 0 ? 1 : returned(Gen.done());
        }

        @Override
        protected Object value() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return n;
        }
    }

    @Test
    void anIterableBeginsAnewEachTime() {
        Iterable<Integer> values = new Countdown(3).restartable();
        assertThat(values).containsExactly(3, 2, 1);
        assertThat(values).containsExactly(3, 2, 1);
    }

    @Test
    void itsIteratorsAreIndependent() {
        Iterable<Integer> values = new Countdown(3).restartable();
        Iterator<Integer> one = values.iterator();
        one.next();
        Iterator<Integer> two = values.iterator();
        assertThat(one.next()).isEqualTo(2);
        assertThat(two.next()).isEqualTo(3);
        assertThat(one).isNotSameAs(two).isInstanceOf(Gen.class);
    }

    @Test
    void aGeneratorMayDelegateToItTwice() {
        Iterable<Integer> values = new Countdown(2).restartable();
        ScriptFrame gen =
                new Script("d", log).delegates(values).delegates(values).frame();
        assertThat(Outcome.rest(gen)).containsExactly(2, 1, 2, 1);
    }

    @Test
    void anIterableSaysWhatItIs() {
        assertThat(new Countdown(2).restartable().toString())
                .isEqualTo("Iterable[" + Countdown.class.getName() + ".step(Unknown Source)]");
    }

    @Test
    void aStreamTakesAsItGoes() {
        Countdown gen = new Countdown(3);
        assertThat(gen.stream().findFirst()).hasValue(3);
        assertThat(gen.next()).isEqualTo(2);
        assertThat(gen.stream().toList()).containsExactly(1);
    }

    @Test
    void closingAStreamClosesTheGenerator() {
        ScriptFrame gen = new Script("g", log).yields(1).yields(2).frame();
        try (Stream<Object> stream = gen.stream()) {
            assertThat(stream.findFirst()).hasValue(1);
            assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        }
        assertThat(log).containsExactly("g ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void aStreamOverADelegatedStreamClosesThatToo() {
        ScriptFrame gen = new Script("g", log)
                .delegates(Stream.of(1, 2).onClose(() -> log.add("closed")))
                .frame();
        try (Stream<Object> stream = gen.stream()) {
            assertThat(stream.anyMatch(value -> value.equals(1))).isTrue();
        }
        assertThat(log).containsExactly("closed", "g ! GeneratorExit");
    }
}
