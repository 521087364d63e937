package io.generator.box;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;

import io.generator.AsyncGen;
import io.generator.AsyncIterable;
import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code async for} and {@code async with}: loops over each(), resources whose closing waits, and asynchronous lambdas. */
public final class AsyncEachBox {
    private static final List<Object> LOG = new ArrayList<>();

    record Resource(String name, CompletableFuture<?> closing) implements AwaitCloseable {
        @Override
        public Awaitable<?> aclose() {
            return async(() -> {
                LOG.add("closing " + name);
                await(closing);
                LOG.add("closed " + name);
            });
        }
    }

    @Async
    static AsyncGen<Integer> numbers(int count, CompletableFuture<?> between) {
        try {
            for (int i = 0; i < count; i++) {
                Gen.yield(i);
                await(between);
            }
        } finally {
            LOG.add("end");
        }
        return AsyncGen.done();
    }

    @Async
    static Coroutine<Integer> sum(AsyncIterable<Integer> numbers, List<Integer> plain) {
        int sum = 0;
        for (int x : each(numbers))
            for (int y : plain) {
                if (y > 2) continue;
                sum += x * y;
            }
        return Coroutine.of(sum);
    }

    @Async
    static Coroutine<String> broken(AsyncGen<Integer> numbers) {
        try (numbers) {
            for (int x : each(numbers)) {
                if (x == 2) break;
                LOG.add(x);
            }
        }
        return Coroutine.of("after");
    }

    @Async
    static Coroutine<String> resources(CompletableFuture<?> closing, boolean fails) {
        try (Resource a = new Resource("a", closing);
                Resource b = new Resource("b", closing)) {
            LOG.add("in " + a.name() + b.name());
            if (fails) throw new IllegalStateException("body");
        } catch (IllegalStateException e) {
            return Coroutine.of("failed: " + e.getMessage());
        }
        return Coroutine.of("done");
    }

    private static <R> CompletableFuture<R> run(Coroutine<R> coroutine) {
        return Runner.run(coroutine);
    }

    private static final class Runner {
        @Async
        static <R> CompletableFuture<R> run(Coroutine<R> coroutine) {
            return CompletableFuture.completedFuture(await(coroutine));
        }
    }

    private static AsyncIterable<Integer> counted(int count) {
        int[] next = {0};
        return () -> () -> async(() -> {
            if (next[0] == count) throw new StopAsyncIteration();
            return next[0]++;
        });
    }

    private static String taken() {
        String log = LOG.toString();
        LOG.clear();
        return log;
    }

    public static String box() {
        CompletableFuture<String> pending = new CompletableFuture<>();
        CompletableFuture<Integer> sum = run(sum(numbers(4, pending), List.of(1, 2, 3)));
        if (sum.isDone()) return "too early";
        pending.complete("");
        if (sum.join() != 18) return "sum: " + sum.join();
        if (!taken().equals("[end]")) return "log";
        if (run(sum(counted(4), List.of(1, 2, 3))).join() != 18) return "counted";
        if (!run(broken(numbers(9, pending))).join().equals("after")) return "broken";
        String broken = taken();
        if (!broken.equals("[0, 1, end]")) return broken;
        CompletableFuture<String> closing = new CompletableFuture<>();
        CompletableFuture<String> resources = run(resources(closing, false));
        String before = taken();
        if (!before.equals("[in ab, closing b]")) return before;
        closing.complete("");
        String after = taken();
        if (!after.equals("[closed b, closing a, closed a]")) return after;
        if (!resources.join().equals("done")) return resources.join();
        String failed = run(resources(closing, true)).join();
        if (!failed.equals("failed: body") || taken().length() < 40) return failed;
        AsyncGen<Integer> lambda = AsyncGen.of(() -> {
            for (int i = 0; i < 4; i++) Gen.yield(await(CompletableFuture.completedFuture(i)));
        });
        int total = run(sum(lambda, List.of(2))).join();
        int lambdas = run(async(() -> await(CompletableFuture.completedFuture(1)) + total))
                .join();
        return lambdas == 13 ? "OK" : "lambdas: " + lambdas;
    }
}
