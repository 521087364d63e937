import io.generator.*;
import io.generator.annotation.*;
import io.generator.annotation.Async;
import static io.generator.Async.await;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Coroutines {
    @Async
    static Coroutine<Integer> answer() {
        return null;
    }

    @Async
    static CompletableFuture<Integer> started() {
        return null;
    }

    @Async
    static AsyncGen<Integer> ticks() {
        Gen.yield(1);
        Gen.yield("x");
        //        ^ error: GEN008
        return null;
    }

    @Async
    static Coroutine<Integer> caller() throws Exception {
        answer();
        //    ^ warning: GEN031
        started();
        ticks();
        //   ^ warning: GEN030
        int sum = await(answer());
        return null;
    }

    @Async
    static Coroutine<Integer> blocking(Future<Integer> future, CompletableFuture<Integer> other, BlockingQueue<String> queue)
            throws Exception {
        Thread.sleep(10);
        //          ^ warning: GEN035
        TimeUnit.SECONDS.sleep(1);
        //                    ^ warning: GEN035
        future.get();
        //        ^ warning: GEN035
        other.join();
        //        ^ warning: GEN035
        queue.take();
        //        ^ warning: GEN035
        queue.poll();
        CompletableFuture.supplyAsync(() -> 1).join();
        //                                         ^ warning: GEN035
        java.nio.file.Files.readString(java.nio.file.Path.of("x"));
        //                            ^ warning: GEN035
        return null;
    }

    @Async
    static Coroutine<Integer> silent(
            CompletableFuture<Integer> a, CompletableFuture<Integer> b, CompletableFuture<Integer> c, List<Future<Integer>> list)
            throws Exception {
        await(a);
        a.join();
        if (b.isDone()) b.get();
        CompletableFuture.allOf(c);
        c.join();
        CompletableFuture.completedFuture(1).join();
        for (Future<Integer> each : list) if (each.isDone()) each.get();
        list.get(0).get();
        Runnable elsewhere = () -> {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        return null;
    }

    static void ordinary(Future<Integer> future) throws Exception {
        Thread.sleep(10);
        future.get();
    }

    @Async
    @SuppressWarnings("GEN035")
    static Coroutine<Integer> suppressed() throws Exception {
        Thread.sleep(10);
        return null;
    }
}
