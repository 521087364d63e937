package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.AsyncGen;
import io.generator.CancelledError;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Asynchronous generators as publishers: what the TCK does not ask. */
class PublisherTest {
    private final List<Object> log = new ArrayList<>();

    /** Notes its signals. */
    private class Subscriber implements Flow.Subscriber<Integer> {
        private final Consumer<Subscriber> onNext;
        private Flow.Subscription subscription;

        Subscriber(Consumer<Subscriber> onNext) {
            this.onNext = onNext;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Integer value) {
            log.add(value);
            onNext.accept(this);
        }

        @Override
        public void onError(Throwable thrown) {
            log.add(thrown);
        }

        @Override
        public void onComplete() {
            log.add("complete");
        }
    }

    private Subscriber subscribed(Flow.Publisher<Integer> publisher) {
        return subscribed(publisher, subscriber -> {});
    }

    private Subscriber subscribed(Flow.Publisher<Integer> publisher, Consumer<Subscriber> onNext) {
        Subscriber subscriber = new Subscriber(onNext);
        publisher.subscribe(subscriber);
        return subscriber;
    }

    /** {@code try { Gen.yield(1); await(value); Gen.yield(2); } finally { await(cleanup); log.add("clean"); }} */
    private TestAsyncGen<Integer> cleaning(CompletableFuture<?> value, CompletableFuture<?> cleanup) {
        Throwable[] failure = {null};
        return new TestAsyncGen<>((frame, from) -> {
            try {
                if (from == 0) return frame.yields(1, 1);
                if (from == 1) {
                    frame.resumed();
                    if (frame.waits(value)) return frame.suspend(2);
                }
                if (from < 3) {
                    frame.got();
                    return frame.yields(2, 3);
                }
                if (from == 3) frame.resumed();
            } catch (Throwable t) {
                log.add(t.getClass().getSimpleName());
                failure[0] = t;
            }
            if (from < 4 && frame.waits(cleanup)) return frame.suspend(4);
            frame.got();
            log.add("clean");
            if (failure[0] != null) throw failure[0];
            return frame.returned(AsyncGen.done());
        });
    }

    @Test
    void runsForWhatIsRequestedOnly() {
        TestAsyncGen<Integer> generator = TestAsyncGen.counting(3);
        Subscriber subscriber = subscribed(generator.asPublisher());
        assertThat(generator.state()).isEqualTo(GeneratorState.CREATED);
        subscriber.subscription.request(2);
        assertThat(log).containsExactly(0, 1);
        subscriber.subscription.request(1);
        assertThat(generator.state()).isEqualTo(GeneratorState.SUSPENDED);
        subscriber.subscription.request(1);
        assertThat(log).containsExactly(0, 1, 2, "complete");
    }

    @Test
    void cancelledAtAYield() {
        CompletableFuture<String> cleanup = new CompletableFuture<>();
        TestAsyncGen<Integer> generator = cleaning(new CompletableFuture<>(), cleanup);
        Subscriber subscriber = subscribed(generator.asPublisher());
        subscriber.subscription.request(1);
        subscriber.subscription.cancel();
        assertThat(log).containsExactly(1, GeneratorExit.class.getSimpleName());
        subscriber.subscription.cancel();
        cleanup.complete("");
        assertThat(log).containsExactly(1, GeneratorExit.class.getSimpleName(), "clean");
        assertThat(generator.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void cancelledWhereItWaits() {
        CompletableFuture<String> value = new CompletableFuture<>();
        CompletableFuture<String> cleanup = new CompletableFuture<>();
        TestAsyncGen<Integer> generator = cleaning(value, cleanup);
        Subscriber subscriber = subscribed(generator.asPublisher());
        subscriber.subscription.request(2);
        subscriber.subscription.cancel();
        assertThat(value).isCancelled();
        assertThat(cleanup).isNotDone();
        subscriber.subscription.request(0);
        cleanup.complete("");
        assertThat(log).containsExactly(1, CancelledError.class.getSimpleName(), "clean");
        assertThat(generator.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void aWrongRequestClosesTheGeneratorFirst() {
        CompletableFuture<String> cleanup = new CompletableFuture<>();
        Subscriber subscriber =
                subscribed(cleaning(new CompletableFuture<>(), cleanup).asPublisher());
        subscriber.subscription.request(1);
        subscriber.subscription.request(-1);
        assertThat(log).hasSize(2);
        cleanup.complete("");
        assertThat(log).hasSize(4);
        assertThat(log.get(2)).isEqualTo("clean");
        assertThat(log.get(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYieldedNull() {
        TestAsyncGen<Integer> generator = new TestAsyncGen<>((frame, from) -> {
            if (from > 0) frame.resumed();
            return frame.yields(null, 1);
        });
        subscribed(generator.asPublisher()).subscription.request(5);
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).isInstanceOf(NullPointerException.class);
        assertThat(generator.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void aFailureIsTheSubscribers() {
        Exception checked = new Exception("checked");
        CompletableFuture<Integer> value = new CompletableFuture<>();
        subscribed(TestAsyncGen.awaiting(3, i -> value).asPublisher())
                .subscription
                .request(5);
        value.completeExceptionally(checked);
        assertThat(log).containsExactly(checked);
    }

    @Test
    void aSubscriberThatThrows() {
        TestAsyncGen<Integer> generator = TestAsyncGen.counting(3);
        Subscriber subscriber = subscribed(generator.asPublisher(), it -> {
            throw new IllegalStateException("must not");
        });
        subscriber.subscription.request(5);
        assertThat(log).containsExactly(0);
        assertThat(generator.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void aSecondSubscriber() {
        Flow.Publisher<Integer> publisher = TestAsyncGen.counting(1).asPublisher();
        subscribed(publisher).subscription.request(2);
        subscribed(publisher);
        assertThat(log).hasSize(3).startsWith(0, "complete");
        assertThat(log.get(2)).isInstanceOf(IllegalStateException.class);
        Flow.Publisher<Integer> anew = AsyncGen.publisher(() -> TestAsyncGen.counting(1));
        subscribed(anew).subscription.request(2);
        subscribed(anew).subscription.request(2);
        assertThat(log.subList(3, 7)).containsExactly(0, "complete", 0, "complete");
    }

    @Test
    void requestsWithinOnNext() {
        int count = 10_000_000;
        AtomicInteger seen = new AtomicInteger();
        CompletableFuture<String> end = new CompletableFuture<>();
        TestAsyncGen.counting(count).asPublisher().subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
                given.request(1);
            }

            @Override
            public void onNext(Integer value) {
                if (value == seen.getAndIncrement()) subscription.request(1);
            }

            @Override
            public void onError(Throwable thrown) {
                end.completeExceptionally(thrown);
            }

            @Override
            public void onComplete() {
                end.complete("");
            }
        });
        assertThat(end).isCompletedWithValue("");
        assertThat(seen).hasValue(count);
    }

    @Test
    void inAnExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "publishing"));
        List<String> threads = new ArrayList<>();
        CompletableFuture<Integer> value = new CompletableFuture<>();
        try {
            Subscriber subscriber = subscribed(
                    TestAsyncGen.awaiting(2, i -> value).asPublisher(executor),
                    it -> threads.add(Thread.currentThread().getName()));
            subscriber.subscription.request(3);
            value.complete(4);
        } finally {
            executor.shutdown();
        }
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).isNotEmpty().containsOnly("publishing");
    }

    @Test
    void inAnExecutorThatRefuses() {
        subscribed(TestAsyncGen.counting(1).asPublisher(task -> {
            throw new RejectedExecutionException("full");
        }));
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void requestedAndCancelledByDifferentThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int i = 0; i < 500; i++) {
                TestAsyncGen<Integer> generator =
                        TestAsyncGen.awaiting(1000, n -> CompletableFuture.supplyAsync(() -> n, threads));
                AtomicInteger last = new AtomicInteger(-1);
                AtomicInteger wrong = new AtomicInteger();
                Subscriber subscriber = new Subscriber(it -> {}) {
                    @Override
                    public void onNext(Integer value) {
                        if (!last.compareAndSet(value - 1, value)) wrong.incrementAndGet();
                    }
                };
                generator.asPublisher().subscribe(subscriber);
                for (int t = 0; t < 2; t++)
                    threads.execute(() -> {
                        for (int n = 0; n < 50; n++) subscriber.subscription.request(1);
                    });
                while (last.get() < i % 60) Thread.onSpinWait();
                subscriber.subscription.cancel();
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (generator.state() != GeneratorState.CLOSED && System.nanoTime() < deadline) Thread.onSpinWait();
                assertThat(generator.state()).isEqualTo(GeneratorState.CLOSED);
                assertThat(wrong).hasValue(0);
                assertThat(log).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
