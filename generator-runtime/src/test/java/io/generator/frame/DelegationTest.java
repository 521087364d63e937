package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delegation from generator to generator: the laws of section G. */
class DelegationTest {
    private static final String RUNNING = "IllegalStateException(generator already executing)";
    private static final String IGNORED = "IllegalStateException(generator ignored GeneratorExit)";

    private final List<String> log = new ArrayList<>();

    private Script script(String name) {
        return new Script(name, log);
    }

    /** A delegator that has been resumed once, and goes on with a last value whatever its delegation comes to. */
    private ScriptFrame started(Object delegate) {
        ScriptFrame gen =
                script("d").delegates(delegate).catchingAll().yields("end").frame();
        gen.next();
        return gen;
    }

    private static Script.Signal returning(Object value) {
        return new Script.Signal(Script.Kind.RETURN, value);
    }

    @Test // G1
    void valuesAndWhatIsSentPassThroughAndTheResultArrives() {
        ScriptFrame sub = script("s").yields("s1").yields("s2").returns("sR").frame();
        ScriptFrame gen = script("d").delegates(sub).yields("after").frame();
        assertThat(gen.next()).isEqualTo("s1");
        assertThat(gen.send(5)).isEqualTo("s2");
        assertThat(gen.send(6)).isEqualTo("after");
        assertThat(log).containsExactly("s < 5", "s < 6", "d < sR");
    }

    // G4: a generator that is not two-way is sent nothing; for plain iterators see ForeignDelegateTest.

    @Test // G5
    void whatIsRaisedReachesTheDelegateWhichMayGoOn() {
        ScriptFrame gen = started(
                script("s").yields(1).catchingAll().yields(2).returns("R").frame());
        assertThat(gen.raise(new Boom())).isEqualTo(2);
        assertThat(gen.next()).isEqualTo("end");
        assertThat(log).containsExactly("s ! Boom", "d < R");
    }

    @Test // G6
    void orReturnsWhichEndsTheDelegation() {
        ScriptFrame gen =
                started(script("s").yields(1).catching(e -> returning("subR")).frame());
        assertThat(gen.raise(new Boom())).isEqualTo("end");
        assertThat(log).containsExactly("s ! Boom", "d < subR");
    }

    @Test // G8, G24
    void whatTheDelegateThrowsArrivesAtTheDelegation() {
        ScriptFrame gen = script("d")
                .delegates(script("s").fails(new Boom()).frame())
                .catchingAll()
                .yields("c")
                .frame();
        assertThat(gen.next()).isEqualTo("c");
        assertThat(log).containsExactly("d ! Boom");
    }

    @Test // G8: the same object, through many frames that do not care
    void theVeryExceptionCrossesAllFrames() {
        Boom boom = new Boom();
        ScriptFrame inner = script("s").yields(1).fails(boom).frame();
        ScriptFrame middle = script("m").delegates(inner).frame();
        ScriptFrame gen = script("d").delegates(middle).frame();
        gen.next();
        assertThatExceptionOfType(Boom.class).isThrownBy(gen::next).isSameAs(boom);
        assertThat(log).containsExactly("m ! Boom", "d ! Boom");
        assertThat(List.of(inner.state(), middle.state(), gen.state())).containsOnly(GeneratorState.CLOSED);
    }

    @Test // G9
    void closingGoesFromTheInnermostOutwards() {
        ScriptFrame inner = script("s").yields(1).frame();
        ScriptFrame middle = script("m").delegates(inner).frame();
        ScriptFrame gen = script("d").delegates(middle).frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("s ! GeneratorExit", "m ! GeneratorExit", "d ! GeneratorExit");
        assertThat(List.of(inner.state(), middle.state(), gen.state())).containsOnly(GeneratorState.CLOSED);
    }

    @Test // G10, G30
    void raisingAGeneratorExitClosesTheDelegateAndRaisesHere() {
        GeneratorExit mine = new GeneratorExit();
        List<Throwable> seen = new ArrayList<>();
        ScriptFrame sub =
                script("s").yields(1).catching(e -> returning("dropped")).frame();
        ScriptFrame gen = script("d")
                .delegates(sub)
                .catching(e -> {
                    seen.add(e);
                    return null;
                })
                .yields("d caught")
                .frame();
        gen.next();
        assertThat(gen.raise(mine)).isEqualTo("d caught");
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! GeneratorExit");
        assertThat(seen).containsExactly(mine);
        assertThat(sub.result()).isEqualTo("dropped");
        assertThat(Outcome.of(sub::next)).isEqualTo("StopIteration(null)");
    }

    @Test // G11
    void aDelegateThatIgnoresBeingClosedIsAnErrorInTheDelegator() {
        ScriptFrame sub =
                script("s").yields(1).catchingAll().yields(2).yields(3).frame();
        ScriptFrame gen = script("d").delegates(sub).frame();
        gen.next();
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!" + IGNORED);
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! " + IGNORED);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(sub.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(sub.next()).isEqualTo(3);
    }

    @Test // G12, G28
    void whatClosingTheDelegateThrowsTakesThePlaceOfTheGeneratorExit() {
        ScriptFrame sub = script("s")
                .yields(1)
                .catching(e -> {
                    throw new Boom();
                })
                .frame();
        ScriptFrame gen =
                script("d").delegates(sub).catching(e -> returning("x")).frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! Boom");
        assertThat(gen.result()).isEqualTo("x");
    }

    @Test // G13
    void theDelegatorIsClosedThoughItsDelegateSwallowedTheGeneratorExit() {
        ScriptFrame gen = script("d")
                .delegates(script("s").yields(1).catching(e -> returning("R")).frame())
                .frame();
        gen.next();
        gen.close();
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! GeneratorExit");
    }

    @Test // G15
    void aStopIterationRaisedInTheDelegateIsNotItsEnd() {
        ScriptFrame gen = script("d").delegates(script("s").yields(1).frame()).frame();
        gen.next();
        String leaked = "IllegalStateException(generator raised StopIteration)";
        assertThat(Outcome.of(() -> gen.raise(new StopIteration(3)))).isEqualTo("!" + leaked);
        assertThat(log).containsExactly("s ! StopIteration", "d ! " + leaked);
    }

    @Test // G18
    void delegatesThatHaveBeenStartedOrHaveEnded() {
        ScriptFrame started = script("s").yields(1).yields(2).returns("R").frame();
        started.next();
        ScriptFrame ended = script("e").returns("gone").frame();
        Outcome.of(ended::next);
        ScriptFrame untold = script("u").returns("told here").frame();
        untold.hasNext();
        ScriptFrame gen = script("d")
                .delegates(ended)
                .delegates(untold)
                .delegates(started)
                .frame();
        assertThat(Outcome.rest(gen)).containsExactly(2);
        assertThat(log).containsExactly("d < told here", "d < R");
    }

    @Test
    void aDelegateThatDelegatesAlreadyJoinsWithAllOfItsOwn() {
        ScriptFrame sub = started(script("s").yields(1).yields(2).yields(3).frame());
        ScriptFrame gen = script("o").delegates(sub).frame();
        assertThat(gen.next()).isEqualTo(2);
        assertThat(gen.send(5)).isEqualTo(3);
        assertThat(Outcome.rest(gen)).containsExactly("end");
        assertThat(log).containsExactly("s < 5");
    }

    @Test // G19
    void twoDelegatorsMayShareADelegate() {
        ScriptFrame sub = script("s").yields(1).yields(2).yields(3).yields(4).frame();
        ScriptFrame one = script("a").delegates(sub).frame();
        ScriptFrame two = script("b").delegates(sub).frame();
        List<Object> values = new ArrayList<>(List.of(one.next(), two.next(), one.next(), two.next()));
        assertThat(values).containsExactly(1, 2, 3, 4);
        assertThat(Outcome.of(one::next)).isEqualTo("StopIteration(null)");
        assertThat(Outcome.of(two::next)).isEqualTo("StopIteration(null)");
    }

    @Test // G20, G27
    void theOuterRunsWhileItsDelegateDoes() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s")
                .does(() -> log.add(gen[0].state() + " " + Outcome.of(gen[0]::next)))
                .yields(1)
                .frame();
        gen[0] = script("d").delegates(sub).frame();
        assertThat(gen[0].next()).isEqualTo(1);
        assertThat(log).containsExactly("RUNNING !" + RUNNING);
        assertThat(gen[0].state()).isEqualTo(GeneratorState.SUSPENDED);
    }

    @Test // G20 for the frames in between, and for the one that runs
    void noFrameOfARunningChainCanBeResumed() {
        List<ScriptFrame> frames = new ArrayList<>();
        frames.add(script("s")
                .yields(0)
                .does(() -> frames.forEach(f -> log.add(f.state() + " " + Outcome.ofRunning(f::close))))
                .yields(1)
                .frame());
        frames.add(script("m").delegates(frames.get(0)).frame());
        frames.add(script("d").delegates(frames.get(1)).frame());
        frames.get(2).next();
        assertThat(frames.get(2).next()).isEqualTo(1);
        assertThat(log).hasSize(3).containsOnly("RUNNING !" + RUNNING);
        assertThat(frames.get(1).state()).isEqualTo(GeneratorState.SUSPENDED);
    }

    @Test // G21
    void someoneElseMayTakeAValueOfTheDelegate() {
        ScriptFrame sub = script("s").yields(1).yields(2).returns("R").frame();
        ScriptFrame gen = script("d").delegates(sub).yields("after").frame();
        gen.next();
        assertThat(sub.next()).isEqualTo(2);
        assertThat(Outcome.of(sub::next)).isEqualTo("StopIteration(R)");
        assertThat(gen.next()).isEqualTo("after");
        assertThat(log).isEmpty();
    }

    @Test // G21 with send, raise and close, and one in the middle
    void someoneElseMayUseTheWholeProtocolOfTheDelegate() {
        ScriptFrame sub =
                script("s").yields(1).yields(2).catchingAll().yields(3).frame();
        ScriptFrame middle = script("m").delegates(sub).frame();
        ScriptFrame gen = started(middle);
        assertThat(middle.send(5)).isEqualTo(2);
        assertThat(middle.raise(new Boom())).isEqualTo(3);
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        middle.close();
        assertThat(gen.next()).isEqualTo("end");
        assertThat(log).containsExactly("s < 5", "s ! Boom", "s ! GeneratorExit", "m ! GeneratorExit");
    }

    @Test // G22
    void aGeneratorCannotDelegateToItself() {
        ScriptFrame[] gen = new ScriptFrame[1];
        gen[0] = script("d").delegatesTo(() -> gen[0]).catchingAll().yields(1).frame();
        assertThat(gen[0].next()).isEqualTo(1);
        assertThat(log).containsExactly("d ! " + RUNNING);
    }

    @Test // G22 around a corner
    void norToOneThatDelegatesToIt() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s").delegatesTo(() -> gen[0]).frame();
        gen[0] = script("d").delegates(sub).catchingAll().yields(1).frame();
        assertThat(gen[0].next()).isEqualTo(1);
        assertThat(log).containsExactly("s ! " + RUNNING, "d ! " + RUNNING);
    }

    @Test // G26
    void whatItDelegatesToCanBeSeen() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s").yields(1).frame();
        gen[0] = script("d")
                .delegates(sub)
                .does(() -> log.add("running: " + gen[0].frame().delegate()))
                .yields(2)
                .frame();
        gen[0].next();
        assertThat(gen[0].frame().delegate()).isSameAs(sub);
        gen[0].next();
        assertThat(gen[0].frame().delegate()).isNull();
        assertThat(log).containsExactly("running: null");
    }

    @Test // G31
    void raisingAfterTheDelegateWasClosedBehindItsBack() {
        ScriptFrame sub = script("s").yields(1).frame();
        ScriptFrame gen = started(sub);
        sub.close();
        assertThat(gen.raise(new Boom())).isEqualTo("end");
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! Boom");
    }

    @Test // G16 and G31: PEP 380 takes any StopIteration that a delegate's own throw() raises for its end
    void raisingAStopIterationInADelegateThatHasEnded() {
        ScriptFrame sub = script("s").yields(1).frame();
        ScriptFrame gen = started(sub);
        sub.close();
        log.clear();
        assertThat(gen.raise(new StopIteration("w"))).isEqualTo("end");
        assertThat(log).containsExactly("d < w");
    }

    @Test // G32
    void theDelegateRunByItselfResumesItsDelegator() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s")
                .yields(1)
                .does(() -> log.add("inner " + Outcome.of(gen[0]::next)))
                .yields(2)
                .frame();
        gen[0] = started(sub);
        assertThat(sub.next()).isEqualTo(2);
        assertThat(log).containsExactly("d ! " + RUNNING, "inner end");
    }

    @Test // G33
    void theDelegateRunByItselfClosesItsDelegator() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s")
                .yields(1)
                .does(() -> log.add("inner " + Outcome.ofRunning(gen[0]::close)))
                .yields(2)
                .frame();
        gen[0] = script("d").delegates(sub).frame();
        gen[0].next();
        assertThat(sub.next()).isEqualTo(2);
        assertThat(log).containsExactly("d ! " + RUNNING, "inner !" + RUNNING);
        assertThat(gen[0].state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // G34
    void closingADelegatorThatNeverRanLeavesItsDelegateAlone() {
        ScriptFrame sub = script("s").yields(1).frame();
        script("d").delegates(sub).frame().close();
        assertThat(sub.state()).isEqualTo(GeneratorState.CREATED);
    }

    @Test // G36
    void raisingInTheOuterFromWithinARaiseChangesNothing() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s")
                .yields("a")
                .catching(e -> {
                    log.add("s " + Outcome.of(() -> gen[0].raise(new UnsupportedOperationException())));
                    return null;
                })
                .yields("b")
                .catchingAll()
                .yields("handled")
                .frame();
        gen[0] = script("d").delegates(sub).frame();
        gen[0].next();
        assertThat(gen[0].raise(new Boom())).isEqualTo("b");
        assertThat(gen[0].raise(new Boom())).isEqualTo("handled");
        assertThat(log).containsExactly("s ! Boom", "s !" + RUNNING, "s ! Boom");
    }

    @Test
    void aBodyThatDelegatesWhileItIsClosedIgnoresTheGeneratorExit() {
        ScriptFrame cleanup = script("c").yields("cleaning").frame();
        ScriptFrame gen = script("d")
                .delegates(script("s").yields(1).frame())
                .catching(e -> new Script.Signal(Script.Kind.DELEGATE, cleanup))
                .yields("end")
                .frame();
        gen.next();
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!" + IGNORED);
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(Outcome.rest(gen)).containsExactly("end");
        assertThat(log).containsExactly("s ! GeneratorExit", "d ! GeneratorExit");
    }

    @Test // the frames that a closing has passed already do not run any more
    void whileADelegatorIsClosedItRuns() {
        ScriptFrame[] gen = new ScriptFrame[1];
        ScriptFrame sub = script("s")
                .yields(1)
                .catching(e -> {
                    log.add(gen[0].state() + " " + Outcome.of(gen[0]::next));
                    throw e;
                })
                .frame();
        gen[0] = script("d").delegates(sub).frame();
        gen[0].next();
        gen[0].close();
        assertThat(log).containsExactly("s ! GeneratorExit", "RUNNING !" + RUNNING, "d ! GeneratorExit");
    }

    @Test // a generator that is not a saved frame, such as one of the application's own
    void theGeneratorThatHasEndedGivesItsResult() {
        ScriptFrame gen = script("d").delegates(TwoWayGen.returning("R")).frame();
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(log).containsExactly("d < R");
    }
}
