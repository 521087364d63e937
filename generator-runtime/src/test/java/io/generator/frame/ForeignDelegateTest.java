package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.generator.GeneratorExit;
import io.generator.StopIteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Delegation to iterators, iterables and streams, which know no send, raise or close: the laws of section G. */
class ForeignDelegateTest {
    private final List<String> log = new ArrayList<>();

    /** An iterator with a close method. */
    private abstract static class Closeable implements Iterator<Object>, AutoCloseable {
        @Override
        public abstract void close();
    }

    private Script script(String name) {
        return new Script(name, log);
    }

    private ScriptFrame gen(Object delegate) {
        return script("d").delegates(delegate).catchingAll().yields("end").frame();
    }

    private ScriptFrame started(Object delegate) {
        ScriptFrame gen = gen(delegate);
        gen.next();
        return gen;
    }

    private Closeable closeable(Throwable failure) {
        return new Closeable() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object next() {
                return "n";
            }

            @Override
            public void close() {
                log.add("closed");
                if (failure != null) throw Sneaky.rethrow(failure);
            }
        };
    }

    private static Iterator<Object> failing(RuntimeException exception) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object next() {
                if (begun) throw exception;
                begun = true;
                return 1;
            }
        };
    }

    @Test // G2
    void iterablesIteratorsAndStreams() {
        assertThat(Outcome.rest(gen(List.of(1, 2)))).containsExactly(1, 2, "end");
        assertThat(Outcome.rest(gen(List.of(1, 2).iterator()))).containsExactly(1, 2, "end");
        assertThat(Outcome.rest(gen(Stream.of(1, 2)))).containsExactly(1, 2, "end");
        assertThat(Outcome.rest(gen(IntStream.of(1, 2)))).containsExactly(1, 2, "end");
        assertThat(Outcome.rest(gen(List.of()))).containsExactly("end");
        assertThat(Outcome.rest(gen(Arrays.asList(1, null)))).containsExactly(1, null, "end");
        assertThat(log).isEmpty();
    }

    @Test // G3
    void aStopIterationOfAnIteratorIsItsEndAndResult() {
        assertThat(Outcome.rest(gen(failing(new StopIteration(42))))).containsExactly(1, "end");
        assertThat(log).containsExactly("d < 42");
    }

    @Test // G8
    void otherExceptionsArriveAtTheDelegation() {
        assertThat(Outcome.rest(gen(failing(new UnsupportedOperationException()))))
                .containsExactly(1, "end");
        assertThat(log).containsExactly("d ! UnsupportedOperationException");
    }

    @Test // G4
    void anIteratorIsSentNothing() {
        assertThat(started(List.of(1, 2)).send(5)).isEqualTo("end");
        assertThat(log).containsExactly("d ! UnsupportedOperationException");
        assertThat(started(List.of(1, 2)).send(null)).isEqualTo(2);
    }

    @Test // G7, G17
    void whatIsRaisedIsRaisedInTheDelegator() {
        assertThat(started(List.of(1, 2)).raise(new Boom())).isEqualTo("end");
        assertThat(started(closeable(null)).raise(new Boom())).isEqualTo("end");
        assertThat(started(List.of(1, 2)).raise(new StopIteration(3))).isEqualTo("end");
        assertThat(log).containsExactly("d ! Boom", "d ! Boom", "d ! StopIteration");
    }

    @Test // G17, where the delegator does not catch it
    void aStopIterationThatIsNotCaughtThere() {
        ScriptFrame gen = script("d").delegates(List.of(1, 2)).frame();
        gen.next();
        assertThatIllegalStateException()
                .isThrownBy(() -> gen.raise(new StopIteration(3)))
                .withMessage("generator raised StopIteration");
    }

    @Test // G14
    void anIteratorWithoutCloseIsLeftAlone() {
        Iterator<Integer> iterator = List.of(1, 2).iterator();
        ScriptFrame gen = script("d").delegates(iterator).frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("d ! GeneratorExit");
        assertThat(iterator.next()).isEqualTo(2);
    }

    @Test // G14, G29: Java's iterators have no send and no raise, but may be AutoCloseable
    void aCloseableIteratorIsClosedWithTheGenerator() {
        ScriptFrame gen = script("d").delegates(closeable(null)).frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("closed", "d ! GeneratorExit");
    }

    @Test // G10
    void andByAGeneratorExit() {
        assertThat(started(closeable(null)).raise(new GeneratorExit())).isEqualTo("end");
        assertThat(log).containsExactly("closed", "d ! GeneratorExit");
    }

    @Test // G12, G17b, G28
    void whatItsClosingThrowsIsRaisedInTheDelegator() {
        assertThat(started(closeable(new Boom())).raise(new GeneratorExit())).isEqualTo("end");
        assertThat(started(closeable(new StopIteration("w"))).raise(new GeneratorExit()))
                .isEqualTo("end");
        assertThat(log).containsExactly("closed", "d ! Boom", "closed", "d ! StopIteration");
    }

    @Test // G23
    void nullIsNothingToDelegateTo() {
        assertThat(gen(null).next()).isEqualTo("end");
        assertThat(log).containsExactly("d ! NullPointerException");
    }

    @Test // G35
    void theIterableIsAskedOnce() {
        Iterable<Object> iterable = () -> {
            log.add("iterator()");
            return List.<Object>of(1, 2).iterator();
        };
        ScriptFrame gen = script("d")
                .does(() -> log.add("before"))
                .delegatesTo(() -> {
                    log.add("argument");
                    return iterable;
                })
                .frame();
        assertThat(Outcome.rest(gen)).containsExactly(1, 2);
        assertThat(log).containsExactly("before", "argument", "iterator()");
    }

    @Test
    void anIterableThatFailsFailsAtTheDelegation() {
        Iterable<Object> iterable = () -> {
            throw new UnsupportedOperationException();
        };
        assertThat(gen(iterable).next()).isEqualTo("end");
        assertThat(log).containsExactly("d ! UnsupportedOperationException");
    }

    @Test
    void aStreamIsClosedAtItsEnd() {
        ScriptFrame gen = gen(Stream.of(1).onClose(() -> log.add("closed")));
        assertThat(gen.next()).isEqualTo(1);
        assertThat(log).isEmpty();
        assertThat(gen.next()).isEqualTo("end");
        assertThat(log).containsExactly("closed");
    }

    @Test
    void aStreamIsClosedWithTheGenerator() {
        ScriptFrame gen = script("d")
                .delegates(Stream.of(1, 2).onClose(() -> log.add("closed")))
                .frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("closed", "d ! GeneratorExit");
    }

    @Test
    void aStreamIsClosedByWhatIsRaised() {
        started(Stream.of(1, 2).onClose(() -> log.add("closed"))).raise(new Boom());
        assertThat(log).containsExactly("closed", "d ! Boom");
    }

    @Test
    void aStreamIsClosedIfItFails() {
        Stream<Integer> stream = Stream.of(1, 0).map(i -> 1 / i).onClose(() -> log.add("closed"));
        assertThat(Outcome.rest(gen(stream))).containsExactly(1, "end");
        assertThat(log).containsExactly("closed", "d ! ArithmeticException");
    }

    @Test
    void aStreamIsTakenFromAsItGoes() {
        Stream<Integer> endless = Stream.iterate(1, i -> i + 1).peek(i -> log.add("made " + i));
        ScriptFrame gen = script("d").delegates(endless).frame();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(2);
        assertThat(log).containsExactly("made 1", "made 2");
    }

    @Test
    void aStreamThatIsUsedUpFailsAtTheDelegation() {
        Stream<Integer> stream = Stream.of(1);
        assertThat(stream.iterator().next()).isEqualTo(1);
        assertThat(gen(stream).next()).isEqualTo("end");
        assertThat(log).hasSize(1).first().asString().startsWith("d ! IllegalStateException");
    }
}
