package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code return generator;}, which Python does not have: as {@code return yield from}, in constant memory. */
class TailDelegationTest {
    /** A {@code -Dgenerator.hops=10000000 -Xmx64m} shows that the memory is constant. */
    private static final int HOPS = Integer.getInteger("generator.hops", 1_000_000);

    private final List<String> log = new ArrayList<>();

    private Script script(String name) {
        return new Script(name, log);
    }

    /** {@code if (n == 0) return returning("R"); if (n == yieldAt) Gen.yield(n); return countdown(n - 1, yieldAt);} */
    private static BodyFrame countdown(int n, int yieldAt) {
        return new BodyFrame((frame, from) -> {
            if (from == 0) {
                if (n == 0) return frame.returned(TwoWayGen.returning("R"));
                if (n == yieldAt) return frame.yields(n, 1);
            } else {
                frame.resumed();
            }
            return frame.returned(countdown(n - 1, yieldAt));
        });
    }

    @Test
    void manyHops() {
        BodyFrame gen = countdown(HOPS, HOPS / 2);
        assertThat(gen.next()).isEqualTo(HOPS / 2);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(R)");
        assertThat(gen.result()).isEqualTo("R");
    }

    @Test // the generator that was delegated to first is still held here
    void manyHopsOfADelegate() {
        BodyFrame sub = countdown(HOPS, HOPS / 2);
        ScriptFrame gen = script("d").delegates(sub).frame();
        assertThat(gen.next()).isEqualTo(HOPS / 2);
        assertThat(sub.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(log).containsExactly("d < R");
        assertThat(sub.result()).isEqualTo("R");
    }

    @Test
    void theProtocolReachesWhatWasHandedOverTo() {
        ScriptFrame gen = script("a")
                .yields(1)
                .handsOver(script("b")
                        .yields(2)
                        .yields(3)
                        .catchingAll()
                        .yields(4)
                        .returns("R")
                        .frame())
                .frame();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(2);
        assertThat(gen.send(5)).isEqualTo(3);
        assertThat(gen.raise(new Boom())).isEqualTo(4);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(R)");
        assertThat(gen.result()).isEqualTo("R");
        assertThat(log).containsExactly("b < 5", "b ! Boom");
    }

    @Test
    void closingClosesWhatWasHandedOverTo() {
        ScriptFrame gen = script("a").handsOver(script("b").yields(1).frame()).frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("b ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThatIllegalStateException().isThrownBy(gen::result);
    }

    @Test
    void whatIgnoresBeingClosedIsNotPartOfItAnyMore() {
        ScriptFrame sub =
                script("b").yields(1).catchingAll().yields(2).yields(3).frame();
        ScriptFrame gen = script("a").handsOver(sub).frame();
        gen.next();
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!IllegalStateException(generator ignored GeneratorExit)");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(sub.next()).isEqualTo(3);
    }

    @Test
    void aGeneratorExitThatIsRaisedLeavesItAsItIs() {
        GeneratorExit mine = new GeneratorExit();
        ScriptFrame gen = script("a").handsOver(script("b").yields(1).frame()).frame();
        gen.next();
        assertThat(Outcome.of(() -> gen.raise(mine))).isEqualTo("!GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // PEP 479: the body that hands over is left by it too
    void aStopIterationRaisedOverAnIteratorIsNotItsEnd() {
        ScriptFrame gen = script("a").handsOver(List.of(1, 2)).frame();
        gen.next();
        assertThat(Outcome.of(() -> gen.raise(new StopIteration(3))))
                .isEqualTo("!IllegalStateException(generator raised StopIteration)");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void aStopIterationOfClosingAnIteratorIsNotItsEndEither() {
        abstract class Closeable implements Iterator<Object>, AutoCloseable {
            @Override
            public abstract void close();
        }
        Closeable iterator = new Closeable() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Object next() {
                return 1;
            }

            @Override
            public void close() {
                throw new StopIteration("w");
            }
        };
        for (boolean nested : new boolean[] {false, true}) {
            ScriptFrame tail = script("a").handsOver(iterator).frame();
            ScriptFrame gen = nested ? script("d").delegates(tail).frame() : tail;
            gen.next();
            assertThat(Outcome.ofRunning(gen::close))
                    .isEqualTo("!IllegalStateException(generator raised StopIteration)");
        }
    }

    @Test
    void iteratorsStreamsAndNothing() {
        assertThat(Outcome.rest(script("a").yields(0).handsOver(List.of(1, 2)).frame()))
                .containsExactly(0, 1, 2);
        assertThat(Outcome.rest(script("a").handsOver(IntStream.of(1, 2)).frame()))
                .containsExactly(1, 2);
        assertThat(Outcome.rest(script("a").handsOver(IntStream.empty()).frame()))
                .isEmpty();
        assertThat(Outcome.rest(script("a").handsOver(Gen.doneInt()).frame())).isEmpty();
        assertThat(Outcome.rest(script("a").handsOver(Gen.doneLong()).frame())).isEmpty();
        assertThat(Outcome.rest(script("a").handsOver(Gen.doneDouble()).frame()))
                .isEmpty();
    }

    @Test
    void toOneThatHasEndedOrRuns() {
        ScriptFrame ended = script("e").frame();
        Outcome.of(ended::next);
        assertThat(Outcome.of(script("a").handsOver(ended).frame()::next)).isEqualTo("StopIteration(null)");
        ScriptFrame[] self = new ScriptFrame[1];
        self[0] = script("a").handsOverTo(() -> self[0]).frame();
        assertThat(Outcome.of(self[0]::next)).isEqualTo("!IllegalStateException(generator already executing)");
    }

    @Test
    void whatWasHandedOverToInTheMiddleOfAChainCanBeTakenFrom() {
        ScriptFrame last = script("c").yields(1).yields(2).yields(3).frame();
        ScriptFrame middle = script("b").handsOver(last).frame();
        ScriptFrame gen = script("a").delegates(middle).frame();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(middle.next()).isEqualTo(2);
        assertThat(last.next()).isEqualTo(3);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(middle.state()).isEqualTo(GeneratorState.CLOSED);
    }

    /** {@code a} hands over to {@code b}, which hands over to {@code c}; so nothing keeps {@code b} but this test. */
    private record Dropped(ScriptFrame first, ScriptFrame second, ScriptFrame third) {}

    private Dropped dropped() {
        ScriptFrame third = script("c")
                .yields(1)
                .yields(2)
                .catchingAll()
                .yields(3)
                .returns("R")
                .frame();
        ScriptFrame second = script("b").handsOver(third).frame();
        ScriptFrame first = script("a").handsOver(second).frame();
        assertThat(first.next()).isEqualTo(1);
        return new Dropped(first, second, third);
    }

    @Test
    void aDroppedGeneratorStillHasTheWholeProtocol() {
        Dropped frames = dropped();
        assertThat(frames.second.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(frames.second.frame().delegate()).isSameAs(frames.third);
        assertThat(frames.second.send(5)).isEqualTo(2);
        assertThat(frames.second.raise(new Boom())).isEqualTo(3);
        assertThat(Outcome.of(frames.second::next)).isEqualTo("StopIteration(R)");
        assertThat(frames.second.result()).isEqualTo("R");
        assertThat(Outcome.of(frames.first::next)).isEqualTo("StopIteration(null)");
        assertThat(log).containsExactly("c < 5", "c ! Boom");
    }

    @Test
    void aDroppedGeneratorEndsWithTheOneThatGoesOn() {
        Dropped frames = dropped();
        frames.first.next();
        frames.first.next();
        assertThat(Outcome.of(frames.first::next)).isEqualTo("StopIteration(R)");
        assertThat(frames.second.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(frames.second.result()).isEqualTo("R");
        assertThat(Outcome.of(frames.second::next)).isEqualTo("StopIteration(null)");
        assertThat(Outcome.of(() -> frames.second.raise(new Boom()))).isEqualTo("!Boom");
    }

    @Test
    void closingADroppedGeneratorClosesWhatItHandedOverTo() {
        Dropped frames = dropped();
        frames.second.close();
        assertThat(log).containsExactly("c ! GeneratorExit");
        assertThat(frames.third.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(Outcome.of(frames.first::next)).isEqualTo("StopIteration(null)");
    }

    @Test
    void aDroppedGeneratorIsClosedWithTheOneThatGoesOn() {
        Dropped frames = dropped();
        frames.first.close();
        assertThat(frames.second.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(frames.second.hasNext()).isFalse();
        assertThatIllegalStateException().isThrownBy(frames.second::result);
    }

    @Test
    void aDroppedGeneratorCanBeDelegatedTo() {
        Dropped frames = dropped();
        ScriptFrame other = script("o").delegates(frames.second).frame();
        assertThat(other.next()).isEqualTo(2);
        assertThat(frames.first.next()).isEqualTo(3);
    }

    @Test
    void aDroppedGeneratorRunsWithTheOneThatGoesOn() {
        ScriptFrame[] second = new ScriptFrame[1];
        ScriptFrame third = script("c")
                .does(() -> log.add(second[0].state() + " " + Outcome.of(second[0]::next)))
                .yields(1)
                .frame();
        second[0] = script("b").handsOver(third).frame();
        assertThat(script("a").handsOver(second[0]).frame().next()).isEqualTo(1);
        assertThat(log).containsExactly("RUNNING !IllegalStateException(generator already executing)");
    }
}
