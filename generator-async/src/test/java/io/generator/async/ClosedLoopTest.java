package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loops that end while others still have something for them: nobody is left waiting. */
@Timeout(120)
class ClosedLoopTest {
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());

    @Async
    private static Coroutine<Integer> one() {
        await(sleep(Duration.ofMillis(1)));
        return Coroutine.of(1);
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage("Event loop is closed");
    }

    private static void assertRefused(CompletableFuture<?> submission) {
        assertThatThrownBy(() -> submission.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("Event loop is closed");
    }

    @Test
    void aClosedLoopTakesNothing() {
        EventLoop loop = EventLoop.create();
        loop.close();
        loop.close();
        assertRefused(loop.submit(one()));
        assertClosed(() -> loop.callSoon(() -> {}));
        assertClosed(() -> loop.callSoonThreadsafe(() -> {}));
        assertClosed(() -> loop.callLater(Duration.ZERO, () -> {}));
        assertClosed(() -> loop.createTask(one()));
        assertClosed(() -> loop.runUntilComplete(one()));
    }

    @Test
    void whatIsSubmittedToALoopThatNeverRunsIsRefusedAtItsEnd() {
        EventLoop loop = EventLoop.create();
        CompletableFuture<Integer> submission = loop.submit(one());
        CompletableFuture<Integer> cancelled = loop.submit(one());
        cancelled.cancel(false);
        loop.close();
        assertRefused(submission);
        assertThat(cancelled).isCancelled();
    }

    @Test
    void whatIsSubmittedWhileTheLoopShutsDownIsRefused() {
        List<CompletableFuture<Integer>> submissions = new ArrayList<>();
        assertThat(EventLoop.run(leaving(submissions))).isEqualTo("done");
        assertThat(submissions).hasSize(1).allSatisfy(ClosedLoopTest::assertRefused);
    }

    @Async
    private static Coroutine<String> leaving(List<CompletableFuture<Integer>> submissions) {
        createTask(submittingAtItsEnd(submissions));
        await(sleep(Duration.ZERO));
        return Coroutine.of("done");
    }

    @Async
    private static Coroutine<Void> submittingAtItsEnd(List<CompletableFuture<Integer>> submissions) {
        try {
            await(sleep(Duration.ofDays(1)));
        } finally {
            submissions.add(EventLoop.runningLoop().submit(one()));
        }
        return Coroutine.done();
    }

    @Test
    void whatRefusesToBeCancelledIsGivenUpWithTheLoop() {
        EventLoop loop = EventLoop.create(new VirtualClock());
        loop.setExceptionHandler((where, fault) -> faults.add(fault));
        CompletableFuture<Void> submission = loop.submit(deaf());
        loop.runUntilComplete(one());
        loop.close();
        assertThat(submission).isCancelled();
        assertThat(faults)
                .extracting(Fault::message)
                .containsExactly("tasks were cancelled, and wait for something all the same");
    }

    @Async
    private static Coroutine<Void> deaf() {
        while (true) {
            try {
                await(EventLoop.runningLoop().createFuture());
            } catch (CancelledError e) {
                await(EventLoop.runningLoop().createFuture()); // and waits on
            }
        }
    }

    @Test
    void aTaskThatIsMadeWhileTheLoopShutsDownIsReported() {
        Loops.run(leavingATask(), faults);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message())
                .startsWith(
                        "a task that was made while the loop shut down is left as it is: Task[Task-3, pending, Coroutine[");
    }

    @Async
    private static Coroutine<Void> leavingATask() {
        createTask(makingATaskAtItsEnd());
        await(sleep(Duration.ZERO));
        return Coroutine.done();
    }

    @Async
    private static Coroutine<Void> makingATaskAtItsEnd() {
        try {
            await(sleep(Duration.ofDays(1)));
        } finally {
            createTask(one());
        }
        return Coroutine.done();
    }

    @Test
    void whateverIsSubmittedInOtherThreadsEnds() throws Exception {
        Queue<CompletableFuture<Integer>> submissions = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        for (int round = 0; round < 50; round++) {
            EventLoop loop = EventLoop.create();
            loop.setExceptionHandler((where, fault) -> faults.add(fault));
            CompletableFuture<?>[] done = new CompletableFuture<?>[3];
            for (int i = 0; i < done.length; i++)
                done[i] = CompletableFuture.runAsync(() -> submitUntilClosed(loop, submissions), threads);
            loop.runUntilComplete(one());
            loop.close();
            CompletableFuture.allOf(done).get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        for (CompletableFuture<Integer> submission : submissions)
            submission.handle((value, failure) -> 0).get(10, TimeUnit.SECONDS);
        assertThat(submissions).hasSizeGreaterThan(150);
        assertThat(faults).isEmpty();
    }

    private static void submitUntilClosed(EventLoop loop, Queue<CompletableFuture<Integer>> submissions) {
        for (int i = 0; i < 200 && !loop.isClosed(); i++) submissions.add(loop.submit(one()));
        submissions.add(loop.submit(one()));
    }

    // ---- in an executor

    @Test
    void whateverIsSubmittedToALoopInAnExecutorEnds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<CompletableFuture<Integer>> submissions = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            EventLoop loop = EventLoop.on(uncaught(threads));
            CompletableFuture<List<CompletableFuture<Integer>>> submitting =
                    CompletableFuture.supplyAsync(() -> submitSome(loop));
            if (round % 2 == 0) submissions.add(loop.submit(one()));
            if (round % 3 == 0) Thread.sleep(0, 200_000);
            loop.close();
            submissions.addAll(submitting.get(10, TimeUnit.SECONDS));
        }
        for (CompletableFuture<Integer> submission : submissions)
            submission.handle((value, failure) -> 0).get(10, TimeUnit.SECONDS);
        threads.shutdown();
        assertThat(submissions).hasSize(200 * 50 + 100);
        assertThat(faults).isEmpty();
    }

    private static List<CompletableFuture<Integer>> submitSome(EventLoop loop) {
        List<CompletableFuture<Integer>> submissions = new ArrayList<>();
        for (int i = 0; i < 50; i++) submissions.add(loop.submit(one()));
        return submissions;
    }

    /** Notes what a loop throws at its executor. */
    private Executor uncaught(Executor executor) {
        return work -> executor.execute(() -> {
            try {
                work.run();
            } catch (Throwable t) {
                faults.add(new Fault("uncaught", t, null));
            }
        });
    }

    @Test
    void anExecutorThatHasEndedRefuses() throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        EventLoop loop = EventLoop.on(thread);
        loop.setExceptionHandler((where, fault) -> faults.add(fault));
        assertThat(loop.submit(one()).join()).isEqualTo(1);
        thread.shutdown();
        assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> loop.submit(one()).get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(faults).hasSize(3);
        assertThatThrownBy(loop::close)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RejectedExecutionException.class);
        assertThat(loop.isClosed()).isTrue();
        loop.close();
        assertRefused(loop.submit(one()));
    }

    /** It refuses for a while, as one does that is full. */
    private static final class Moody implements Executor {
        final ExecutorService thread = Executors.newSingleThreadExecutor();
        volatile boolean refuses;

        @Override
        public void execute(Runnable work) {
            if (refuses) throw new RejectedExecutionException("full");
            thread.execute(work);
        }
    }

    @Test
    void whatCameWhileTheExecutorRefusedIsThereLater() throws Exception {
        Moody executor = new Moody();
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        try (EventLoop loop = EventLoop.on(executor)) {
            loop.setExceptionHandler((where, fault) -> faults.add(fault));
            CompletableFuture<String> external = new CompletableFuture<>();
            CompletableFuture<String> waiting = loop.submit(waiting(external));
            assertThat(loop.submit(one()).join()).isEqualTo(1);
            executor.thread.submit(() -> {}).get(); // from now on the loop sleeps
            executor.refuses = true;
            external.complete("came");
            loop.callSoonThreadsafe(() -> log.add("called"));
            assertThatThrownBy(() -> loop.submit(one()).join()).hasCauseInstanceOf(RejectedExecutionException.class);
            assertThat(waiting).isNotDone();
            executor.refuses = false;
            assertThat(loop.submit(one()).join()).isEqualTo(1);
            assertThat(waiting.join()).isEqualTo("came");
            assertThat(log).containsExactly("called");
            assertThat(faults).hasSize(3);
        } finally {
            executor.thread.shutdown();
        }
    }

    @Async
    private static Coroutine<String> waiting(CompletableFuture<String> external) {
        return Coroutine.of(await(external));
    }

    @Test
    void severalThreadsMayCloseALoopInAnExecutor() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        EventLoop loop = EventLoop.on(thread);
        CompletableFuture<Integer> submission = loop.submit(one());
        List<CompletableFuture<Void>> closing = new ArrayList<>();
        for (int i = 0; i < 4; i++) closing.add(CompletableFuture.runAsync(loop::close));
        closing.forEach(CompletableFuture::join);
        assertThat(submission).isDone();
        assertRefused(loop.submit(one()));
        thread.shutdown();
    }
}
