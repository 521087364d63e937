package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.sleep;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.Snapshot;
import io.generator.annotation.Async;
import io.generator.annotation.Generator;
import io.generator.management.Frames;
import io.generator.management.LiveView;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A program that looks at itself, for {@link LiveSwitchTest}: its first argument says what it does. */
final class LiveProgram {
    private LiveProgram() {}

    @Generator
    static Gen<Integer> upTo(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    static Gen<Integer> waiting(CountDownLatch inside, CountDownLatch go) throws InterruptedException {
        inside.countDown();
        go.await();
        Gen.yield(1);
        return Gen.done();
    }

    @Async
    static Coroutine<Integer> outer(CompletableFuture<Integer> future) {
        return Coroutine.of(await(inner(future)) + 1);
    }

    @Async
    static Coroutine<Integer> inner(CompletableFuture<Integer> future) {
        return Coroutine.of(await(future));
    }

    @Async
    static AsyncGen<Integer> numbers() {
        for (int i = 0; i < 3; i++) Gen.yield(i);
        return AsyncGen.done();
    }

    @Async
    static Coroutine<String> inALoop() {
        await(sleep(Duration.ZERO));
        return Coroutine.of(LiveView.dump());
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "states" -> states();
            case "garbage" -> garbage();
            case "threads" -> threads();
            case "loop" -> System.out.println(EventLoop.run(inALoop()));
            default -> modules();
        }
    }

    private static Map<String, Long> counts() {
        return new TreeMap<>(new Frames().getCountsByState());
    }

    private static void states() throws Exception {
        Gen<Integer> created = upTo(1);
        Gen<Integer> suspended = upTo(5);
        suspended.next();
        Gen<Integer> ended = upTo(0);
        ended.hasNext();
        System.out.println(counts());
        Gen<Integer> copy = suspended.copy();
        Gen<Integer> read = Snapshot.fromBytes(Snapshot.toBytes(suspended), LiveProgram.class.getClassLoader());
        System.out.println(counts());
        CompletableFuture<Integer> future = new CompletableFuture<>();
        Coroutine<Integer> coroutine = outer(future);
        coroutine.send(null);
        AsyncGen<Integer> numbers = numbers();
        System.out.println(new Frames().getCountsByMethod());
        System.out.println(LiveView.dump());
        Reference.reachabilityFence(new Object[] {created, suspended, ended, copy, read, coroutine, numbers});
    }

    /** Ends when what was dropped has left; {@link LiveSwitchTest} does not wait for ever. */
    private static void garbage() throws InterruptedException {
        Gen<Integer> kept = upTo(1);
        for (int i = 0; i < 10_000; i++) upTo(3).next();
        while (new Frames().getCount() > 1) {
            System.gc();
            Thread.sleep(5);
        }
        System.out.println(counts());
        Reference.reachabilityFence(kept);
    }

    private static void threads() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Gen<Integer> running = waiting(inside, go);
        Thread thread = new Thread(running::next, "the worker");
        thread.start();
        inside.await();
        System.out.println(LiveView.dump());
        go.countDown();
        thread.join();
        System.out.println(counts());
    }

    private static void modules() {
        System.out.println(ModuleLayer.boot().findModule("java.management").isPresent() + " " + LiveView.register());
        Gen<Integer> numbers = upTo(2);
        System.out.println(numbers.next() + " " + counts());
        System.out.println(EventLoop.run(inALoop()).lines().findFirst().orElseThrow());
    }
}
