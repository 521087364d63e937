package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Futures whose bodies run in whichever thread completes what they wait for: when they are cancelled, and by whom. */
class FutureCoroutineTest {
    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final CompletableFuture<String> second = new CompletableFuture<>();
    private final List<String> log = new ArrayList<>();
    private CompletableFuture<String> future;

    /** {@code await(first); between(); return await(second);}, with what comes of it in the log. */
    private CompletableFuture<String> awaitingBoth(Runnable between) {
        return new TestCoroutine<String>((frame, from) -> {
                    try {
                        if (from == 0 && frame.waits(first)) return frame.suspend(1);
                        if (from < 2) {
                            log.add("first " + frame.got());
                            between.run();
                            if (frame.waits(second)) return frame.suspend(2);
                        }
                        log.add("second " + frame.got());
                        return frame.returns("result");
                    } catch (CancelledError e) {
                        log.add("cancelled");
                        throw e;
                    }
                })
                .future();
    }

    @Test
    void cancelledWhereItWaits() {
        future = awaitingBoth(() -> {});
        assertThat(future.cancel(true)).isTrue();
        assertThat(future).isCancelled();
        assertThat(first).isCancelled();
        assertThat(second).isNotDone();
        assertThat(log).containsExactly("cancelled");
        assertThat(future.cancel(true)).isTrue();
    }

    @Test
    void cancelledWhileItRunsBeforeItWaitsAgain() {
        future = awaitingBoth(() -> assertThat(future.cancel(true)).isTrue());
        first.complete("a");
        assertThat(future).isCancelled();
        assertThat(second).isCancelled();
        assertThat(log).containsExactly("first a", "cancelled");
    }

    @Test
    void cancelledWhileItRunsForTheLastTime() {
        second.complete("b");
        future = awaitingBoth(() -> future.cancel(true));
        first.complete("a");
        assertThat(future).isCancelled();
        assertThat(log).containsExactly("first a", "second b");
    }

    /** Somebody else has completed the future of another body, which waits on: for what is no longer this one's. */
    @Test
    void cancelledWhileItRunsAgainThoughWhatItWaitedForHasNotRun() {
        CompletableFuture<String> other = TestCoroutine.<String>awaiting(second).future();
        future = new TestCoroutine<String>((frame, from) -> {
                    if (from == 0 && frame.waits(other)) return frame.suspend(1);
                    log.add("other " + frame.got());
                    assertThat(future.cancel(true)).isTrue();
                    return frame.returns("result");
                })
                .future();
        other.complete("a");
        assertThat(future).isCancelled();
        assertThat(second).isNotDone();
        assertThat(log).containsExactly("other a");
    }

    @Test
    void cancelledAfterItsEnd() {
        first.complete("a");
        second.complete("b");
        future = awaitingBoth(() -> {});
        assertThat(future.cancel(true)).isFalse();
        assertThat(future.join()).isEqualTo("result");
    }

    @Test
    void cancelledWhereItWaitsForWhatCannotBe() {
        CompletableFuture<String> stubborn = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return false;
            }
        };
        future = TestCoroutine.<String>awaiting(stubborn).future();
        assertThat(future.cancel(true)).isTrue();
        assertThat(future).isNotDone();
        stubborn.complete("a");
        assertThat(future).isCancelled();
    }

    @Test
    void swallowsItsCancellation() {
        future = new TestCoroutine<String>((frame, from) -> {
                    try {
                        return from == 0 && frame.waits(first) ? frame.suspend(1) : frame.returns(frame.got());
                    } catch (CancelledError e) {
                        return frame.returns("all the same");
                    }
                })
                .future();
        assertThat(future.cancel(true)).isTrue();
        assertThat(future.join()).isEqualTo("all the same");
    }

    @Test
    void futuresThatWaitForOneAnother() {
        CompletableFuture<?>[] ring = new CompletableFuture<?>[1];
        CompletableFuture<String> one = new TestCoroutine<String>((frame, from) -> {
                    if (from == 0 && frame.waits(first)) return frame.suspend(1);
                    if (from == 1) frame.got();
                    if (from < 2 && frame.waits(ring[0])) return frame.suspend(2);
                    return frame.returns(frame.got());
                })
                .future();
        ring[0] = TestCoroutine.<String>awaiting(one).future();
        first.complete("a");
        assertThat(one.cancel(true)).isFalse();
        assertThat(ring[0].cancel(true)).isFalse();
    }

    @Test
    void inAnExecutorThatRefuses() {
        CompletableFuture<String> refused =
                ExecutorCoroutine.start(TestCoroutine.<String>awaiting(first), Runnable::run);
        assertThat(refused).isNotDone();
        List<Runnable> given = new ArrayList<>();
        CompletableFuture<String> later = ExecutorCoroutine.start(TestCoroutine.<String>awaiting(first), task -> {
            if (given.size() == 1) throw new RejectedExecutionException("full");
            given.add(task);
        });
        given.get(0).run();
        first.complete("a");
        assertThat(refused.join()).isEqualTo("a");
        assertThatThrownBy(later::join).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    /** One thread completes what a body waits for, in order, while another cancels it, and it counts what it sees. */
    private static final class Race {
        private final List<CompletableFuture<Integer>> steps = new ArrayList<>();
        private final AtomicBoolean running = new AtomicBoolean();
        private final AtomicInteger ends = new AtomicInteger();
        private final AtomicInteger cancellations = new AtomicInteger();
        private final CompletableFuture<Integer> future;
        private final TestCoroutine<Integer> body;
        private volatile boolean broken;
        private int at;
        private int sum;

        Race(int count, int depth) {
            for (int i = 0; i < count; i++) steps.add(new CompletableFuture<>());
            body = new TestCoroutine<>(this::step);
            Object outermost = body;
            for (int i = 1; i < depth; i++) {
                TestCoroutine<Integer> outer = TestCoroutine.awaiting(outermost);
                outermost = i % 3 == 0 ? outer.future() : outer;
            }
            future = TestCoroutine.<Integer>awaiting(outermost).future();
        }

        private int step(TestCoroutine<?> frame, int from) {
            if (!running.compareAndSet(false, true)) broken = true;
            int next = CoroutineFrame.CLOSED;
            try {
                next = advance(frame, from);
                return next;
            } catch (CancelledError e) {
                cancellations.incrementAndGet();
                throw e;
            } finally {
                if (next < 0) ends.incrementAndGet();
                running.set(false);
            }
        }

        private int advance(TestCoroutine<?> frame, int from) {
            if (from > 0) take(frame);
            while (at < steps.size()) {
                if (frame.waits(steps.get(at))) return frame.suspend(1);
                take(frame);
            }
            return frame.returns(sum);
        }

        private void take(TestCoroutine<?> frame) {
            int value = (Integer) frame.got();
            if (value != at) broken = true;
            at++;
            sum += value;
        }

        void run(ExecutorService threads, int cancelAfter) throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<?> completing = threads.submit(() -> {
                start.await();
                for (int i = 0; i < steps.size(); i++) steps.get(i).complete(i);
                return null;
            });
            Future<Boolean> cancelling = threads.submit(() -> {
                start.await();
                for (int i = 0; i < cancelAfter; i++) Thread.onSpinWait();
                return future.cancel(true);
            });
            completing.get(20, TimeUnit.SECONDS);
            boolean cancelled = cancelling.get(20, TimeUnit.SECONDS);
            future.handle((value, failure) -> null).get(20, TimeUnit.SECONDS);
            assertThat(broken).isFalse();
            assertThat(ends).hasValue(1);
            assertThat(body.state()).isEqualTo(GeneratorState.CLOSED);
            if (!cancelled) assertThat(future).isCompletedWithValue(steps.size() * (steps.size() - 1) / 2);
            else if (cancellations.get() > 0) assertThat(future).isCancelled();
        }
    }

    @Test
    void completedAndCancelledByDifferentThreads() throws Exception {
        Random random = new Random(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int cancelled = 0;
        try {
            for (int i = 0; i < 3000; i++) {
                Race race = new Race(1 + random.nextInt(20), 1 + random.nextInt(8));
                race.run(threads, random.nextInt(400));
                if (race.future.isCancelled()) cancelled++;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cancelled)
                .as("races that were lost by the completing thread")
                .isBetween(1, 2999);
    }
}
