package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Neither the depth of awaits nor their number uses up the Java stack, whichever way a body ends. */
class DeepAwaitTest {
    private static final int DEPTH = 1_000_000;
    private static final int MANY = 10_000_000;

    /** Of futures that fail, each of which fills in the stack traces of exceptions of the JDK's. */
    private static final int FAILING = 100_000;

    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private int finallies;

    /** {@code try { return Coroutine.of(await(inner) + 1); } finally { finallies++; }} */
    private TestCoroutine<Integer> adding(Object inner) {
        return new TestCoroutine<>((frame, from) -> {
            boolean suspended = false;
            try {
                suspended = from == 0 && frame.waits(inner);
                return suspended ? frame.suspend(1) : frame.returns((Integer) frame.got() + 1);
            } finally {
                if (!suspended) finallies++;
            }
        });
    }

    private TestCoroutine<Integer> chain() {
        TestCoroutine<Integer> outermost = adding(end);
        for (int i = 1; i < DEPTH; i++) outermost = adding(outermost);
        return outermost;
    }

    private CompletableFuture<Integer> hotChain(int depth) {
        CompletableFuture<Integer> outermost = adding(end).future();
        for (int i = 1; i < depth; i++) outermost = adding(outermost).future();
        return outermost;
    }

    private void assertFailed(CompletableFuture<Integer> future, int depth) {
        IllegalStateException failure = new IllegalStateException("it");
        end.completeExceptionally(failure);
        assertThatThrownBy(future::join).isInstanceOf(CompletionException.class).hasCause(failure);
        assertThat(finallies).isEqualTo(depth);
    }

    private void assertCancelled(CompletableFuture<Integer> future, int depth) {
        assertThat(future.cancel(true)).isTrue();
        assertThat(end).isCancelled();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(finallies).isEqualTo(depth);
    }

    @Test
    void aChainOfCoroutinesThatWaits() {
        CompletableFuture<Integer> future = chain().future();
        assertThat(future).isNotDone();
        end.complete(0);
        assertThat(future.join()).isEqualTo(DEPTH);
        assertThat(finallies).isEqualTo(DEPTH);
    }

    @Test
    void aChainOfCoroutinesThatNeedNotWait() {
        end.complete(0);
        assertThat(chain().future().join()).isEqualTo(DEPTH);
    }

    @Test
    void aChainOfCoroutinesThatFails() {
        assertFailed(chain().future(), DEPTH);
    }

    @Test
    void aChainOfCoroutinesThatFailsAtOnce() {
        end.completeExceptionally(new IllegalStateException("it"));
        assertFailed(chain().future(), DEPTH);
    }

    @Test
    void aChainOfCoroutinesThatIsCancelled() {
        assertCancelled(chain().future(), DEPTH);
    }

    @Test
    void aChainOfCoroutinesThatIsClosed() {
        TestCoroutine<Integer> chain = chain();
        assertThat(chain.send(null)).isSameAs(end);
        chain.close();
        assertThat(chain.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(finallies).isEqualTo(DEPTH);
        assertThat(end).isNotDone();
    }

    @Test
    void aChainOfFutures() {
        CompletableFuture<Integer> future = hotChain(DEPTH);
        end.complete(0);
        assertThat(future.join()).isEqualTo(DEPTH);
        assertThat(finallies).isEqualTo(DEPTH);
    }

    @Test
    void aChainOfFuturesThatFails() {
        assertFailed(hotChain(FAILING), FAILING);
    }

    @Test
    void aChainOfFuturesThatIsCancelled() {
        assertCancelled(hotChain(FAILING), FAILING);
    }

    /** {@code for (int i = 0; i < count; i++) await(targets.next()); return count;} */
    private static CompletableFuture<Integer> awaitingAll(int count, Supplier<Object> targets) {
        int[] i = {0};
        return new TestCoroutine<Integer>((frame, from) -> {
                    if (from > 0) frame.got();
                    while (i[0]++ < count) {
                        if (frame.waits(targets.get())) return frame.suspend(1);
                        frame.got();
                    }
                    return frame.returns(count);
                })
                .future();
    }

    @Test
    void manyAwaitsOfWhatIsCompleted() {
        CompletableFuture<Integer> completed = CompletableFuture.completedFuture(1);
        assertThat(awaitingAll(MANY, () -> completed).join()).isEqualTo(MANY);
        assertThat(awaitingAll(MANY, () -> Coroutine.of(1)).join()).isEqualTo(MANY);
        assertThat(awaitingAll(MANY, () -> new TestCoroutine<>((frame, from) -> frame.returns(1)))
                        .join())
                .isEqualTo(MANY);
    }

    @Test
    void manyAwaitsOfAGenerator() {
        TestAsyncGen<Integer> generator = TestAsyncGen.counting(MANY);
        assertThat(awaitingAll(MANY, generator::next).join()).isEqualTo(MANY);
        assertThat(generator.state()).isEqualTo(GeneratorState.SUSPENDED);
    }

    /** Each is completed only when it is waited for. */
    @Test
    void manyAwaitsOfWhatIsNot() {
        List<CompletableFuture<Object>> waitedFor = new ArrayList<>();
        CompletableFuture<Integer> future = awaitingAll(DEPTH, () -> {
            waitedFor.add(new CompletableFuture<>());
            return waitedFor.get(0);
        });
        while (!waitedFor.isEmpty()) waitedFor.remove(0).complete(1);
        assertThat(future.join()).isEqualTo(DEPTH);
    }

    /** {@code return left == 0 ? await(end) : tail(left - 1);} */
    private TestCoroutine<Integer> tail(int left) {
        return new TestCoroutine<>((frame, from) -> {
            if (left > 0) return frame.returned(tail(left - 1));
            if (from == 0 && frame.waits(end)) return frame.suspend(1);
            return frame.returns(frame.got());
        });
    }

    @Test
    void manyTailAwaits() {
        CompletableFuture<Integer> future = tail(MANY).future();
        end.complete(7);
        assertThat(future.join()).isEqualTo(7);
    }

    @Test
    void manyTailAwaitsOfWhatIsCompleted() {
        end.complete(7);
        assertThat(tail(MANY).future().join()).isEqualTo(7);
    }

    /** {@code await(pending); return tail(left - 1);}: each waits before it hands over. */
    private TestCoroutine<Integer> waitingTail(int left, List<CompletableFuture<Object>> pending) {
        return new TestCoroutine<>((frame, from) -> {
            if (from == 0) {
                CompletableFuture<Object> next = new CompletableFuture<>();
                pending.add(next);
                if (frame.waits(next)) return frame.suspend(1);
            }
            frame.got();
            return left == 0 ? frame.returns(8) : frame.returned(waitingTail(left - 1, pending));
        });
    }

    @Test
    void manyTailAwaitsThatWait() {
        List<CompletableFuture<Object>> pending = new ArrayList<>();
        CompletableFuture<Integer> future = waitingTail(DEPTH, pending).future();
        while (!pending.isEmpty()) pending.remove(0).complete(null);
        assertThat(future.join()).isEqualTo(8);
    }

    /** A generator of the values of a generator, and so on: {@code for (int x : each(inner)) Gen.yield(x);} */
    @Test
    void generatorsOverOneAnother() {
        AsyncGen<Integer> outermost = TestAsyncGen.awaiting(3, i -> end);
        for (int i = 0; i < DEPTH; i++) outermost = passingOn(outermost);
        CompletableFuture<Integer> first =
                TestCoroutine.<Integer>awaiting(outermost.next()).future();
        assertThat(first).isNotDone();
        end.complete(9);
        assertThat(first.join()).isEqualTo(9);
        assertThat(TestCoroutine.<Integer>awaiting(outermost.next()).future().join())
                .isEqualTo(9);
    }

    private static AsyncGen<Integer> passingOn(AsyncGen<Integer> inner) {
        return new TestAsyncGen<>((frame, from) -> {
            if (from == 1) frame.resumed();
            if (from < 2 && frame.waits(inner.next())) return frame.suspend(2);
            return frame.yields((Integer) frame.got(), 1);
        });
    }
}
