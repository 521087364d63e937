package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code hasNext()} has fetched is neither lost nor fetched twice. Python has no such call. */
class HeldValueTest {
    private static final String HELD =
            " while the value that hasNext() has fetched waits for next(): take it first, or it would be lost)";

    final List<String> log = new ArrayList<>();

    Script script(String name) {
        return new Script(name, log);
    }

    private TwoWayGen<Object, Object, Object> gen() {
        return script("g").yields(1).yields(null).returns("R").generator();
    }

    @Test
    void asksTheBodyOnce() {
        TwoWayGen<Object, Object, Object> gen = gen();
        assertThat(gen.hasNext()).isTrue();
        assertThat(gen.hasNext()).isTrue();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.hasNext()).isTrue();
        assertThat(gen.next()).isNull();
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.hasNext()).isFalse();
    }

    @Test
    void sendingAndRaisingAreRefusedMeanwhile() {
        TwoWayGen<Object, Object, Object> gen = gen();
        gen.hasNext();
        assertThat(Outcome.of(() -> gen.send(5))).isEqualTo("!IllegalStateException(send" + HELD);
        assertThat(Outcome.of(() -> gen.send(null))).isEqualTo("!IllegalStateException(send" + HELD);
        assertThat(Outcome.of(() -> gen.raise(new Boom()))).isEqualTo("!IllegalStateException(raise" + HELD);
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.send(5)).isNull();
        assertThat(log).containsExactly("g < 5");
    }

    @Test
    void closingDropsIt() {
        TwoWayGen<Object, Object, Object> gen = gen();
        gen.hasNext();
        gen.close();
        assertThat(log).containsExactly("g ! GeneratorExit");
        assertThat(gen.hasNext()).isFalse();
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
    }

    @Test
    void theEndFoundByHasNextStillTellsTheResultOnce() {
        TwoWayGen<Object, Object, Object> gen = script("g").returns("R").generator();
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.result()).isEqualTo("R");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(R)");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(gen.result()).isEqualTo("R");
    }

    @Test
    void whatWasHeldByADelegateComesFirst() {
        TwoWayGen<Object, Object, Object> sub = gen();
        sub.hasNext();
        TwoWayGen<Object, Object, Object> outer =
                script("d").delegates(sub).yields("after").generator();
        assertThat(Outcome.rest(outer)).containsExactly(1, null, "after");
        assertThat(log).containsExactly("d < R");
    }

    @Test
    void whatTheOuterHoldsSurvivesAnotherOneResumingTheDelegate() {
        TwoWayGen<Object, Object, Object> sub =
                script("s").yields(1).yields(2).yields(3).generator();
        TwoWayGen<Object, Object, Object> outer = script("d").delegates(sub).generator();
        assertThat(outer.hasNext()).isTrue();
        assertThat(sub.next()).isEqualTo(2);
        assertThat(outer.next()).isEqualTo(1);
        assertThat(outer.next()).isEqualTo(3);
    }

    @Test
    void whatADelegateHoldsIsRefusedToTheOuterToo() {
        TwoWayGen<Object, Object, Object> sub = gen();
        TwoWayGen<Object, Object, Object> outer =
                script("d").delegates(sub).catchingAll().yields("after").generator();
        outer.next();
        sub.hasNext();
        assertThat(outer.send(5)).isEqualTo("after");
        assertThat(log).containsExactly("d ! IllegalStateException(send" + HELD);
        assertThat(sub.next()).isNull();
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        TwoWayGen<Object, Object, Object> gen =
                script("g").yields(null).yields(null).returns(null).generator();
        assertThat(gen.next()).isNull();
        assertThat(gen.send(null)).isNull();
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(gen.result()).isNull();
        assertThat(log).isEmpty();
    }
}
