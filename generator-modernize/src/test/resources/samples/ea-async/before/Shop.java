import static com.ea.async.Async.await;

import com.ea.async.Async;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Shop {
    static final Trace trace = new Trace();

    static {
        Async.init();
    }

    /** Awaits both. */
    static CompletableFuture<Integer> total(CompletableFuture<Integer> price, CompletableFuture<Integer> count) {
        trace.add("begins");
        int sum = await(price);
        trace.add("price " + sum);
        return CompletableFuture.completedFuture(sum * await(count));
    }

    @Deprecated
    CompletionStage<String> named(CompletableFuture<String> name, boolean isLoud) {
        String text = Async.await(name);
        if (isLoud) return shout(Async.await(CompletableFuture.completedFuture(text)));
        try {
            return CompletableFuture.completedFuture(text + await(name));
        } finally {
            trace.add("finally");
        }
    }

    @Deprecated CompletableFuture<String> shout(String text) {
        return CompletableFuture.completedFuture(text.toUpperCase());
    }

    static CompletableFuture<Integer> sum(List<CompletableFuture<Integer>> numbers) {
        int sum = 0;
        for (CompletableFuture<Integer> number : numbers) sum += await(number);
        return CompletableFuture.completedFuture(sum);
    }

    static void show(CompletionStage<?> stage) {
        stage.whenComplete((value, failure) -> trace.add(value + " " + root(failure)));
    }

    private static Throwable root(Throwable failure) {
        return failure != null && failure.getCause() != null ? root(failure.getCause()) : failure;
    }

    static List<String> trace() {
        Async.init(); // once
        CompletableFuture<Integer> price = new CompletableFuture<>();
        CompletableFuture<Integer> count = new CompletableFuture<>();
        show(total(price, count));
        price.complete(3);
        trace.add("price is there");
        count.complete(4);
        CompletableFuture<Integer> failed = new CompletableFuture<>();
        show(total(CompletableFuture.completedFuture(1), failed));
        failed.completeExceptionally(new IOException("lost"));
        CompletableFuture<String> name = new CompletableFuture<>();
        show(new Shop().named(name, true));
        show(new Shop().named(name, false));
        name.complete("ann");
        show(sum(List.of(CompletableFuture.completedFuture(5), price, count)));
        return trace.lines;
    }
}
