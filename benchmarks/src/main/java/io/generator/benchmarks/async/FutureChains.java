package io.generator.benchmarks.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The same by hand, with the methods of {@link CompletableFuture}. */
final class FutureChains {
    private FutureChains() {}

    static CompletableFuture<Long> sum(CompletableFuture<Integer> value, int times) {
        CompletableFuture<Long> sum = CompletableFuture.completedFuture(0L);
        for (int i = 0; i < times; i++) sum = sum.thenCombine(value, (total, x) -> total + x);
        return sum;
    }

    static CompletableFuture<Long> sum(List<CompletableFuture<Integer>> values) {
        CompletableFuture<Long> sum = CompletableFuture.completedFuture(0L);
        for (CompletableFuture<Integer> value : values) sum = sum.thenCombine(value, (total, x) -> total + x);
        return sum;
    }

    static CompletableFuture<Integer> deep(int depth, CompletableFuture<Integer> end) {
        if (depth == 0) return end.thenApply(x -> x);
        return deep(depth - 1, end).thenApply(x -> x + 1);
    }

    static CompletableFuture<Long> spawn(int tasks) {
        CompletableFuture<Integer> go = new CompletableFuture<>();
        List<CompletableFuture<Integer>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(go.thenApply(x -> x));
        go.complete(1);
        return sum(started);
    }

    /** Numbers that come one at a time, each in a future; null at the end. */
    static final class Range {
        private final int end;
        private int next;

        Range(int end) {
            this.end = end;
        }

        CompletableFuture<@Nullable Integer> next() {
            return CompletableFuture.completedFuture(next < end ? (Integer) next++ : null);
        }
    }

    /** Goes on at once with what is there; so the stack does not grow. */
    static CompletableFuture<Long> sum(Range values, long before) {
        long sum = before;
        while (true) {
            CompletableFuture<@Nullable Integer> next = values.next();
            long soFar = sum;
            if (!next.isDone()) return next.thenCompose(x -> sum(values, x, soFar));
            Integer x = next.join();
            if (x == null) return CompletableFuture.completedFuture(sum);
            sum += x;
        }
    }

    private static CompletableFuture<Long> sum(Range values, @Nullable Integer x, long before) {
        return x == null ? CompletableFuture.completedFuture(before) : sum(values, before + x);
    }
}
