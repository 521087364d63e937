package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.FrameDump;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/**
 * Generators that are closed when nobody refers to them. CPython does so at once: {@code g = gen(); next(g); del g} runs the
 * {@code finally} blocks, with a {@code GeneratorExit}, and writes what they throw to the standard error.
 */
class ClosingHandleTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    private Script twoValues() {
        return new Script("g", log).yields(1).yields(2).returns("end");
    }

    private static TwoWayGen<Object, Object, Object> handle(Script script) {
        return ClosingHandles.handle(script.frame());
    }

    private static TwoWayGen<Object, Object, Object> begun(Script script) {
        TwoWayGen<Object, Object, Object> gen = handle(script);
        gen.next();
        return gen;
    }

    @Test
    void closesWhatIsDropped() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> begun(twoValues())));
        assertThat(log).containsExactly("g ! GeneratorExit");
    }

    @Test
    void leavesAloneWhatIsReachable() throws InterruptedException {
        TwoWayGen<Object, Object, Object> gen = begun(twoValues());
        Garbage.collectAll();
        assertThat(log).isEmpty();
        assertThat(gen.next()).isEqualTo(2);
    }

    @Test
    void leavesAloneWhatRuns() throws InterruptedException {
        Script script = new Script("g", log).then(() -> {
            Garbage.collectAll();
            return new Script.Signal(Script.Kind.YIELD, "ran");
        });
        assertThat(handle(script).next()).isEqualTo("ran");
    }

    @Test
    void leavesAloneWhatHasEnded() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            TwoWayGen<Object, Object, Object> gen = handle(twoValues());
            gen.forEachRemaining(value -> log.add("value " + value));
            return gen;
        }));
        assertThat(log).containsExactly("value 1", "value 2");
    }

    @Test
    void closesOnlyOnce() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            TwoWayGen<Object, Object, Object> gen = begun(twoValues());
            gen.close();
            return gen;
        }));
        assertThat(log).containsExactly("g ! GeneratorExit");
    }

    @Test
    void runsNothingOfWhatHasNotBegun() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> handle(new Script("g", log).does(() -> log.add("ran")))));
        assertThat(log).isEmpty();
    }

    @Test
    void logsWhatTheBodyThrows() throws InterruptedException {
        Boom boom = new Boom();
        Script script = new Script("g", log).yields(1).catching(exit -> {
            throw boom;
        });
        try (Log logged = new Log()) {
            Garbage.collect(Garbage.dropped(() -> begun(script)));
            assertThat(logged.records()).singleElement().satisfies(entry -> {
                assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
                assertThat(entry.getThrown()).isSameAs(boom);
                assertThat(entry.getMessage()).contains("exception ignored", ScriptFrame.class.getName() + ".step");
            });
        }
    }

    @Test
    void logsThatTheBodyYieldsInsteadOfEnding() throws InterruptedException {
        Script script =
                new Script("g", log).yields(1).catching(exit -> new Script.Signal(Script.Kind.YIELD, "not now"));
        try (Log logged = new Log()) {
            Garbage.collect(Garbage.dropped(() -> begun(script)));
            assertThat(logged.records()).singleElement().satisfies(entry -> assertThat(entry.getThrown())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("generator ignored GeneratorExit"));
        }
    }

    @Test
    void closesInAThreadOfItsOwn() throws InterruptedException {
        Script script = new Script("g", log).yields(1).catching(exit -> {
            Thread thread = Thread.currentThread();
            log.add(thread.getName() + " " + thread.isDaemon());
            throw exit;
        });
        Garbage.collect(Garbage.dropped(() -> begun(script)));
        assertThat(log).containsExactly("g ! GeneratorExit", "io.generator-unreachable true");
    }

    // ---- delegation

    @Test
    void closesWhatItDelegatesTo() throws InterruptedException {
        ScriptFrame inner = new Script("inner", log).yields(1).frame();
        Garbage.collect(Garbage.dropped(() -> begun(new Script("outer", log).delegates(inner))));
        assertThat(log).containsExactly("inner ! GeneratorExit", "outer ! GeneratorExit");
        assertThat(inner.state()).isEqualTo(GeneratorState.CLOSED);
    }

    /** An ordinary generator that is dropped is not closed; that what it delegates to does so is seen from there. */
    @Test
    void isKeptByWhoDelegatesToIt() throws InterruptedException {
        ScriptFrame[] outer = {
            new Script("outer", log).delegates(handle(twoValues())).frame()
        };
        outer[0].next();
        Garbage.collectAll();
        assertThat(outer[0].next()).isEqualTo(2);
        assertThat(log).isEmpty();
        outer[0] = null;
        Garbage.collectUntil(() -> log.contains("g ! GeneratorExit"));
        assertThat(log).containsExactly("g ! GeneratorExit");
    }

    @Test
    void valuesAndExceptionsReachWhatItDelegatesTo() {
        ScriptFrame outer =
                new Script("outer", log).delegates(handle(twoValues())).frame();
        outer.next();
        assertThat(outer.send("x")).isEqualTo(2);
        assertThatThrownBy(() -> outer.raise(new Boom())).isInstanceOf(Boom.class);
        assertThat(log).containsExactly("g < x", "g ! Boom", "outer ! Boom");
    }

    // ---- the protocol

    @Test
    void isAGeneratorLikeAnyOther() {
        TwoWayGen<Object, Object, Object> gen = handle(twoValues());
        assertThat(gen.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(gen.iterator()).isSameAs(gen);
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.frame().instruction()).isEqualTo(1);
        assertThat(gen.toString()).isEqualTo("Gen[" + gen.frame() + ", suspended]");
        assertThat(FrameDump.of(gen).frames()).hasSize(1);
        assertThat(gen.send("sent")).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(gen::result);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(end)");
        assertThat(gen.result()).isEqualTo("end");
        assertThat(log).containsExactly("g < sent");
    }

    @Test
    void whatIsRaisedReachesTheBody() {
        TwoWayGen<Object, Object, Object> gen = begun(twoValues());
        assertThatThrownBy(() -> gen.raise(new GeneratorExit())).isInstanceOf(GeneratorExit.class);
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void knowsThatItRuns() {
        List<TwoWayGen<Object, Object, Object>> self = new CopyOnWriteArrayList<>();
        self.add(handle(new Script("g", log).then(() -> {
            self.get(0).next();
            return null;
        })));
        assertThatIllegalStateException().isThrownBy(self.get(0)::next).withMessage("generator already executing");
    }
}
