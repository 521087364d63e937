package io.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.annotation.FrameLayout;
import io.generator.frame.GeneratorFrame;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dump of a chain of generators shows; those of rewritten classes are looked at in the transformer's boxes. */
class FrameDumpTest {
    /** Delegates to what it is given. */
    @FrameLayout(
            host = "app.Outer",
            method = "over",
            descriptor = "(Ljava/lang/Object;)Lio/generator/Gen;",
            file = "Outer.java",
            lines = {10, 11},
            locals = {"to=0", "to=0 copy=0"})
    @SuppressWarnings("serial") // is never written
    private static final class Over extends GeneratorFrame<Object, Object, Object> {
        private final Object to;
        private final Object shown;

        Over(Object to, Object shown) {
            this.to = to;
            this.shown = shown;
        }

        @Override
        protected int step(int from) {
            if (from == 0) return delegateTo(to, 1);
            resumed();
            return returned(Gen.done());
        }

        @Override
        protected Object value() {
            throw new AssertionError("yields nothing of its own");
        }

        @Override
        protected Object local(int index) {
            return shown;
        }
    }

    @Test
    void innermostFirst() {
        Over inner = new Over(List.of(1, 2), "in");
        Over outer = new Over(inner, "out");
        outer.next();
        FrameDump dump = FrameDump.of(outer);
        assertThat(dump.frames()).containsExactly(inner.frame(), outer.frame());
        assertThat(dump.delegate()).isInstanceOf(Iterator.class);
        assertThat(dump.toString().lines())
                .containsExactly(
                        "Gen[app.Outer.over(Outer.java:11), suspended]",
                        "    at " + dump.delegate().getClass().getName() + ", which is no frame",
                        "    at app.Outer.over(Outer.java:11) to=in copy=in",
                        "    at app.Outer.over(Outer.java:11) to=out copy=out");
        assertThat(outer.next()).isEqualTo(2);
    }

    @Test
    void beforeAndAfter() {
        Over gen = new Over(List.of(), "x");
        assertThat(FrameDump.of(gen))
                .hasToString("Gen[app.Outer.over(Outer.java:10), created]\n    at app.Outer.over(Outer.java:10) to=x");
        assertThat(gen.hasNext()).isFalse();
        assertThat(FrameDump.of(gen).delegate()).isNull();
        assertThat(FrameDump.of(gen).toString().lines()).hasSize(2);
    }

    @Test
    void aGeneratorWithoutAFrame() {
        FrameDump dump = FrameDump.of(Gen.done());
        assertThat(dump.frames()).isEmpty();
        assertThat(dump.delegate()).isNull();
        assertThat(dump).hasToString("Gen[done]");
    }

    @Test
    void valuesThatCannotBeShown() {
        Object failing = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        };
        assertThat(FrameDump.of(new Over(List.of(), failing)).toString())
                .endsWith("to=<toString() threw java.lang.IllegalStateException>");
        assertThat(FrameDump.of(new Over(List.of(), "x".repeat(101))).toString())
                .endsWith("to=" + "x".repeat(100) + "...");
        assertThat(FrameDump.of(new Over(List.of(), null)).toString()).endsWith("to=null");
    }

    @Test
    void ofALongChainBothEnds() {
        Over gen = new Over(List.of(1), 0);
        for (int i = 1; i <= 1_000_000; i++) gen = new Over(gen, i);
        gen.next();
        FrameDump dump = FrameDump.of(gen);
        assertThat(dump.frames()).hasSize(1_000_001);
        List<String> lines = dump.toString().lines().toList();
        assertThat(lines).hasSize(103);
        assertThat(lines.get(2)).endsWith("copy=0");
        assertThat(lines.get(51)).endsWith("copy=49");
        assertThat(lines.get(52)).isEqualTo("    ... 999901 more");
        assertThat(lines.get(53)).endsWith("copy=999951");
        assertThat(lines.get(102)).endsWith("copy=1000000");
    }
}
