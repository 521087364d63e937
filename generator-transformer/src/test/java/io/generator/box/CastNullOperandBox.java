package io.generator.box;

import static io.generator.Async.await;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.annotation.Generator;
import java.util.concurrent.CompletableFuture;

/** A null that was cast is of the cast's type, also where paths meet behind a suspension with it among the operands. */
public final class CastNullOperandBox {
    private static String join(Number a, Integer b, String c, int[] d) {
        return a + " " + b + " " + c + " " + (d == null);
    }

    @Async
    static CompletableFuture<String> once(CompletableFuture<String> future) {
        return CompletableFuture.completedFuture(join((Number) null, (Integer) null, await(future), (int[]) null));
    }

    @Async
    static CompletableFuture<String> loop(CompletableFuture<String> future) {
        String last = (String) null;
        for (int i = 0; i < 3; i++)
            last = join((Number) null, (Integer) null, i < 2 ? await(future) : last, (int[]) null);
        return CompletableFuture.completedFuture(last);
    }

    @Generator
    static TwoWayGen<Integer, String, String> yielding(int n) {
        String last = (String) null;
        for (int i = 0; i < n; i++)
            last = join((Number) null, (Integer) null, i % 2 == 0 ? Gen.<String>yield(i) : last, (int[]) null);
        return TwoWayGen.returning(last);
    }

    public static String box() {
        for (boolean completed : new boolean[] {true, false}) {
            CompletableFuture<String> future = new CompletableFuture<>();
            if (completed) future.complete("x");
            CompletableFuture<String> once = once(future);
            CompletableFuture<String> loop = loop(future);
            future.complete("x");
            if (!once.join().equals("null null x true")) return "once: " + once.join();
            if (!loop.join().equals("null null null null x true true")) return "loop: " + loop.join();
        }
        TwoWayGen<Integer, String, String> yielding = yielding(2);
        yielding.next();
        try {
            return "yields: " + yielding.send("x");
        } catch (StopIteration end) {
            return end.value().equals("null null null null x true true") ? "OK" : "returned: " + end.value();
        }
    }
}
