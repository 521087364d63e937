import io.generator.*;
import io.generator.annotation.*;
import io.generator.annotation.Async;
import static io.generator.Async.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Coroutines {
    @Async
    static Coroutine<Integer> answer() {
        return Coroutine.of(1);
    }

    @Async
    static CompletableFuture<Integer> started() {
        return CompletableFuture.completedFuture(1);
    }

    @Async
    static AsyncGen<Integer> ticks() {
        Gen.yield(1);
        return AsyncGen.done();
    }

    @Async
    static Coroutine<Integer> caller() throws Exception {
        answer();
        //    ^ warning: GEN031
        started();
        ticks();
        //   ^ warning: GEN030
        async(() -> await(answer()));
        //   ^ warning: GEN031
        async(() -> {
        //   ^ warning: GEN031
            answer();
            //    ^ warning: GEN031
        });
        AsyncGen.of(() -> Gen.yield(1));
        //         ^ warning: GEN030
        AsyncGen<Integer> ticks = ticks();
        ticks.next();
        //        ^ warning: GEN031
        ticks.aclose();
        //          ^ warning: GEN031
        Awaitable<Integer> later = ticks.next();
        consume(ticks.next());
        own();
        int sum = await(answer());
        return Coroutine.of(1);
    }

    static void consume(Awaitable<Integer> awaitable) {}

    @Async
    static Coroutine<Integer> next(Integer number) {
        return Coroutine.of(number + 1);
    }

    interface Listener extends EventListener {
        void told(Integer number);

        default Listener twice() {
            return this;
        }
    }

    static void lambdas(List<Integer> list, Executor executor, ExecutorService service, AsyncGen<Integer> ticks) {
        list.forEach(number -> next(number));
        //                         ^ warning: GEN031 by types
        list.forEach(Coroutines::next);
        //           ^ warning: GEN031 by types
        list.stream().map(Coroutines::next).forEach(Coroutines::consume);
        list.stream().map(number -> next(number)).forEach(each -> consume(each));
        executor.execute(() -> answer());
        //                           ^ warning: GEN031 by types
        executor.execute(() -> ticks.aclose());
        //                                 ^ warning: GEN031 by types
        service.submit(() -> answer());
        executor.execute(() -> started());
        executor.execute(Coroutines::started);
        Listener listener = number -> next(number);
        //                                ^ warning: GEN031 by types
        Function<Integer, Object> function = number -> next(number);
    }

    /** Nobody knows what it does when it is called. */
    static Awaitable<Integer> own() {
        return Coroutine.of(1);
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
        return Coroutine.of(1);
    }

    @Async
    static Coroutine<Integer> more(SubmissionPublisher<String> publisher, java.sql.PreparedStatement statement, Phaser phaser)
            throws Exception {
        publisher.submit("x");
        //              ^ warning: GEN035
        publisher.offer("x", null);
        statement.executeQuery();
        //                    ^ warning: GEN035
        statement.setInt(1, 2);
        phaser.arriveAndAwaitAdvance();
        //                          ^ warning: GEN035
        phaser.arrive();
        java.net.InetAddress.getByName("localhost");
        //                            ^ warning: GEN035
        java.net.InetAddress.getLoopbackAddress();
        return Coroutine.of(1);
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
        return Coroutine.of(1);
    }

    static Coroutine<Integer> lambda(BlockingQueue<String> queue) {
        return async(() -> {
            Thread.sleep(10);
            //          ^ warning: GEN035
            Callable<String> elsewhere = () -> queue.take();
            return 1;
        });
    }

    static void ordinary(Future<Integer> future) throws Exception {
        Thread.sleep(10);
        future.get();
    }

    @Async
    @SuppressWarnings("GEN035")
    static Coroutine<Integer> suppressed() throws Exception {
        Thread.sleep(10);
        return Coroutine.of(1);
    }
}
