package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.GeneratorState;
import io.generator.Greenlet;
import io.generator.annotation.FrameLayout;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking at frames that other threads may run. */
@Timeout(120)
class LiveFrameTest {
    /** Of {@code for (long n = 1; ; n++) { long minus = -n; String text = "" + n; Gen.yield(n); }}. */
    @FrameLayout(
            host = "app.Outer",
            method = "numbers",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", "n=0 minus=1 text=2"})
    private static final class Numbers extends LongFrame {
        private static final long serialVersionUID = 1L;

        private long n;
        private long minus;
        private String text = "0";

        @Override
        protected int step(int from) {
            if (from > 0) resumed();
            n++;
            text = Long.toString(n);
            minus = -n;
            return 1;
        }

        @Override
        protected long longValue() {
            return n;
        }

        @Override
        protected Object local(int index) {
            return index == 0 ? (Object) n : index == 1 ? minus : text;
        }
    }

    private static LiveFrame live(SavedFrame frame) {
        return LiveFrame.of(frame, 1, null);
    }

    @Test
    void aFrameThatIsAdvancedMeanwhileIsNeverAdvancedByLookingNorShownOfSeveralSteps() throws InterruptedException {
        Numbers numbers = new Numbers();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Long> advanced = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            long times = 0;
            while (!over.get()) {
                if (numbers.nextLong() != ++times) throw new AssertionError("a value is missing at " + times);
                for (long i = times % 200; i > 0; i--) Thread.onSpinWait();
            }
            advanced.complete(times);
        });
        thread.setUncaughtExceptionHandler((where, failure) -> advanced.completeExceptionally(failure));
        thread.start();
        int shown = 0;
        for (int i = 0; i < 10_000 || shown == 0; i++) {
            LiveFrame.Standing standing = live(numbers).standing();
            Map<String, Object> locals = standing.frame().locals();
            assertThat(standing.frame().line() == 0).isEqualTo(standing.state() == GeneratorState.RUNNING);
            assertThat(locals.isEmpty()).isEqualTo(standing.state() != GeneratorState.SUSPENDED);
            if (locals.isEmpty()) continue;
            shown++;
            long n = (Long) locals.get("n");
            assertThat(locals.keySet()).containsExactly("n", "minus", "text");
            assertThat(List.of(-(Long) locals.get("minus"), Long.valueOf((String) locals.get("text"))))
                    .as("of the same step as %d, or of the one that the thread was stopped in the midst of", n)
                    .allMatch(other -> Math.abs(other - n) <= 1);
        }
        over.set(true);
        thread.join();
        long times = advanced.join();
        assertThat(numbers.nextLong()).isEqualTo(times + 1);
        assertThat(live(numbers).standing().frame().locals()).containsEntry("n", times + 1);
    }

    @Test
    void aRunningFrameStandsNowhereAndShowsNoLocals() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BodyFrame frame = new BodyFrame((body, from) -> {
            inside.countDown();
            go.await();
            return body.yields("done", 1);
        });
        Thread thread = new Thread(frame::next, "the worker");
        thread.start();
        inside.await();
        LiveFrame live = live(frame);
        assertThat(live.state()).isEqualTo(GeneratorState.RUNNING);
        assertThat(live.standing().state()).isEqualTo(GeneratorState.RUNNING);
        assertThat(live.standing().frame().locals()).isEmpty();
        assertThat(live.standing().frame().line()).isZero();
        assertThat(RunningThreads.of(List.of(live)).nameOf(live)).isEqualTo("the worker");
        go.countDown();
        thread.join();
        assertThat(frame.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(RunningThreads.of(List.of(live(frame))).nameOf(live(frame))).isNull();
    }

    /** Which of the two is in which thread cannot be told from their stacks. */
    @Test
    void theThreadIsNotGuessed() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        BodyFrame.Body body = (frame, from) -> {
            inside.countDown();
            go.await();
            return frame.yields("done", 1);
        };
        BodyFrame one = new BodyFrame(body);
        BodyFrame other = new BodyFrame(body);
        Thread first = new Thread(one::next);
        Thread second = new Thread(other::next);
        first.start();
        second.start();
        inside.await();
        RunningThreads threads = RunningThreads.of(List.of(live(one), live(other)));
        assertThat(threads.nameOf(live(one))).isNull();
        assertThat(threads.nameOf(live(other))).isNull();
        go.countDown();
        first.join();
        second.join();
    }

    @Test
    void noCodeOfTheApplicationIsCalled() {
        Object hostile = new Object() {
            @Override
            public boolean equals(Object other) {
                throw new AssertionError("equals");
            }

            @Override
            public int hashCode() {
                throw new AssertionError("hashCode");
            }

            @Override
            public String toString() {
                throw new AssertionError("toString");
            }
        };
        HoldingFrame frame = new HoldingFrame(hostile);
        frame.next();
        assertThat(live(frame).standing().frame().locals().get("held") == hostile)
                .isTrue();
    }

    @FrameLayout(
            host = "app.Outer",
            method = "holding",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"held=0", "held=0"})
    @SuppressWarnings("serial") // is never written
    private static final class HoldingFrame extends GeneratorFrame<Object, Object, Object> {
        private final Object held;

        HoldingFrame(Object held) {
            this.held = held;
        }

        @Override
        protected int step(int from) {
            return 1;
        }

        @Override
        protected Object value() {
            return held;
        }

        @Override
        protected Object local(int index) {
            return held;
        }
    }

    @Test
    void aGreenletIsToldWithItsBodyAndItsThread() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        GreenletFrame<Object, Object, Object> greenlet = (GreenletFrame<Object, Object, Object>)
                Greenlet.<Object, Object, Object>twoWay(work -> new Thread(work, "the greenlet"), sink -> {
                    inside.countDown();
                    go.await();
                    return sink.yield(1);
                });
        Thread thread = new Thread(greenlet::next);
        thread.start();
        inside.await();
        assertThat(RunningThreads.of(List.of(live(greenlet))).nameOf(live(greenlet)))
                .isEqualTo("the greenlet");
        go.countDown();
        thread.join();
        assertThat(live(greenlet).method())
                .startsWith(LiveFrameTest.class.getName())
                .endsWith(".run");
        assertThat(live(greenlet).standing().frame().toString()).contains("LiveFrameTest.java:");
        greenlet.close();
    }

    @Test
    void aChainIsFollowedFromTheOutermostToWhatIsNoFrame() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        TestCoroutine<Object> inner = TestCoroutine.awaiting(future);
        TestCoroutine<Object> outer = TestCoroutine.awaiting(inner);
        outer.proceed(null);
        FrameChain chain = FrameChain.of(outer);
        assertThat(chain.frames()).extracting(LiveFrame::frame).containsExactly(outer, inner);
        assertThat(chain.end()).isSameAs(future);
        assertThat(chain.leftOut()).isZero();
        assertThat(FrameChain.of(null).frames()).isEmpty();
    }

    @Test
    void ofAVeryLongChainBothEndsAreShown() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        TestCoroutine<Object> outermost = TestCoroutine.awaiting(future);
        for (int i = 1; i < 100_000; i++) outermost = TestCoroutine.awaiting(outermost);
        outermost.proceed(null);
        FrameChain chain = FrameChain.of(outermost);
        assertThat(chain.frames()).hasSize(50);
        assertThat(chain.frames().get(0).frame()).isSameAs(outermost);
        assertThat(chain.frames().get(49).delegate()).isSameAs(future);
        assertThat(chain.gap()).isEqualTo(25);
        assertThat(chain.leftOut()).isEqualTo(99_950);
    }

    @Test
    void theFutureOfAMethodLeadsToItsBody() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        TestCoroutine<Object> method = TestCoroutine.awaiting(future);
        TestCoroutine<Object> outer = TestCoroutine.awaiting(method.future());
        outer.proceed(null);
        assertThat(FrameChain.of(outer).frames()).extracting(LiveFrame::frame).containsExactly(outer, method);
    }

    @Test
    void futuresThatWaitForOneAnotherInARingEndSomewhere() {
        CompletableFuture<Object> start = new CompletableFuture<>();
        CompletableFuture<?>[] ring = new CompletableFuture<?>[2];
        for (int i = 0; i < 2; i++) {
            int other = 1 - i;
            ring[i] = new TestCoroutine<>((frame, from) -> switch (from) {
                        case 0 -> frame.waits(start) ? frame.suspend(1) : 0;
                        default -> frame.waits(ring[other]) ? frame.suspend(2) : 0;
                    })
                    .future();
        }
        TestCoroutine<Object> outer = TestCoroutine.awaiting(ring[0]);
        outer.proceed(null);
        start.complete(null);
        assertThat(FrameChain.of(outer).frames()).hasSize(50);
    }

    /** The mark of who watches it, which is where later what it waits for is. */
    @Test
    void aCoroutineThatHasNotBegunAwaitsNothing() {
        TestCoroutine<Object> coroutine = TestCoroutine.awaiting(new CompletableFuture<>());
        NeverAwaited.watch(coroutine);
        assertThat(coroutine.frame().delegate()).isNull();
        NeverAwaited.begin(coroutine);
    }
}
