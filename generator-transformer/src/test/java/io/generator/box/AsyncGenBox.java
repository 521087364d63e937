package io.generator.box;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asynchronous generators: awaits between yields, what is sent, raised, closed; none of it before it is awaited. */
public final class AsyncGenBox {
    private final List<Object> log = new ArrayList<>();

    @Async
    AsyncGen<Integer> numbers(CompletableFuture<Integer> first) {
        try {
            int start = await(first);
            for (int i = start; i < start + 3; i++) {
                Object sent = Gen.yield(i);
                if (sent != null) log.add(sent);
                await(inner(i));
            }
        } catch (IllegalArgumentException e) {
            log.add(e.getMessage());
            Gen.yield(-1);
        } finally {
            log.add("finally");
        }
        return AsyncGen.done();
    }

    @Async
    Coroutine<Void> inner(int i) {
        log.add("after " + i);
        return Coroutine.of(null);
    }

    @Async
    CompletableFuture<Integer> total(AsyncGen<Integer> numbers) {
        int total = 0;
        try {
            while (true) total += await(numbers.next());
        } catch (StopAsyncIteration e) {
            return CompletableFuture.completedFuture(total);
        }
    }

    @Async
    CompletableFuture<String> operations(AsyncGen<Integer> numbers) {
        int first = await(numbers.next());
        int second = await(numbers.send("sent"));
        int raised = await(numbers.raise(new IllegalArgumentException("raised")));
        await(numbers.aclose());
        GeneratorState state = numbers.state();
        try {
            await(numbers.next());
        } catch (StopAsyncIteration e) {
            return CompletableFuture.completedFuture(first + " " + second + " " + raised + " " + state);
        }
        return CompletableFuture.completedFuture("not ended");
    }

    public static String box() {
        AsyncGenBox box = new AsyncGenBox();
        CompletableFuture<Integer> start = new CompletableFuture<>();
        CompletableFuture<Integer> total = box.total(box.numbers(start));
        start.complete(5);
        if (total.join() != 18) return "total: " + total.join();
        if (!box.log.toString().equals("[after 5, after 6, after 7, finally]")) return "log: " + box.log;
        AsyncGenBox other = new AsyncGenBox();
        String operations = other.operations(other.numbers(start)).join();
        if (!operations.equals("5 6 -1 CLOSED")) return operations;
        return other.log.toString().equals("[sent, after 5, raised, finally]") ? "OK" : "log: " + other.log;
    }
}
