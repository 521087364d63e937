package io.generator.async;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers that a task goes through: some of other threads, and some that keep no rules. */
class PublishersTest {
    private final List<Object> log = new ArrayList<>();

    @Async
    private Coroutine<List<Integer>> collect(AsyncGen<Integer> values) {
        List<Integer> collected = new ArrayList<>();
        for (int value : each(values)) collected.add(value);
        return Coroutine.of(collected);
    }

    @Async
    @SuppressWarnings("try") // closing it tells that no more will come
    private Coroutine<List<Integer>> collectFromAnotherThread(int count, int prefetch) {
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 1)) {
            AsyncGen<Integer> values = AsyncGen.from(publisher, prefetch);
            Thread producer = new Thread(() -> {
                while (!publisher.hasSubscribers()) Thread.onSpinWait();
                IntStream.range(0, count).forEach(publisher::submit);
                publisher.close();
            });
            producer.start();
            return Coroutine.of(await(collect(values)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void whatAnotherThreadHandsOutComesInOrder(int prefetch) {
        List<Integer> expected = IntStream.range(0, 2_000).boxed().toList();
        assertThat(EventLoop.run(collectFromAnotherThread(2_000, prefetch))).isEqualTo(expected);
    }

    /** Notes what is asked of it; what it hands out, and when, is up to each test. */
    private Flow.Subscription subscription(Consumer<Long> onRequest) {
        return new Flow.Subscription() {
            @Override
            public void request(long n) {
                log.add("request " + n);
                onRequest.accept(n);
            }

            @Override
            public void cancel() {
                log.add("cancel");
            }
        };
    }

    private Flow.Publisher<Integer> onFirstRequest(Consumer<Flow.Subscriber<? super Integer>> handOut) {
        return subscriber -> subscriber.onSubscribe(subscription(n -> handOut.accept(subscriber)));
    }

    private List<Integer> run(Flow.Publisher<Integer> publisher) {
        return EventLoop.run(collect(AsyncGen.from(publisher)));
    }

    @Test
    void moreThanWasRequestedIsAFailureBehindTheValues() {
        assertThatThrownBy(() -> run(onFirstRequest(subscriber -> {
                    for (int i = 0; i < 3; i++) subscriber.onNext(i);
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rule 1.1");
        assertThat(log).containsExactly("request 1", "cancel");
    }

    @Test
    void nullIsRefusedAndAFailure() {
        assertThatThrownBy(() -> run(onFirstRequest(subscriber ->
                        assertThatThrownBy(() -> subscriber.onNext(null)).isInstanceOf(NullPointerException.class))))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("rule 2.13");
        assertThat(log).containsExactly("request 1", "cancel");
    }

    @Test
    void whatComesBehindTheEndIsLeftOut() {
        assertThat(run(onFirstRequest(subscriber -> {
                    subscriber.onNext(1);
                    subscriber.onComplete();
                    subscriber.onNext(2);
                    subscriber.onError(new AssertionError("too late"));
                })))
                .containsExactly(1);
        assertThat(log).containsExactly("request 1");
    }

    @Test
    void aSecondSubscriptionIsCancelled() {
        assertThat(run(subscriber -> {
                    subscriber.onSubscribe(subscription(n -> subscriber.onComplete()));
                    subscriber.onSubscribe(subscription(n -> subscriber.onError(new AssertionError("not asked"))));
                }))
                .isEmpty();
        assertThat(log).containsExactly("cancel", "request 1");
    }

    @Test
    void whatSubscribingThrowsIsTheFailure() {
        IllegalArgumentException failure = new IllegalArgumentException("no subscribers, please");
        assertThatThrownBy(() -> run(subscriber -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void whatARequestThrowsIsTheFailure() {
        IllegalArgumentException failure = new IllegalArgumentException("no requests, please");
        assertThatThrownBy(() -> run(onFirstRequest(subscriber -> {
                    throw failure;
                })))
                .isSameAs(failure);
        assertThat(log).containsExactly("request 1", "cancel");
    }

    @Async
    private Coroutine<Void> cancelWhileItWaits() {
        Task<List<Integer>> task = createTask(collect(AsyncGen.from(onFirstRequest(subscriber -> {}))));
        await(sleep(Duration.ofMillis(1)));
        task.cancel();
        try {
            await(task);
        } catch (CancelledError e) {
            log.add("cancelled");
        }
        return Coroutine.of(null);
    }

    @Test
    void aTaskThatIsCancelledWhileItWaitsCancelsTheSubscription() {
        Loops.run(cancelWhileItWaits());
        assertThat(log).containsExactly("request 1", "cancel", "cancelled");
    }

    @Test
    void aLoopThatIsLeftCancelsTheSubscriptionWhenTheGeneratorIsClosed() {
        Flow.Publisher<Integer> endless = subscriber -> subscriber.onSubscribe(subscription(n -> subscriber.onNext(7)));
        EventLoop.run(async(() -> {
            try (AsyncGen<Integer> values = AsyncGen.from(endless)) {
                for (int value : each(values)) {
                    log.add(value);
                    break;
                }
            }
        }));
        assertThat(log).containsExactly("request 1", 7, "cancel");
    }
}
