package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of sections D and E. */
class CloseAndRaiseTest {
    private static final String IGNORED = "!IllegalStateException(generator ignored GeneratorExit)";

    final List<String> log = new ArrayList<>();

    Script script(String name) {
        return new Script(name, log);
    }

    private TwoWayGen<Object, Object, Object> started(Script script) {
        TwoWayGen<Object, Object, Object> gen = script.generator();
        gen.next();
        return gen;
    }

    private static Script.Signal yielding(Object value) {
        return new Script.Signal(Script.Kind.YIELD, value);
    }

    private static Script.Signal returning(Object value) {
        return new Script.Signal(Script.Kind.RETURN, value);
    }

    @Test // D1, D13, D14
    void theGeneratorExitThatLeavesTheBodyIsSwallowed() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields("a").catching(e -> {
            throw new GeneratorExit();
        }));
        gen.close();
        assertThat(log).containsExactly("g ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // D2, D11: as Python 3.13, where close() gives the value; here result() has it
    void aBodyThatSwallowsItMayReturn() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catching(e -> returning(77)));
        gen.close();
        assertThat(gen.result()).isEqualTo(77);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("ok");
    }

    @Test // D3
    void orFallOffItsEnd() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catchingAll());
        gen.close();
        assertThat(gen.result()).isNull();
    }

    @Test // D4, D9
    void oneThatYieldsAgainStaysSuspendedAndCanGoOn() {
        TwoWayGen<Object, Object, Object> gen =
                started(script("g").yields(1).catching(e -> null).yields(2).yields(3));
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo(IGNORED);
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(gen.send("s")).isEqualTo(3);
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("ok");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(log).containsExactly("g ! GeneratorExit", "g < s", "g ! GeneratorExit");
    }

    @Test // D8: while (true) try { yield } catch (Throwable) { continue; }
    void aLoopThatCatchesEverythingCannotBeClosed() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catching(e -> yielding(2)));
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo(IGNORED);
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo(IGNORED);
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
    }

    @Test // D5
    void anotherExceptionLeavesClose() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catching(e -> {
            throw new Boom();
        }));
        assertThatExceptionOfType(Boom.class).isThrownBy(gen::close);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // D6
    void aStopIterationRaisedMeanwhileIsNotTakenForTheEnd() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catching(e -> {
            throw new StopIteration(1);
        }));
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!IllegalStateException(generator raised StopIteration)");
    }

    @Test // D7
    void catchExceptionDoesNotSwallowIt() {
        assertThat(new GeneratorExit()).isInstanceOf(Error.class);
        assertThat(new GeneratorExit().getStackTrace()).isEmpty();
    }

    @Test // D12
    void raisingAGeneratorExitIsNotClosing() {
        TwoWayGen<Object, Object, Object> going =
                started(script("g").yields(1).catchingAll().yields(2));
        assertThat(going.raise(new GeneratorExit())).isEqualTo(2);
        TwoWayGen<Object, Object, Object> ending = started(script("g").yields(1).catching(e -> returning(3)));
        assertThat(Outcome.of(() -> ending.raise(new GeneratorExit()))).isEqualTo("StopIteration(3)");
        GeneratorExit mine = new GeneratorExit();
        TwoWayGen<Object, Object, Object> passing = started(script("g").yields(1));
        assertThatExceptionOfType(GeneratorExit.class)
                .isThrownBy(() -> passing.raise(mine))
                .isSameAs(mine);
    }

    @Test // D15
    void aGeneratorExitOfTheBodysOwnLeavesNext() {
        GeneratorExit own = new GeneratorExit();
        TwoWayGen<Object, Object, Object> gen = script("g").fails(own).generator();
        assertThatExceptionOfType(GeneratorExit.class).isThrownBy(gen::next).isSameAs(own);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // E1
    void raiseGivesWhatIsYieldedNext() {
        TwoWayGen<Object, Object, Object> gen =
                started(script("g").yields(1).catchingAll().yields(2).yields(3));
        assertThat(gen.raise(new Boom())).isEqualTo(2);
        assertThat(gen.send("S")).isEqualTo(3);
        assertThat(log).containsExactly("g ! Boom", "g < S");
    }

    @Test // E2
    void raiseTellsTheEnd() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).catching(e -> returning(8)));
        assertThat(Outcome.of(() -> gen.raise(new Boom()))).isEqualTo("StopIteration(8)");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
    }

    @Test // E3, E6
    void theVeryExceptionLeavesIt() {
        Boom boom = new Boom();
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1));
        assertThatExceptionOfType(Boom.class).isThrownBy(() -> gen.raise(boom)).isSameAs(boom);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThatExceptionOfType(Boom.class).isThrownBy(() -> gen.raise(boom)).isSameAs(boom);
    }

    @Test // E4
    void raisingNullTouchesNothing() {
        TwoWayGen<Object, Object, Object> gen = started(script("g").yields(1).yields(2));
        assertThatNullPointerException().isThrownBy(() -> gen.raise(null));
        assertThat(gen.next()).isEqualTo(2);
    }

    @Test
    void tryWithResourcesClosesAndKeepsTheFirstFailure() {
        TwoWayGen<Object, Object, Object> gen =
                script("g").yields(1).catchingAll().yields(2).generator();
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (gen) {
                        gen.next();
                        throw new IllegalStateException("mine");
                    }
                })
                .withMessage("mine")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }
}
