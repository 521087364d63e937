package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.FrameDump;
import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.annotation.FrameLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What can be seen of coroutines and asynchronous generators: where they stand, and what they await. */
class CoroutineDumpTest {
    private final CompletableFuture<Object> pending = new CompletableFuture<>();

    /** {@code look.run(); return Coroutine.of(await(target));} */
    @FrameLayout(
            host = "app.Outer",
            method = "over",
            descriptor = "(Ljava/lang/Object;)Lio/generator/Coroutine;",
            file = "Outer.java",
            lines = {10, 11},
            locals = {"target=0", "target=0"})
    @SuppressWarnings("serial") // is never written
    private static final class Over extends CoroutineFrame<Object> {
        private final Object target;
        private final Runnable look;

        Over(Object target) {
            this(target, () -> {});
        }

        Over(Object target, Runnable look) {
            this.target = target;
            this.look = look;
        }

        @Override
        protected int step(int from) {
            look.run();
            Object value = from == 0 ? await(target) : awaited();
            if (mustWait(value)) return suspend(1);
            endWith(value);
            return RETURNED;
        }

        @Override
        protected Object local(int index) {
            return target instanceof CoroutineFrame<?> ? "a coroutine" : "a target";
        }
    }

    private static Object delegate(Over coroutine) {
        FrameInfo frame = coroutine.frame();
        assertThat(frame).isEqualTo(coroutine.frame());
        return frame.delegate();
    }

    @Test
    void aChain() {
        Over inner = new Over(pending);
        Over middle = new Over(inner);
        Over outer = new Over(middle);
        assertThat(outer.toString()).isEqualTo("Coroutine[app.Outer.over(Outer.java:10), created]");
        assertThat(delegate(outer)).isNull();
        CompletableFuture<Object> future = outer.future();
        assertThat(delegate(inner)).isSameAs(pending);
        assertThat(delegate(middle)).isSameAs(inner);
        FrameDump dump = FrameDump.of(outer);
        assertThat(dump.frames()).containsExactly(inner.frame(), middle.frame(), outer.frame());
        assertThat(dump.delegate()).isSameAs(pending);
        assertThat(dump.toString().lines())
                .containsExactly(
                        "Coroutine[app.Outer.over(Outer.java:11), suspended]",
                        "    at java.util.concurrent.CompletableFuture, which is no frame",
                        "    at app.Outer.over(Outer.java:11) target=a target",
                        "    at app.Outer.over(Outer.java:11) target=a coroutine",
                        "    at app.Outer.over(Outer.java:11) target=a coroutine");
        pending.complete("value");
        assertThat(future.join()).isEqualTo("value");
        assertThat(outer.toString()).isEqualTo("Coroutine[app.Outer.over(Outer.java), closed]");
        assertThat(FrameDump.of(outer).delegate()).isNull();
    }

    /** Bodies that run within one another, at first; and when they are resumed. */
    @Test
    void whileItRuns() {
        List<Object> seen = new ArrayList<>();
        Over[] outer = {null};
        Over inner = new Over(pending, () -> {
            seen.add(outer[0].state());
            seen.add(outer[0].frame().instruction());
            seen.add(FrameDump.of(outer[0]).frames().size());
        });
        outer[0] = new Over(inner);
        CompletableFuture<Object> future = outer[0].future();
        pending.complete("value");
        assertThat(seen).containsExactly(GeneratorState.RUNNING, -1, 1, GeneratorState.RUNNING, -1, 2);
        assertThat(future.join()).isEqualTo("value");
    }

    @Test
    void whatIsAwaitedByWayOfTheRuntime() {
        Over awaitable = new Over(Awaitable.of(pending));
        awaitable.send(null);
        assertThat(delegate(awaitable)).isSameAs(pending);
        AsyncGen<Object> generator = TestAsyncGen.awaiting(1, i -> pending);
        Over operation = new Over(generator.next());
        operation.send(null);
        assertThat(delegate(operation)).isSameAs(generator);
        Over turn = new Over(Turn.NEXT);
        turn.send(null);
        assertThat(delegate(turn)).isSameAs(Turn.NEXT);
    }

    @Test
    void anAsynchronousGenerator() {
        AsyncGen<Object> generator = TestAsyncGen.awaiting(1, i -> pending);
        assertThat(generator.toString()).startsWith("AsyncGen[").endsWith(", created]");
        Over operation = new Over(generator.next());
        operation.send(null);
        FrameDump dump = FrameDump.of(generator);
        assertThat(dump.frames()).hasSize(1);
        assertThat(dump.delegate()).isSameAs(pending);
        assertThat(FrameDump.of(operation).frames()).hasSize(2);
        assertThat(generator.state()).isEqualTo(GeneratorState.SUSPENDED);
    }
}
