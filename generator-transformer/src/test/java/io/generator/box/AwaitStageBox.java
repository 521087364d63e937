package io.generator.box;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stages are awaited, and returned, that can only be followed: the JDK's, which are futures by their class, and those that no future is made of. */
public final class AwaitStageBox {

    @Async
    static CompletableFuture<String> awaiting(CompletionStage<String> stage) {
        try {
            return CompletableFuture.completedFuture("got " + await(stage));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture("caught " + e.getMessage());
        }
    }

    @Async
    static Coroutine<String> inner(CompletionStage<String> stage) {
        return Coroutine.of(await(stage));
    }

    @Async
    static CompletableFuture<String> outer(CompletionStage<String> stage) {
        return CompletableFuture.completedFuture(await(inner(stage)) + "!");
    }

    @Async
    static CompletionStage<String> returning(CompletableFuture<Integer> first, CompletionStage<String> stage) {
        return await(first) > 0 ? stage : CompletableFuture.failedStage(new IllegalArgumentException("none"));
    }

    @Async
    static AsyncGen<String> each(List<CompletionStage<String>> stages) {
        for (CompletionStage<String> stage : stages) Gen.yield(await(stage));
        return AsyncGen.done();
    }

    @Async
    static CompletableFuture<List<String>> collected(List<CompletionStage<String>> stages) {
        List<String> all = new ArrayList<>();
        for (String each : io.generator.Async.each(each(stages))) all.add(each);
        return CompletableFuture.completedFuture(all);
    }

    /** A stage without {@code toCompletableFuture}, which the interface allows. */
    @SuppressWarnings("unchecked")
    static <T> CompletionStage<T> lonely(CompletableFuture<T> future) {
        return (CompletionStage<T>) Proxy.newProxyInstance(
                AwaitStageBox.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("toCompletableFuture")) throw new UnsupportedOperationException();
                    return method.invoke(future, arguments);
                });
    }

    public static String box() {
        CompletableFuture<String> later = new CompletableFuture<>();
        CompletableFuture<Integer> one = new CompletableFuture<>();
        CompletableFuture<Integer> none = new CompletableFuture<>();
        CompletionStage<String> failed = CompletableFuture.failedStage(new IllegalArgumentException("it"));
        List<CompletionStage<String>> stages =
                List.of(CompletableFuture.completedStage("a"), later.minimalCompletionStage(), lonely(later));
        List<CompletableFuture<?>> results = new ArrayList<>();
        for (CompletionStage<String> stage : stages) {
            results.add(awaiting(stage));
            results.add(outer(stage));
            results.add(returning(CompletableFuture.completedFuture(1), stage).toCompletableFuture());
            results.add(returning(one, stage).toCompletableFuture());
        }
        results.add(awaiting(failed));
        results.add(awaiting(later.thenCompose(value -> failed).minimalCompletionStage()));
        results.add(awaiting(returning(none, failed)));
        results.add(awaiting(returning(one, failed)));
        results.add(collected(stages));
        one.complete(1);
        none.complete(0);
        later.complete("b");
        List<Object> values = new ArrayList<>();
        for (CompletableFuture<?> result : results) values.add(result.getNow(null));
        String expected = "[got a, a!, a, a, got b, b!, b, b, got b, b!, b, b,"
                + " caught it, caught it, caught none, caught it, [a, b, b]]";
        return values.toString().equals(expected) ? "OK" : values.toString();
    }
}
