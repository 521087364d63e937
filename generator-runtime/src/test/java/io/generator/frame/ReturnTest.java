package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Results, and what becomes of a StopIteration: the laws of section C. */
class ReturnTest {
    private final List<String> log = new ArrayList<>();

    @Test // C1, C2, A5
    void theResultIsToldOnce() {
        ScriptFrame gen = new Script("g", log).returns(5).frame();
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(5)");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(gen.result()).isEqualTo(5);
    }

    @Test // C3
    void aStopIterationMayBeAResult() {
        StopIteration result = new StopIteration(7);
        ScriptFrame gen = new Script("g", log).returns(result).frame();
        StopIteration end = catchThrowableOfType(StopIteration.class, gen::next);
        assertThat(end.<Object>value()).isSameAs(result);
        assertThat(end).isInstanceOf(NoSuchElementException.class);
    }

    @Test // C4, C7
    void aStopIterationThatLeavesTheBodyBecomesAnIllegalStateException() {
        StopIteration leaked = new StopIteration(3);
        ScriptFrame gen = new Script("g", log).fails(leaked).frame();
        assertThatIllegalStateException()
                .isThrownBy(gen::next)
                .withMessage("generator raised StopIteration")
                .havingCause()
                .isSameAs(leaked);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
    }

    @Test // C5
    void soDoesOneOfAnotherGenerator() {
        ScriptFrame other = new Script("o", log).frame();
        ScriptFrame gen = new Script("g", log).does(other::next).frame();
        assertThat(Outcome.of(gen::next)).isEqualTo("!IllegalStateException(generator raised StopIteration)");
    }

    @Test // C7: and the generator that has ended throws what is raised in it as it is
    void raisingItBeforeTheStart() {
        StopIteration raised = new StopIteration(3);
        ScriptFrame gen = new Script("g", log).yields(1).frame();
        assertThatIllegalStateException().isThrownBy(() -> gen.raise(raised)).withCause(raised);
        assertThatExceptionOfType(StopIteration.class)
                .isThrownBy(() -> gen.raise(raised))
                .isSameAs(raised);
    }

    @Test // C8: only StopIteration is special; the superclass that plain iterators throw is not
    void noSuchElementExceptionPassesUnharmed() {
        NoSuchElementException exception = new NoSuchElementException("plain");
        ScriptFrame gen = new Script("g", log).fails(exception).frame();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(gen::next)
                .isSameAs(exception);
    }

    @Test // C9
    void insideTheBodyItIsAnOrdinaryException() {
        ScriptFrame gen = new Script("g", log)
                .fails(new StopIteration(1))
                .catchingAll()
                .yields(42)
                .frame();
        assertThat(Outcome.rest(gen)).containsExactly(42);
    }

    @Test // C10
    void theBodysOwnHandlersSeeTheStopIterationItself() {
        BodyFrame gen = new BodyFrame((frame, from) -> {
            try {
                throw new StopIteration(1);
            } catch (StopIteration e) {
                log.add("catch " + e.value());
                throw e;
            } finally {
                log.add("finally");
            }
        });
        assertThat(Outcome.of(gen::next)).isEqualTo("!IllegalStateException(generator raised StopIteration)");
        assertThat(log).containsExactly("catch 1", "finally");
    }

    // C6: StopIteration is final, so that there are no subclasses.

    @Test
    void thereIsNoResultBeforeTheEnd() {
        ScriptFrame gen = new Script("g", log).yields(1).returns(2).frame();
        assertThatIllegalStateException().isThrownBy(gen::result).withMessageContaining("created");
        gen.next();
        assertThatIllegalStateException().isThrownBy(gen::result).withMessageContaining("suspended");
        gen.close();
        assertThatIllegalStateException().isThrownBy(gen::result).withMessageContaining("closed or failed");
    }

    @Test
    void thereIsNoResultAfterAFailure() {
        ScriptFrame gen = new Script("g", log).fails(new Boom()).frame();
        Outcome.of(gen::next);
        assertThatIllegalStateException().isThrownBy(gen::result).withMessageContaining("closed or failed");
    }

    @Test
    void returningNullIsAnError() {
        BodyFrame gen = new BodyFrame((frame, from) -> frame.returned(null));
        assertThatNullPointerException().isThrownBy(gen::next).withMessageContaining("return Gen.done();");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void doneEndsWithoutAResult() {
        BodyFrame gen = new BodyFrame((frame, from) -> frame.returned(Gen.done()));
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.result()).isNull();
    }

    @Test
    void theGeneratorThatHasEnded() {
        TwoWayGen<Object, Object, String> gen = TwoWayGen.returning("R");
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(gen.frame()).isNull();
        assertThat(gen.result()).isEqualTo("R");
        assertThat(Outcome.of(() -> gen.send(1))).isEqualTo("StopIteration(R)");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(Outcome.of(() -> gen.raise(new Boom()))).isEqualTo("!Boom");
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("ok");
        assertThat(gen.toString()).isEqualTo("Gen[returned R]");
        assertThat(Gen.done().toString()).isEqualTo("Gen[done]");
        assertThat(Outcome.rest(Gen.done())).isEmpty();
        assertThat(Outcome.of(() -> Gen.done().next())).isEqualTo("StopIteration(null)");
    }

    @Test
    void aCheckedExceptionLeavesNextAsItIs() {
        Boom boom = new Boom();
        ScriptFrame gen = new Script("g", log).fails(boom).frame();
        assertThatExceptionOfType(Boom.class).isThrownBy(gen::next).isSameAs(boom);
    }
}
