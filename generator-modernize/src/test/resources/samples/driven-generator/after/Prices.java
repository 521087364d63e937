import static io.generator.Async.await;

import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Prices {
    static final Trace trace = new Trace();

    @Async
    private static CompletableFuture<Integer> total(
            CompletableFuture<Integer> price, CompletableFuture<Integer> count) {
        trace.add("begins");
        int each = await(price); // wait
        await(CompletableFuture.completedFuture("nothing"));
        trace.add("price " + each);
        try {
            return CompletableFuture.completedFuture(each * await(count));
        } finally {
            trace.add("finally");
        }
    }

    @Async
    private static CompletableFuture<String> label(List<CompletableFuture<Integer>> both) {
        Integer total = (Integer) await(total(both.get(0), both.get(1)));
        if (total > 100) return CompletableFuture.completedFuture("many");
        return CompletableFuture.completedFuture("for " + total);
    }

    static <T> CompletableFuture<T> drive(TwoWayGen<CompletionStage<?>, Object, T> body) {
        CompletableFuture<T> done = new CompletableFuture<>();
        step(body, null, null, done);
        return done;
    }

    /** One step. */
    private static <T> void step(
            TwoWayGen<CompletionStage<?>, Object, T> body, Object sent, Throwable raised, CompletableFuture<T> done) {
        try {
            CompletionStage<?> next = raised == null ? body.send(sent) : body.raise(raised);
            next.whenComplete((value, failure) -> step(body, value, failure, done));
        } catch (StopIteration end) {
            done.complete(body.result());
        } catch (Throwable t) {
            done.completeExceptionally(t);
        }
    }

    private static void show(CompletionStage<?> stage) {
        stage.whenComplete((value, failure) -> trace.add(value + " " + failure));
    }

    static List<String> trace() {
        CompletableFuture<Integer> price = new CompletableFuture<>();
        CompletableFuture<Integer> count = new CompletableFuture<>();
        show(total(price, count));
        show(label(List.of(price, count)));
        price.complete(3);
        trace.add("price is there");
        count.complete(4);
        CompletableFuture<Integer> failed = new CompletableFuture<>();
        show(label(List.of(price, failed)));
        failed.completeExceptionally(new IOException("lost"));
        show(label(List.of(price, CompletableFuture.completedFuture(50))));
        return trace.lines;
    }
}
