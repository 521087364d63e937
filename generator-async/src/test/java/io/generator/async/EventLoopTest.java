package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final List<Object> log = new ArrayList<>();

    private <T> T run(Coroutine<T> main) {
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            return loop.runUntilComplete(main);
        }
    }

    @Test
    void aTurnRunsWhatWasReadyAtItsStart() {
        run(turns());
        assertThat(log).containsExactly("1", "2", "main 1", "3", "main 2");
    }

    @Async
    private Coroutine<Void> turns() {
        EventLoop loop = EventLoop.runningLoop();
        loop.callSoon(() -> {
            log.add("1");
            loop.callSoon(() -> log.add("3"));
        });
        loop.callSoon(() -> log.add("2"));
        await(sleep(Duration.ZERO));
        log.add("main 1");
        await(sleep(Duration.ZERO));
        log.add("main 2");
        return Coroutine.of(null);
    }

    @Test
    void timersFireByDeadlineAndThenByAge() {
        run(timers());
        assertThat(log).containsExactly("a", "c", "d", "b", 50_000_000L);
    }

    @Async
    private Coroutine<Void> timers() {
        EventLoop loop = EventLoop.runningLoop();
        loop.callLater(Duration.ofMillis(10), () -> log.add("a"));
        loop.callLater(Duration.ofMillis(30), () -> log.add("b"));
        loop.callLater(Duration.ofMillis(20), () -> log.add("c"));
        loop.callLater(Duration.ofMillis(20), () -> log.add("d"));
        loop.callLater(Duration.ofMillis(15), () -> log.add("cancelled")).cancel();
        await(sleep(Duration.ofMillis(50)));
        log.add(loop.time());
        return Coroutine.of(null);
    }

    /** More than the 292 years that a {@code long} has in nanoseconds: what is to wait for ever. */
    @Test
    void aDelayMayBeEndless() {
        assertThat(run(endless())).isEqualTo("in time");
        assertThat(EventLoop.run(endless())).isEqualTo("in time");
        assertThat(log).isEmpty();
    }

    @Async
    private Coroutine<String> endless() {
        EventLoop loop = EventLoop.runningLoop();
        List<Duration> delays = List.of(
                ChronoUnit.FOREVER.getDuration(),
                Duration.ofNanos(Long.MAX_VALUE),
                Duration.ofNanos(Long.MAX_VALUE - 1));
        for (Duration delay : delays) {
            loop.callLater(delay, () -> log.add("called"));
            Task<Void> sleeper = createTask(sleep(delay));
            sleeper.addDoneCallback(done -> log.add(done.isCancelled() ? "cancelled" : "woken"));
        }
        String value = "";
        for (Duration delay : delays) value = await(waitFor(late("in time"), delay));
        assertThat(log).isEmpty();
        for (Task<?> task : loop.allTasks()) if (task != loop.currentTask()) task.cancel();
        await(sleep(Duration.ofMillis(1)));
        assertThat(log).containsExactly("cancelled", "cancelled", "cancelled");
        log.clear();
        return Coroutine.of(value);
    }

    @Async
    private Coroutine<String> late(String value) {
        await(sleep(Duration.ofMillis(1)));
        return Coroutine.of(value);
    }

    @Test
    void aDelayMayBeInThePast() {
        assertThat(run(past())).isEqualTo("soon");
    }

    @Async
    private Coroutine<String> past() {
        CompletableFuture<String> called = new CompletableFuture<>();
        EventLoop.runningLoop().callLater(ChronoUnit.FOREVER.getDuration().negated(), () -> called.complete("soon"));
        await(sleep(ChronoUnit.FOREVER.getDuration().negated()));
        return Coroutine.of(await(called));
    }

    @Test
    void tasksRunAndAreGathered() {
        assertThat(run(gathered())).containsExactly("x3", "x1", "x2");
        assertThat(log).containsExactly(1, 2, 3);
    }

    @Async
    private Coroutine<List<String>> gathered() {
        return Coroutine.of(await(gather(named(3), named(1), named(2))));
    }

    @Async
    private Coroutine<String> named(int n) {
        await(sleep(Duration.ofMillis(n)));
        log.add(n);
        return Coroutine.of("x" + n);
    }

    @Test
    void exceptionsLeaveRunAsTheyAre() {
        assertThatThrownBy(() -> run(failing())).isInstanceOf(IOException.class).hasMessage("it");
    }

    @Async
    private Coroutine<Void> failing() throws IOException {
        await(sleep(Duration.ofMillis(1)));
        throw new IOException("it");
    }

    @Test
    void cancellingASleepingTask() {
        run(cancelled());
        assertThat(log).containsExactly("why", "why", "cancelled");
    }

    @Async
    private Coroutine<Void> cancelled() {
        Task<Void> task = createTask(sleeper());
        await(sleep(Duration.ofMillis(1)));
        task.cancel("why");
        try {
            await(task);
        } catch (CancelledError e) {
            log.add(e.getMessage());
        }
        log.add(task.isCancelled() ? "cancelled" : "not cancelled");
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> sleeper() {
        try {
            await(sleep(Duration.ofHours(1)));
        } catch (CancelledError e) {
            log.add(e.getMessage());
            throw e;
        }
        return Coroutine.of(null);
    }

    @Test
    void hotMethodsAreEagerTasks() {
        run(hot());
        assertThat(log).containsExactly("started", "created", "slept", 7);
    }

    @Async
    private Coroutine<Void> hot() {
        CompletableFuture<Integer> future = eager();
        log.add("created");
        log.add(await(future));
        return Coroutine.of(null);
    }

    @Async
    private CompletableFuture<Integer> eager() {
        log.add("started");
        await(sleep(Duration.ofMillis(1)));
        log.add("slept");
        return CompletableFuture.completedFuture(7);
    }

    @Test
    void aFutureMayBeCompletedByAnotherThread() {
        assertThat(EventLoop.<String>run(foreign())).isEqualTo("ab");
    }

    @Async
    private Coroutine<String> foreign() {
        LoopFuture<String> own = EventLoop.runningLoop().createFuture();
        Thread first = new Thread(() -> own.complete("a"));
        first.start();
        String a = await(own);
        return Coroutine.of(a + await(CompletableFuture.supplyAsync(() -> "b")));
    }

    @Test
    void anEmptyLoopSaysSo() {
        assertThatThrownBy(() -> run(deadlocked()))
                .isInstanceOf(DeadlockException.class)
                .hasMessageContaining("Task-1 waits for LoopFuture[pending]")
                .hasMessageContaining("EventLoopTest.deadlocked");
    }

    @Async
    private Coroutine<Void> deadlocked() {
        await(EventLoop.runningLoop().createFuture());
        return Coroutine.of(null);
    }
}
