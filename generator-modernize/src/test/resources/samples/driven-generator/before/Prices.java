import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Prices {
    static final Trace trace = new Trace();

    @Generator
    private static TwoWayGen<CompletionStage<?>, Object, Integer> total(
            CompletableFuture<Integer> price, CompletableFuture<Integer> count) {
        trace.add("begins");
        int each = Gen.yield(price); // wait
        Gen.yield(CompletableFuture.completedFuture("nothing"));
        trace.add("price " + each);
        try {
            return TwoWayGen.returning(each * Gen.<Integer>yield(count));
        } finally {
            trace.add("finally");
        }
    }

    @Generator
    private static TwoWayGen<CompletionStage<?>, Object, String> label(List<CompletableFuture<Integer>> both) {
        Integer total = Gen.yield(drive(total(both.get(0), both.get(1))));
        if (total > 100) return TwoWayGen.returning("many");
        return TwoWayGen.returning("for " + total);
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
        show(drive(total(price, count)));
        show(drive(label(List.of(price, count))));
        price.complete(3);
        trace.add("price is there");
        count.complete(4);
        CompletableFuture<Integer> failed = new CompletableFuture<>();
        show(drive(label(List.of(price, failed))));
        failed.completeExceptionally(new IOException("lost"));
        show(drive(label(List.of(price, CompletableFuture.completedFuture(50)))));
        return trace.lines;
    }
}
