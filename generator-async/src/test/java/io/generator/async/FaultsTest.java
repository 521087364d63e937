package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong is told to somebody. */
@Timeout(60)
class FaultsTest {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Object> log = new ArrayList<>();

    @Async
    private static Coroutine<Integer> failing() {
        await(sleep(Duration.ofMillis(1)));
        throw new IllegalStateException("it");
    }

    @Test
    void aFailureThatNobodyAsksForIsReportedAtTheEnd() {
        Loops.run(forgetful(), faults);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message()).isEqualTo("Task forgotten exception was never retrieved");
        assertThat(faults.get(0).exception()).hasMessage("it");
    }

    @Async
    private Coroutine<Void> forgetful() {
        createTask(failing(), "forgotten");
        Task<Integer> looked = createTask(failing());
        Task<Integer> derived = createTask(failing());
        derived.thenAccept(log::add);
        Task<Integer> awaited = createTask(failing());
        try {
            await(awaited);
        } catch (IllegalStateException e) {
            log.add(e.getMessage());
        }
        await(sleep(Duration.ofMillis(5)));
        log.add(looked.exception());
        return Coroutine.of(null);
    }

    @Test
    void aFailureThatNobodyCanAskForIsReportedAtOnce() throws InterruptedException {
        LinkedBlockingQueue<Fault> reported = new LinkedBlockingQueue<>();
        EventLoop.run(unreachable(reported));
        assertThat(reported).isEmpty();
        assertThat(log).containsExactly("Task lost exception was never retrieved");
    }

    @Async
    private Coroutine<Void> unreachable(LinkedBlockingQueue<Fault> reported) {
        EventLoop.runningLoop().setExceptionHandler((loop, fault) -> reported.add(fault));
        createTask(failing(), "lost");
        Fault fault = null;
        while (fault == null) {
            await(sleep(Duration.ofMillis(5)));
            System.gc();
            fault = reported.poll();
        }
        log.add(fault.message());
        return Coroutine.of(null);
    }

    @Test
    void callbacksMayFail() {
        Loops.run(callbacks(), faults);
        assertThat(log).containsExactly("goes on");
        assertThat(faults).extracting(fault -> fault.exception().getMessage()).containsExactly("first", "second");
    }

    @Async
    private Coroutine<Void> callbacks() {
        EventLoop loop = EventLoop.runningLoop();
        loop.callSoon(() -> {
            throw new IllegalStateException("first");
        });
        LoopFuture<Integer> done = loop.createFuture();
        done.addDoneCallback(future -> {
            throw new IllegalStateException("second");
        });
        done.complete(1);
        await(sleep(Duration.ofMillis(1)));
        log.add("goes on");
        return Coroutine.of(null);
    }

    @Test
    void aDeadlockNamesWhoWaits() {
        assertThatThrownBy(() -> EventLoop.run(deadlocked()))
                .isInstanceOf(DeadlockException.class)
                .hasMessageContaining("consumer waits for LoopFuture[pending]")
                .hasMessageContaining("io.generator.async.Queue.get(Queue.java:")
                .hasMessageContaining("FaultsTest.consume(FaultsTest.java:");
        assertThat(log).containsExactly("cleaned up");
    }

    @Async
    private Coroutine<Void> deadlocked() {
        await(createTask(consume(new Queue<>()), "consumer"));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> consume(Queue<String> queue) {
        try {
            await(queue.get());
        } finally {
            log.add("cleaned up");
        }
        return Coroutine.of(null);
    }

    @Test
    void whatMayComeFromOutsideIsNoDeadlock() {
        assertThat(EventLoop.<String>run(fedFromOutside())).isEqualTo("from outside");
    }

    @Async
    private Coroutine<String> fedFromOutside() {
        Queue<String> queue = new Queue<>();
        EventLoop loop = EventLoop.runningLoop();
        Thread feeder = new Thread(() -> {
            pause(50);
            loop.callSoonThreadsafe(() -> queue.putNowait("from outside"));
        });
        feeder.start();
        return Coroutine.of(await(queue.get()));
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBlockedLoopIsReportedWithItsStack() {
        EventLoop.run(blocking());
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message()).isEqualTo("a step has blocked the loop for more than 50 ms");
        assertThat(faults.get(0).exception().getStackTrace())
                .anyMatch(line -> line.getMethodName().equals("pause"));
    }

    @Async
    private Coroutine<Void> blocking() {
        EventLoop loop = EventLoop.runningLoop();
        loop.setExceptionHandler((where, fault) -> faults.add(fault));
        loop.setSlowStep(Duration.ofMillis(50));
        await(sleep(Duration.ofMillis(1)));
        while (faults.isEmpty()) pause(200);
        loop.setDebug(false);
        return Coroutine.of(null);
    }

    @Test
    void joinInTheThreadOfTheLoopDoesNotHang() {
        assertThatThrownBy(() -> Loops.run(joining()))
                .isInstanceOf(InvalidStateError.class)
                .hasMessageStartingWith("this would block the thread of the loop for ever; await it instead");
    }

    @Async
    private Coroutine<Integer> joining() {
        return Coroutine.of(createTask(failing()).join());
    }

    @Test
    void aCoroutineRunsOnce() {
        assertThatThrownBy(() -> Loops.run(twice())).hasMessage("cannot reuse already awaited coroutine");
    }

    @Async
    private Coroutine<Void> twice() {
        Coroutine<Void> once = nothing();
        await(createTask(once));
        await(createTask(once));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> nothing() {
        return Coroutine.of(null);
    }

    @Test
    void generatorsThatWereLeftOpenAreClosed() {
        Loops.run(leaving(), faults);
        assertThat(log).containsExactly(1, "main ends", "cleaning up", "cleaned up");
        assertThat(faults).isEmpty();
    }

    @Async
    private Coroutine<Void> leaving() {
        AsyncGen<Integer> numbers = numbers();
        log.add(await(numbers.next()));
        log.add("main ends");
        return Coroutine.of(null);
    }

    @Async
    private AsyncGen<Integer> numbers() {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } finally {
            log.add("cleaning up");
            await(sleep(Duration.ofMillis(1)));
            log.add("cleaned up");
        }
        return AsyncGen.done();
    }

    @Test
    void aLoopDoesNotRunInALoop() {
        assertThatThrownBy(() -> Loops.run(nested()))
                .hasMessage("EventLoop.run() cannot be called from a running event loop");
    }

    @Async
    private Coroutine<Void> nested() {
        EventLoop.run(sleep(Duration.ZERO));
        return Coroutine.of(null);
    }
}
