package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ContextVarTest {
    private static final ContextVar<Integer> DEPTH = ContextVar.withDefault("depth", 0);
    private static final ContextVar<String> USER = ContextVar.of("user");

    private final List<Object> log = new ArrayList<>();

    @Test
    void eachTaskHasItsOwnValues() {
        Loops.run(main());
        assertThat(log).containsExactly("task 1", "callback 1", "eager 1", "awaited 7", "task 2", 7, "thread 7");
        assertThat(DEPTH.get()).isZero();
    }

    @Async
    private Coroutine<Void> main() {
        DEPTH.set(1);
        Task<Void> task = createTask(task());
        EventLoop.runningLoop().callSoon(() -> log.add("callback " + DEPTH.get()));
        await(sleep(Duration.ofMillis(1)));
        CompletableFuture<Void> eager = eager();
        await(awaited());
        await(eager);
        await(task);
        log.add(DEPTH.get());
        log.add("thread " + await(Asyncio.toThread(DEPTH::get)));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> task() {
        log.add("task " + DEPTH.get());
        DEPTH.set(2);
        await(sleep(Duration.ofMillis(5)));
        log.add("task " + DEPTH.get());
        return Coroutine.of(null);
    }

    @Async
    private CompletableFuture<Void> eager() {
        log.add("eager " + DEPTH.get());
        DEPTH.set(3);
        return CompletableFuture.completedFuture(null);
    }

    @Async
    private Coroutine<Void> awaited() {
        DEPTH.set(7);
        log.add("awaited " + DEPTH.get());
        return Coroutine.of(null);
    }

    @Test
    void aChangeIsUndone() {
        assertThatThrownBy(USER::get)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no value for ContextVar[user]");
        try (ContextVar.Change ann = USER.set("ann")) {
            ContextVar.Change bob = USER.set("bob");
            assertThat(USER.get()).isEqualTo("bob");
            bob.close();
            assertThat(USER.get()).isEqualTo("ann");
            assertThatThrownBy(bob::close).isInstanceOf(IllegalStateException.class);
            assertThat(ann).isNotNull();
        }
        assertThatThrownBy(USER::get).isInstanceOf(NoSuchElementException.class);
    }
}
