package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncScopedTest {
    private final List<String> log = new ArrayList<>();

    /** Waits wherever it can. */
    @Async
    private AsyncGen<String> transaction() {
        await(pause("begin"));
        try {
            Gen.yield("connection");
            await(pause("commit"));
        } catch (Throwable t) {
            await(pause("rollback of " + t.getClass().getSimpleName()));
            throw t;
        } finally {
            await(pause("end"));
        }
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Void> pause(String step) {
        await(sleep(Duration.ofMillis(1)));
        log.add(step);
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Integer> work(String connection, Exception failure) throws Exception {
        await(pause("work with " + connection));
        if (failure != null) throw failure;
        return Coroutine.of(42);
    }

    private Coroutine<Integer> unchecked(String connection, Exception failure) {
        try {
            return work(connection, failure);
        } catch (Exception e) {
            throw new AssertionError("nothing runs in this call", e);
        }
    }

    @Test
    void aBlockThatRunsToItsEnd() {
        Integer result = Loops.run(AsyncScoped.of(transaction()).call(connection -> unchecked(connection, null)));
        assertThat(result).isEqualTo(42);
        assertThat(log).containsExactly("begin", "work with connection", "commit", "end");
    }

    @Test
    void whatABlockFailsWithIsThrownAtTheYieldAndPassesThrough() {
        IOException failure = new IOException("disk");
        assertThatThrownBy(() ->
                        Loops.run(AsyncScoped.of(transaction()).call(connection -> unchecked(connection, failure))))
                .isSameAs(failure);
        assertThat(log).containsExactly("begin", "work with connection", "rollback of IOException", "end");
    }

    @Async
    private AsyncGen<String> swallowing() {
        try {
            Gen.yield("value");
        } catch (Exception e) {
            await(pause("swallowed " + e.getMessage()));
        }
        return AsyncGen.done();
    }

    @Test
    void aGeneratorMaySwallowTheFailure() {
        Integer result = Loops.run(AsyncScoped.of(swallowing()).call(v -> unchecked(v, new IOException("disk"))));
        assertThat(result).isNull();
        assertThat(log).containsExactly("work with value", "swallowed disk");
    }

    @Test
    void anEndOfIterationPassesThroughAsItIs() {
        StopAsyncIteration end = new StopAsyncIteration();
        assertThatThrownBy(() -> Loops.run(AsyncScoped.of(plain()).call(v -> failed(end))))
                .isSameAs(end);
    }

    @Async
    private AsyncGen<String> plain() {
        Gen.yield("plain");
        return AsyncGen.done();
    }

    @Async
    private static Coroutine<Integer> failed(RuntimeException failure) {
        throw failure;
    }

    @Async
    private Coroutine<Void> leavesEarly(boolean completes) {
        try (AsyncScoped<String> scope = AsyncScoped.of(transaction())) {
            await(pause("in " + await(scope.enter())));
            if (completes) await(scope.complete());
        }
        return Coroutine.of(null);
    }

    @Test
    void aBlockThatDoesNotSayThatItIsCompleteIsLeftEarly() {
        Loops.run(leavesEarly(true));
        assertThat(log).containsExactly("begin", "in connection", "commit", "end");
        log.clear();
        Loops.run(leavesEarly(false));
        assertThat(log).containsExactly("begin", "in connection", "rollback of GeneratorExit", "end");
    }

    @Async
    private Coroutine<Void> neverEnters() {
        try (AsyncScoped<String> scope = AsyncScoped.of(transaction())) {
            log.add(scope.toString());
        }
        return Coroutine.of(null);
    }

    @Test
    void oneThatWasNeverEnteredHasNothingToCleanUp() {
        Loops.run(neverEnters());
        assertThat(log)
                .singleElement()
                .asString()
                .startsWith("AsyncScoped[AsyncGen[")
                .contains("created");
    }

    @Async
    private Coroutine<Void> cancelsInside() {
        Task<Integer> task = createTask(AsyncScoped.of(transaction()).call(v -> sleeping()));
        await(sleep(Duration.ofSeconds(1)));
        task.cancel("enough");
        try {
            await(task);
        } catch (CancelledError e) {
            log.add("cancelled");
        }
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Integer> sleeping() {
        await(sleep(Duration.ofHours(1)));
        return Coroutine.of(1);
    }

    @Test
    void aTaskThatIsCancelledInsideRollsBack() {
        Loops.run(cancelsInside());
        assertThat(log).containsExactly("begin", "rollback of CancelledError", "end", "cancelled");
    }

    @Async
    private Coroutine<Void> entersTwice() {
        AsyncScoped<String> scope = AsyncScoped.of(plain());
        await(scope.enter());
        await(scope.enter());
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> completesBefore() {
        await(AsyncScoped.of(plain()).complete());
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> completesTwice() {
        AsyncScoped<String> scope = AsyncScoped.of(plain());
        await(scope.enter());
        await(scope.complete());
        await(scope.complete());
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> takesAStartedOne() {
        AsyncGen<String> started = plain();
        await(started.next());
        AsyncScoped.of(started);
        return Coroutine.of(null);
    }

    @Test
    void refusesToBeEnteredOrLeftTwice() {
        assertThatThrownBy(() -> Loops.run(entersTwice())).hasMessageContaining("a scope is entered once");
        assertThatThrownBy(() -> Loops.run(completesBefore())).hasMessageContaining("has not been entered");
        assertThatThrownBy(() -> Loops.run(completesTwice())).hasMessageContaining("has been left already");
        assertThatThrownBy(() -> Loops.run(takesAStartedOne())).hasMessageContaining("has been started");
    }
}
