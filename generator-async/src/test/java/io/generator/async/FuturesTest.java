package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tasks beside what {@link CompletableFuture} has: stages that can only be followed, what would complete a task, what is derived of one. */
class FuturesTest {

    @Async
    private static Coroutine<Integer> slow(int value) {
        await(sleep(Duration.ofMillis(5)));
        return Coroutine.of(value);
    }

    // ---- stages

    @Test
    void aTaskAwaitsStagesThatCanOnlyBeFollowed() {
        assertThat(Loops.run(following())).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    @Async
    private static Coroutine<List<Integer>> following() {
        CompletionStage<Integer> done = CompletableFuture.completedStage(1);
        int third = await(waitFor(createTask(slow(3)).minimalCompletionStage(), Duration.ofSeconds(1)));
        List<Integer> gathered = await(gather(done, createTask(slow(2)).minimalCompletionStage()));
        int fourth = await(shield(createTask(slow(4)).minimalCompletionStage()));
        return Coroutine.of(
                List.of(gathered.get(0), gathered.get(1), third, fourth, await(yielding(createTask(slow(5))))));
    }

    @Test
    void outcomesOfSeveralAreGathered() {
        assertThat(Loops.run(outcomes())).isEqualTo("[1, 2] [3, java.lang.IllegalStateException: it]");
    }

    @Async
    private static Coroutine<String> outcomes() {
        List<Object> ofCoroutines = await(gatherOutcomes(slow(1), slow(2)));
        List<Object> ofFutures = await(
                gatherOutcomes(createTask(slow(3)), CompletableFuture.failedStage(new IllegalStateException("it"))));
        return Coroutine.of(ofCoroutines + " " + ofFutures);
    }

    @Test
    void whatADerivedStageHasFailedWithIsTheFirstFailure() {
        assertThat(EventLoop.run(failures())).isEqualTo(Collections.nCopies(4, "java.io.IOException: first"));
    }

    @Async
    private static Coroutine<List<String>> failures() {
        List<Awaitable<Integer>> ways = List.of(
                waiting(derived()),
                waiting(shield(derived())),
                waitFor(derived(), Duration.ofSeconds(10)),
                waiting(gather(derived()).thenApply(values -> 0)));
        List<String> failures = new ArrayList<>();
        for (Awaitable<Integer> way : ways) {
            try {
                await(way);
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
        return Coroutine.of(failures);
    }

    private static CompletableFuture<Integer> derived() {
        return CompletableFuture.supplyAsync(() -> 1)
                .thenCompose(value -> CompletableFuture.failedStage(new IOException("first")));
    }

    @Test
    void whatIsDerivedOfACancelledFutureIsCancelled() {
        assertThatThrownBy(() -> Loops.run(awaitingWhatIsDerived()))
                .isInstanceOf(CancelledError.class)
                .hasMessage("enough");
        CompletableFuture<Integer> cancelled = new CompletableFuture<>();
        cancelled.cancel(false);
        assertThatThrownBy(() -> Loops.run(waiting(cancelled.thenApply(value -> 1))))
                .isInstanceOf(CancelledError.class);
        assertThatThrownBy(() -> Loops.run(waiting(cancelled.minimalCompletionStage())))
                .isInstanceOf(CancelledError.class);
    }

    @Async
    private static Coroutine<Integer> awaitingWhatIsDerived() {
        Task<Integer> task = createTask(slow(1));
        CompletableFuture<Integer> derived = task.thenApply(value -> value + 1);
        task.cancel("enough");
        return Coroutine.of(await(derived));
    }

    private static Awaitable<Integer> yielding(CompletableFuture<Integer> future) {
        return () -> yieldingOnce(future);
    }

    @Generator
    private static TwoWayGen<CompletionStage<Integer>, Object, Integer> yieldingOnce(
            CompletableFuture<Integer> future) {
        Gen.yield(future.minimalCompletionStage());
        return TwoWayGen.returning(future.join());
    }

    @Test
    void aTaskIsCancelledThatAwaitsSuchAStage() {
        CompletableFuture<Integer> never = new CompletableFuture<>();
        assertThatThrownBy(() -> Loops.run(waitFor(waiting(never.minimalCompletionStage()), Duration.ofMillis(5))))
                .isInstanceOf(TimeoutError.class)
                .hasCauseInstanceOf(CancelledError.class);
        assertThat(never).isNotDone();
    }

    @Async
    private static Coroutine<Integer> waiting(CompletionStage<Integer> stage) {
        return Coroutine.of(await(stage));
    }

    // ---- what would complete a task

    @Test
    void whatWouldCompleteATaskSaysWhatToUse() {
        Loops.run(refusing());
    }

    @Async
    private static Coroutine<Void> refusing() {
        Task<Integer> task = createTask(slow(1));
        assertRefused(() -> task.complete(2), "use `task.copy()`");
        assertRefused(() -> task.completeExceptionally(new IllegalStateException()), "use `task.copy()`");
        assertRefused(() -> task.completeAsync(() -> 2), "use `task.copy()`");
        assertRefused(() -> task.orTimeout(1, TimeUnit.MILLISECONDS), "write `waitFor(task, timeout)`");
        assertRefused(
                () -> task.completeOnTimeout(2, 1, TimeUnit.MILLISECONDS), "write `task.copy().completeOnTimeout");
        assertThat(await(task)).isEqualTo(1);
        return Coroutine.done();
    }

    private static void assertRefused(ThrowingCallable call, String remedy) {
        assertThatThrownBy(call)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("a task is completed by its coroutine; ")
                .hasMessageContaining(remedy);
    }

    @Test
    void aCopyCanBeCompletedByTime() {
        assertThat(EventLoop.run(inTime())).isEqualTo(7);
    }

    @Async
    private static Coroutine<Integer> inTime() {
        Task<Integer> task = createTask(waiting(new CompletableFuture<>()));
        int value = await(task.copy().completeOnTimeout(7, 1, TimeUnit.MILLISECONDS));
        assertThat(task).isNotDone();
        task.cancel();
        return Coroutine.of(value);
    }

    // ---- what is derived

    @Test
    void joiningWhatIsDerivedOfATaskInTheThreadOfTheLoopDoesNotHang() {
        Loops.run(joining());
    }

    @Async
    private static Coroutine<Void> joining() {
        Task<Integer> task = createTask(slow(1));
        CompletableFuture<Integer> derived = task.thenApply(value -> value + 1).thenCombine(slowly(1), Integer::sum);
        assertBlocks(derived::join);
        assertBlocks(derived::get);
        assertBlocks(() -> derived.get(1, TimeUnit.SECONDS));
        assertBlocks(() -> task.copy().join());
        assertThat(await(derived)).isEqualTo(3);
        assertThat(derived.join()).isEqualTo(3);
        assertThat(task.thenApplyAsync(FuturesTest::afterAWhile, ForkJoinPool.commonPool())
                        .join())
                .isEqualTo(2);
        return Coroutine.done();
    }

    @Async
    private static CompletableFuture<Integer> slowly(int value) {
        return CompletableFuture.completedFuture(await(slow(value)));
    }

    private static int afterAWhile(int value) {
        assertThatCode(() -> Thread.sleep(20)).doesNotThrowAnyException();
        return value + 1;
    }

    private static void assertBlocks(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidStateError.class)
                .hasMessageStartingWith(
                        "a future that is derived of a loop's would block the thread of the loop for ever;"
                                + " await it instead: Task[Task-2, pending");
    }

    @Test
    void anotherThreadMayJoinIt() throws Exception {
        CompletableFuture<Integer> joined = new CompletableFuture<>();
        EventLoop.run(handingOver(joined));
        assertThat(joined.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Async
    private static Coroutine<Void> handingOver(CompletableFuture<Integer> joined) {
        CompletableFuture<Integer> derived = createTask(slow(1)).thenApply(value -> value + 1);
        Thread thread = new Thread(() -> joined.complete(derived.join()));
        thread.start();
        await(joined);
        return Coroutine.done();
    }
}
