package io.generator.benchmarks.async;

import static io.generator.Async.await;
import static io.generator.Async.each;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The coroutines that are measured. */
final class Coroutines {
    private Coroutines() {}

    /** Awaits one future again and again. */
    @Async
    static CompletableFuture<Long> sum(CompletableFuture<Integer> value, int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) sum += await(value);
        return CompletableFuture.completedFuture(sum);
    }

    /** Awaits one future after the other. */
    @Async
    static CompletableFuture<Long> sum(List<CompletableFuture<Integer>> values) {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) sum += await(values.get(i));
        return CompletableFuture.completedFuture(sum);
    }

    /** Awaits a future at the end of so many coroutines that await one another. */
    @Async
    static Coroutine<Integer> deep(int depth, CompletableFuture<Integer> end) {
        if (depth == 0) return Coroutine.of(await(end));
        return Coroutine.of(await(deep(depth - 1, end)) + 1);
    }

    @Async
    static CompletableFuture<Integer> run(Coroutine<Integer> coroutine) {
        return CompletableFuture.completedFuture(await(coroutine));
    }

    @Async
    static AsyncGen<Integer> range(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return AsyncGen.done();
    }

    @Async
    static CompletableFuture<Long> sum(AsyncGen<Integer> values) {
        long sum = 0;
        for (int x : each(values)) sum += x;
        return CompletableFuture.completedFuture(sum);
    }

    @Async
    private static CompletableFuture<Integer> task(CompletableFuture<Integer> go) {
        return CompletableFuture.completedFuture(await(go));
    }

    /** Starts so many methods that wait for a future, completes it, and awaits them all. */
    @Async
    static CompletableFuture<Long> spawn(int tasks) {
        CompletableFuture<Integer> go = new CompletableFuture<>();
        List<CompletableFuture<Integer>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(task(go));
        go.complete(1);
        long sum = 0;
        for (int i = 0; i < started.size(); i++) sum += await(started.get(i));
        return CompletableFuture.completedFuture(sum);
    }
}
