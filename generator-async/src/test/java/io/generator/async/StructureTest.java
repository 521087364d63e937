package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.timeout;
import static io.generator.async.Asyncio.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Groups of tasks, deadlines, and waiting for some. */
class StructureTest {
    private final List<Object> log = new ArrayList<>();

    private static Duration ms(int n) {
        return Duration.ofMillis(n);
    }

    @Async
    private Coroutine<Integer> after(int n) {
        try {
            await(sleep(ms(n)));
        } catch (CancelledError e) {
            log.add(n + " cancelled");
            throw e;
        }
        return Coroutine.of(n);
    }

    @Async
    private Coroutine<Integer> failing(int n) {
        await(sleep(ms(n)));
        throw new IllegalStateException("failed " + n);
    }

    @Test
    void aGroupWaitsForItsTasks() {
        assertThat(Loops.<Integer>run(TaskGroup.run(this::sum))).isEqualTo(0);
        assertThat(log).containsExactly("block", 2, 5);
    }

    @Async
    private Coroutine<Integer> sum(TaskGroup group) {
        for (int n : new int[] {5, 2}) group.createTask(after(n)).addDoneCallback(task -> log.add(task.result()));
        log.add("block");
        return Coroutine.of(0);
    }

    @Test
    void aFailureEndsItsGroup() {
        assertThatThrownBy(() -> Loops.run(TaskGroup.run(this::failingGroup)))
                .isInstanceOfSatisfying(ExceptionGroup.class, group -> {
                    assertThat(group.message()).isEqualTo("unhandled errors in a TaskGroup");
                    assertThat(group.exceptions())
                            .extracting(Throwable::getMessage)
                            .containsExactly("failed 1");
                    assertThat(group.getSuppressed()).hasSize(1);
                });
        assertThat(log).containsExactly("100 cancelled", "50 cancelled");
    }

    @Async
    private Coroutine<Integer> failingGroup(TaskGroup group) {
        group.createTask(failing(1));
        group.createTask(after(100));
        return Coroutine.of(await(after(50)));
    }

    @Test
    void aTimeoutEndsItsBlock() {
        assertThat(Loops.<String>run(deadlines())).isEqualTo("ok");
        assertThat(log).containsExactly("10 cancelled", "late", 0, 20, 8, true);
    }

    @Async
    private Coroutine<String> deadlines() {
        try {
            await(timeout(ms(5), block -> after(10)));
        } catch (TimeoutError e) {
            log.add("late");
            log.add(Asyncio.currentTask().cancelling());
        }
        log.add(await(timeout(ms(5), this::extended)));
        log.add(await(timeout(null, block -> after(8))));
        try {
            await(timeout(ms(5), this::swallowing));
        } catch (TimeoutError e) {
            log.add("unexpected");
        }
        return Coroutine.of("ok");
    }

    @Async
    private Coroutine<Integer> extended(Timeout deadline) {
        deadline.reschedule(deadline.when() + ms(20).toNanos());
        await(sleep(ms(20)));
        return Coroutine.of(20);
    }

    @Async
    private Coroutine<Integer> swallowing(Timeout deadline) {
        try {
            await(sleep(ms(20)));
        } catch (CancelledError e) {
            log.add(deadline.expired());
        }
        return Coroutine.of(20);
    }

    @Test
    void waitForEndsWhatIsLate() {
        Loops.run(waitedFor());
        assertThat(log)
                .containsExactly(
                        3, "10 cancelled", "not done within 5 ms", "there was no time to wait", "done", "cancelled");
    }

    @Async
    private Coroutine<Void> waitedFor() {
        log.add(await(waitFor(after(3), ms(5))));
        try {
            await(waitFor(after(10), ms(5)));
        } catch (TimeoutError e) {
            log.add(e.getMessage());
        }
        try {
            await(waitFor(after(10), Duration.ZERO));
        } catch (TimeoutError e) {
            log.add(e.getMessage());
        }
        log.add(await(waitFor(CompletableFuture.completedFuture("done"), Duration.ZERO)));
        CompletableFuture<String> never = new CompletableFuture<>();
        try {
            await(waitFor(never, ms(1)));
        } catch (TimeoutError e) {
            log.add(never.isCancelled() ? "cancelled" : "not cancelled");
        }
        return Coroutine.of(null);
    }

    @Test
    void waitTellsWhatIsDone() {
        Loops.run(waited());
        assertThat(log).containsExactly(Set.of(1), 2, 0, 3, 1, 2, "3 cancelled"); // the last one at the end of the loop
    }

    @Async
    private Coroutine<Void> waited() {
        List<Task<Integer>> tasks = List.of(createTask(after(1)), createTask(failing(2)), createTask(after(3)));
        Waited<Task<Integer>> some = await(Asyncio.wait(tasks, null, ReturnWhen.FIRST_COMPLETED));
        log.add(Set.of(some.done().iterator().next().result()));
        log.add(some.pending().size());
        log.add(await(Asyncio.wait(some.pending(), Duration.ZERO, ReturnWhen.ALL_COMPLETED))
                .done()
                .size());
        log.add(await(Asyncio.wait(tasks)).done().size());
        List<Task<Integer>> more = List.of(createTask(after(3)), createTask(failing(2)), createTask(failing(4)));
        some = await(Asyncio.wait(more, null, ReturnWhen.FIRST_EXCEPTION));
        log.add(some.done().size());
        log.add(some.pending().size());
        return Coroutine.of(null);
    }

    @Test
    void valuesInTheOrderInWhichTheyCome() {
        Loops.run(inOrder());
        assertThat(log).containsExactly(1, 2, "the time to wait is over", "30 cancelled");
    }

    @Async
    private Coroutine<Void> inOrder() {
        try {
            for (Awaitable<Integer> next : Asyncio.<Integer>asCompleted(List.of(after(2), after(30), after(1)), ms(10)))
                log.add(await(next));
        } catch (TimeoutError e) {
            log.add(e.getMessage());
        }
        return Coroutine.of(null);
    }

    @Test
    void aShieldProtects() {
        Loops.run(shielded());
        assertThat(log).containsExactly("cancelled", 10);
    }

    @Async
    private Coroutine<Void> shielded() {
        Task<Integer> inner = createTask(after(10));
        Task<Integer> outer = createTask(behind(inner));
        await(sleep(ms(1)));
        outer.cancel();
        await(gatherOutcomes(List.of(outer)));
        log.add(await(inner));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Integer> behind(Task<Integer> inner) {
        try {
            return Coroutine.of(await(shield(inner)));
        } catch (CancelledError e) {
            log.add("cancelled");
            throw e;
        }
    }
}
