package io.generator.async;

import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.annotation.Async;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asynchronous generators that are left early, and that nobody closes: the loop does, while it runs or at its end. */
@Timeout(60)
class DroppedGeneratorsTest {
    private static final Duration TICK = Duration.ofMillis(5);

    private final List<Object> log = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int open;

    @Async
    private AsyncGen<Integer> numbers() {
        open++;
        try {
            for (int i = 1; ; i++) Gen.yield(i);
        } finally {
            await(sleep(TICK));
            open--;
            log.add(EventLoop.runningLoop().currentTask() != null ? "closed in a task" : "closed");
        }
    }

    @Async
    private Coroutine<Void> leaveEarly(AsyncGen<Integer> numbers) {
        for (int n : each(numbers)) if (n == 2) break;
        return Coroutine.done();
    }

    /** Waits until all are closed; what is not dropped would have it wait for ever. */
    @Async
    private Coroutine<Void> untilAllAreClosed() {
        while (open > 0) {
            System.gc();
            await(sleep(TICK));
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<Void> serving(int times) {
        for (int i = 0; i < times; i++) await(leaveEarly(numbers()));
        log.add("open " + open);
        return untilAllAreClosed();
    }

    @Test
    void isClosedWhileTheLoopRuns() {
        EventLoop.run(serving(1));
        assertThat(log).containsExactly("open 1", "closed in a task");
    }

    @Test
    void manyAreClosedWhileTheLoopRuns() {
        EventLoop.run(serving(1_000));
        assertThat(log).hasSize(1_001).startsWith("open 1000").endsWith("closed in a task");
    }

    @Async
    private AsyncGen<Integer> doubled(AsyncGen<Integer> numbers) {
        for (int n : each(numbers)) Gen.yield(2 * n);
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Void> leavingOuterOne() {
        await(leaveEarly(doubled(numbers())));
        return untilAllAreClosed();
    }

    @Test
    void isClosedAlongWithOneThatGoesThroughIt() {
        EventLoop.run(leavingOuterOne());
        assertThat(log).containsExactly("closed in a task");
    }

    @Async
    private Coroutine<Void> leavingAsyncLambda() {
        await(leaveEarly(AsyncGen.of(() -> {
            open++;
            try {
                Gen.yield(2);
            } catch (GeneratorExit e) {
                open--;
                log.add("told");
            }
        })));
        return untilAllAreClosed();
    }

    @Test
    void ofALambdaIsClosedToo() {
        EventLoop.run(leavingAsyncLambda());
        assertThat(log).containsExactly("told");
    }

    @Async
    private Coroutine<Void> keeping() {
        AsyncGen<Integer> numbers = numbers();
        await(leaveEarly(numbers));
        for (int i = 0; i < 10; i++) {
            System.gc();
            await(sleep(TICK));
        }
        log.add(await(numbers.next()));
        return Coroutine.done();
    }

    @Test
    void isKeptAsLongAsSomebodyRefersToIt() {
        EventLoop.run(keeping());
        assertThat(log).containsExactly(3, "closed in a task");
    }

    @Async
    private AsyncGen<Integer> failing() {
        open++;
        try {
            Gen.yield(2);
        } finally {
            open--;
            if (log.isEmpty()) throw new IllegalStateException("cannot close");
        }
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Void> leavingFailingOne() {
        EventLoop.runningLoop().setExceptionHandler((loop, fault) -> faults.add(fault));
        await(leaveEarly(failing()));
        return untilAllAreClosed();
    }

    @Test
    void whatItsClosingFailsWithIsReported() {
        EventLoop.run(leavingFailingOne());
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.message()).startsWith("Closing of AsyncGen[").contains("DroppedGeneratorsTest.failing");
            assertThat(fault.exception())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot close");
        });
    }

    @Async
    private Coroutine<Void> leavingPublisher() {
        open++;
        await(leaveEarly(AsyncGen.from(subscriber -> subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                subscriber.onNext(2);
            }

            @Override
            public void cancel() {
                open--;
                log.add("cancelled");
            }
        }))));
        return untilAllAreClosed();
    }

    @Test
    void aDroppedSubscriptionIsCancelled() {
        EventLoop.run(leavingPublisher());
        assertThat(log).containsExactly("cancelled");
    }

    @Async
    private AsyncGen<Integer> filling(byte[] buffer) {
        for (int i = 1; i < buffer.length; i++) Gen.yield(i);
        return AsyncGen.done();
    }

    @Async
    private Coroutine<byte[]> leavingPlainOne() {
        byte[] buffer = new byte[100];
        WeakReference<byte[]> kept = new WeakReference<>(buffer);
        await(leaveEarly(filling(buffer)));
        buffer = null;
        while (kept.get() != null) {
            System.gc();
            await(sleep(TICK));
        }
        return Coroutine.of(kept.get());
    }

    /** It need not be closed, and the loop does not keep it. */
    @Test
    void whatHasNothingToCleanUpIsForgotten() {
        assertThat(EventLoop.run(leavingPlainOne())).isNull();
    }

    private AsyncGen<Integer> left;

    @Async
    private Coroutine<Void> leavingInAField() {
        left = numbers();
        return leaveEarly(left);
    }

    @Test
    void whatIsOpenAtTheEndIsClosedOnce() {
        EventLoop.run(leavingInAField());
        left = null;
        System.gc();
        assertThat(log).containsExactly("closed in a task");
    }
}
