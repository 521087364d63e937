package io.generator.benchmarks.eaasync;

import static com.ea.async.Async.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is measured of EA Async: all methods are hot, and return futures. */
public final class EaAsyncMethods {
    private EaAsyncMethods() {}

    /** Awaits one future again and again. */
    public static CompletableFuture<Long> sum(CompletableFuture<Integer> value, int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) sum += await(value);
        return CompletableFuture.completedFuture(sum);
    }

    /** Awaits one future after the other. */
    public static CompletableFuture<Long> sum(List<CompletableFuture<Integer>> values) {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) sum += await(values.get(i));
        return CompletableFuture.completedFuture(sum);
    }

    /** Awaits a future at the end of so many methods that await one another. */
    public static CompletableFuture<Integer> deep(int depth, CompletableFuture<Integer> end) {
        if (depth == 0) return CompletableFuture.completedFuture(await(end));
        return CompletableFuture.completedFuture(await(deep(depth - 1, end)) + 1);
    }

    /** Starts so many methods that wait for a future, completes it, and awaits them all. */
    public static CompletableFuture<Long> spawn(int tasks) {
        CompletableFuture<Integer> go = new CompletableFuture<>();
        List<CompletableFuture<Integer>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(deep(0, go));
        go.complete(1);
        return sum(started);
    }
}
