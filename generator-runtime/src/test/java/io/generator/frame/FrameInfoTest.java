package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.generator.FrameInfo;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.annotation.FrameLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looking at a generator, which never advances it. */
class FrameInfoTest {
    /** A body that yields its counter twice, and lets an observer look at it while it runs. */
    @FrameLayout(
            host = "app.Outer",
            method = "count",
            descriptor = "(Ljava/lang/String;)Lio/generator/Gen;",
            file = "Outer.java",
            lines = {10, 12, 14},
            locals = {"name=1", "n=0 name=1", ""})
    @SuppressWarnings("serial") // is never written
    private static final class Counting extends GeneratorFrame<Object, Object, Object> {
        private final String name;
        private final Runnable observer;
        private int n;

        Counting(String name, Runnable observer) {
            this.name = name;
            this.observer = observer;
        }

        @Override
        protected int step(int from) {
            if (from > 0) resumed();
            observer.run();
            n++;
            return from == 2 ? returned(Gen.done()) : from + 1;
        }

        @Override
        protected Object value() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return index == 0 ? n : name;
        }
    }

    @FrameLayout(
            host = "app.Outer",
            method = "m",
            descriptor = "()V",
            file = "",
            lines = {0, 0},
            locals = {"", ""})
    @SuppressWarnings("serial") // is never written
    private static final class WithoutDebugInfo extends IntFrame {
        @Override
        protected int step(int from) {
            return 1;
        }

        @Override
        protected int intValue() {
            return 0;
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    private final List<String> log = new ArrayList<>();

    private static String describe(FrameInfo frame) {
        return frame + " at " + frame.instruction() + " line " + frame.line() + " " + frame.locals();
    }

    @Test
    void whereItStandsAndWhatItKeeps() {
        Counting[] gen = new Counting[1];
        gen[0] = new Counting("x", () -> log.add(describe(gen[0].frame()) + " " + gen[0]));
        assertThat(describe(gen[0].frame())).isEqualTo("app.Outer.count(Outer.java:10) at 0 line 10 {name=x}");
        gen[0].next();
        assertThat(describe(gen[0].frame())).isEqualTo("app.Outer.count(Outer.java:12) at 1 line 12 {n=1, name=x}");
        gen[0].next();
        assertThat(describe(gen[0].frame())).isEqualTo("app.Outer.count(Outer.java:14) at 2 line 14 {}");
        assertThat(gen[0].hasNext()).isFalse();
        assertThat(describe(gen[0].frame())).isEqualTo("app.Outer.count(Outer.java) at -1 line 0 {}");
        assertThat(log)
                .hasSize(3)
                .containsOnly(
                        "app.Outer.count(Outer.java) at -1 line 0 {}" + " Gen[app.Outer.count(Outer.java), running]");
    }

    @Test
    void nullLocalsAndLocalsThatCannotBeChanged() {
        Counting gen = new Counting(null, () -> {});
        assertThat(gen.frame().locals()).containsExactly(entry("name", null));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> gen.frame().locals().clear());
    }

    @Test
    void lookingNeverAdvances() {
        Counting gen = new Counting("x", () -> log.add("ran"));
        gen.frame();
        gen.state();
        assertThat(gen.toString()).isEqualTo("Gen[app.Outer.count(Outer.java:10), created]");
        assertThat(log).isEmpty();
        gen.next();
        assertThat(gen.toString()).isEqualTo("Gen[app.Outer.count(Outer.java:12), suspended]");
        gen.frame();
        gen.state();
        assertThat(log).hasSize(1);
        assertThat(gen.next()).isEqualTo(2);
        gen.close();
        assertThat(gen.toString()).isEqualTo("Gen[app.Outer.count(Outer.java), closed or failed]");
    }

    @Test
    void lookingAtAChainLeavesItAlone() {
        ScriptFrame inner = new Script("s", log).yields(1).yields(2).frame();
        ScriptFrame middle = new Script("m", log).delegates(inner).frame();
        ScriptFrame gen = new Script("d", log).delegates(middle).frame();
        gen.next();
        assertThat(gen.frame().delegate()).isSameAs(middle);
        assertThat(middle.frame().delegate()).isSameAs(inner);
        assertThat(inner.frame().instruction()).isEqualTo(1);
        assertThat(List.of(gen.state(), middle.state(), inner.state())).containsOnly(GeneratorState.SUSPENDED);
        assertThat(middle.delegator()).isSameAs(gen);
        assertThat(gen.next()).isEqualTo(2);
    }

    @Test
    void delegatesThatAreNotGenerators() {
        List<Integer> values = List.of(1, 2);
        ScriptFrame gen = new Script("d", log).delegates(values).frame();
        gen.next();
        assertThat(gen.frame().delegate()).isInstanceOf(java.util.Iterator.class);
        assertThat(gen.next()).isEqualTo(2);
    }

    @Test
    void classesWithoutDebugInformation() {
        WithoutDebugInfo gen = new WithoutDebugInfo();
        gen.next();
        assertThat(gen.frame().fileName()).isNull();
        assertThat(gen.frame()).hasToString("app.Outer.m(Unknown Source)");
    }

    @Test
    void framesWithoutALayoutSayWhatTheyCan() {
        ScriptFrame gen = new Script("s", log).yields(1).frame();
        assertThat(gen.frame().className()).isEqualTo(ScriptFrame.class.getName());
        assertThat(gen.frame().instruction()).isZero();
        assertThat(gen.frame().locals()).isEmpty();
    }
}
