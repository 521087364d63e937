package io.generator.box;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Futures and coroutines are awaited: completed ones, pending ones, failed ones; with operands on the stack. */
public final class AwaitBox {
    private final List<String> log = new ArrayList<>();

    @Async
    static CompletableFuture<Integer> sum(CompletableFuture<Integer> a, CompletionStage<Integer> b) {
        int first = await(a);
        return CompletableFuture.completedFuture(first * 10 + await(b));
    }

    @Async
    Coroutine<String> greeting(CompletableFuture<String> name) {
        log.add("started");
        String text = "Hello, " + await(name) + "!";
        log.add("ended");
        return Coroutine.of(text);
    }

    @Async
    CompletableFuture<String> greet(CompletableFuture<String> name) {
        Coroutine<String> greeting = greeting(name);
        log.add("made");
        return CompletableFuture.completedFuture(await(greeting) + await(greeting("you")));
    }

    @Async
    Coroutine<String> greeting(String name) {
        return greeting(CompletableFuture.completedFuture(name));
    }

    @Async
    static CompletableFuture<String> caught(CompletableFuture<String> failing) {
        try {
            return CompletableFuture.completedFuture(await(failing));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture("caught " + e.getMessage());
        } finally {
            if (failing.isDone()) failing.isCancelled();
        }
    }

    @Async
    static CompletableFuture<Integer> loop(List<CompletableFuture<Integer>> futures) {
        int sum = 0;
        for (CompletableFuture<Integer> future : futures) sum += await(future);
        return CompletableFuture.completedFuture(sum);
    }

    @Async
    static CompletionStage<Void> checked(CompletableFuture<Integer> future) throws IOException {
        if (await(future) > 0) throw new IOException("checked");
        return CompletableFuture.completedStage(null);
    }

    @Async
    static Coroutine<Integer> deep(int depth, CompletableFuture<Integer> end) {
        if (depth == 0) return Coroutine.of(await(end));
        return Coroutine.of(await(deep(depth - 1, end)) + 1);
    }

    @Async
    static Coroutine<Integer> tail(int depth, CompletableFuture<Integer> end) {
        return depth == 0 ? Coroutine.of(await(end)) : tail(depth - 1, end);
    }

    @Async
    static CompletableFuture<Integer> run(Coroutine<Integer> coroutine) {
        return CompletableFuture.completedFuture(await(coroutine));
    }

    public static String box() throws IOException {
        CompletableFuture<Integer> a = new CompletableFuture<>();
        CompletableFuture<Integer> b = new CompletableFuture<>();
        CompletableFuture<Integer> sum = sum(a, b);
        a.complete(4);
        if (sum.isDone()) return "done too early";
        b.complete(2);
        if (sum.join() != 42) return "sum: " + sum.join();
        AwaitBox box = new AwaitBox();
        CompletableFuture<String> name = new CompletableFuture<>();
        CompletableFuture<String> greet = box.greet(name);
        if (!box.log.toString().equals("[made, started]")) return "log: " + box.log;
        name.complete("me");
        if (!greet.join().equals("Hello, me!Hello, you!")) return greet.join();
        CompletableFuture<String> failing = new CompletableFuture<>();
        CompletableFuture<String> caught = caught(failing);
        failing.completeExceptionally(new IllegalArgumentException("it"));
        if (!caught.join().equals("caught it")) return caught.join();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 1000; i++)
            futures.add(i % 3 == 0 ? new CompletableFuture<>() : CompletableFuture.completedFuture(i));
        CompletableFuture<Integer> loop = loop(futures);
        for (int i = 0; i < 1000; i += 3) futures.get(i).complete(i);
        if (loop.join() != 499500) return "loop: " + loop.join();
        CompletableFuture<Void> checked =
                checked(CompletableFuture.completedFuture(1)).toCompletableFuture();
        String failure = checked.handle((v, e) -> String.valueOf(e)).join();
        if (!failure.equals("java.io.IOException: checked")) return failure;
        for (int depth : new int[] {1, 59, 60, 61, 1000, 100_000}) {
            CompletableFuture<Integer> end = new CompletableFuture<>();
            CompletableFuture<Integer> deep = run(deep(depth, end));
            CompletableFuture<Integer> tail = run(tail(depth, end));
            end.complete(1);
            if (deep.join() != depth + 1 || tail.join() != 1) return "deep: " + deep + ", " + tail;
            if (run(deep(depth, end)).join() != depth + 1) return "completed: " + depth;
        }
        CompletableFuture<Integer> never = new CompletableFuture<>();
        CompletableFuture<Integer> cancelled = run(deep(100, never));
        cancelled.cancel(true);
        return never.isCancelled() && cancelled.isCancelled() ? "OK" : "not cancelled";
    }
}
