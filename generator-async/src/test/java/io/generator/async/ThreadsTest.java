package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.toThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.netty.channel.DefaultEventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Loops and other threads. */
@Timeout(120)
class ThreadsTest {
    private static final ContextVar<String> NAME = ContextVar.withDefault("name", "nobody");

    @Test
    void blockingWorkRunsElsewhere() {
        assertThat(EventLoop.<String>run(elsewhere())).isEqualTo("ann, another thread, IOException");
    }

    @Async
    private static Coroutine<String> elsewhere() {
        Thread here = Thread.currentThread();
        NAME.set("ann");
        String name = await(toThread(NAME::get));
        boolean same = await(toThread(() -> Thread.currentThread() == here));
        try {
            await(toThread(() -> {
                throw new IOException();
            }));
        } catch (Exception e) {
            return Coroutine.of(
                    name + (same ? ", " : ", another thread, ") + e.getClass().getSimpleName());
        }
        return Coroutine.of("no exception");
    }

    @Test
    void cancellingInterruptsTheThread() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        EventLoop.run(interrupting(interrupted));
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Async
    private static Coroutine<Void> interrupting(CountDownLatch interrupted) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Task<Void> task = createTask(toThread(() -> {
            started.complete(null);
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        }));
        await(started);
        task.cancel();
        await(Asyncio.gatherOutcomes(List.of(task)));
        return Coroutine.of(null);
    }

    @Test
    void interruptingTheThreadCancelsWhatItRuns() throws InterruptedException {
        List<Object> log = new ArrayList<>();
        CountDownLatch running = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                EventLoop.run(endless(running, log));
            } catch (CancelledError e) {
                log.add(e.getMessage());
            }
            log.add(Thread.interrupted());
        });
        thread.start();
        running.await();
        thread.interrupt();
        thread.join();
        assertThat(log).containsExactly("cleaned up", "the thread of the loop was interrupted", true);
    }

    @Async
    private static Coroutine<Void> endless(CountDownLatch running, List<Object> log) {
        createTask(cleaning(log));
        await(sleep(Duration.ZERO));
        running.countDown();
        await(sleep(Duration.ofDays(1)));
        return Coroutine.of(null);
    }

    @Test
    void loopsInSeveralThreadsAwaitOneAnother() throws Exception {
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (EventLoop shared = EventLoop.on(Executors.newSingleThreadExecutor(ThreadsTest::daemon))) {
            for (int i = 0; i < 4; i++) {
                int n = i;
                results.add(CompletableFuture.supplyAsync(() -> EventLoop.run(asking(shared, n)), threads));
            }
            for (int i = 0; i < 4; i++) assertThat(results.get(i).get()).isEqualTo(1000 * i);
        } finally {
            threads.shutdown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Async
    private static Coroutine<Integer> asking(EventLoop other, int n) {
        int sum = 0;
        for (int i = 0; i < 1000; i++) sum += await(other.submit(answer(n)));
        return Coroutine.of(sum);
    }

    @Async
    private static Coroutine<Integer> answer(int n) {
        await(sleep(Duration.ZERO));
        return Coroutine.of(n);
    }

    @Test
    void anEventLoopOfNettyRunsOurs() throws Exception {
        DefaultEventLoop netty = new DefaultEventLoop();
        try {
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            try (EventLoop loop = EventLoop.on(netty)) {
                assertThat(loop.submit(hosted(threads)).get()).isEqualTo(55);
            }
            assertThat(threads)
                    .containsExactly(netty.submit(Thread::currentThread).get());
        } finally {
            netty.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }

    @Test
    void anExecutorWithoutTimersRunsALoop() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ExecutorService several = Executors.newFixedThreadPool(3, ThreadsTest::daemon);
        Executor plain = several::execute;
        try (EventLoop loop = EventLoop.on(plain)) {
            assertThat(loop.submit(hosted(threads)).get()).isEqualTo(55);
        }
        several.shutdown();
        assertThat(threads).isNotEmpty();
    }

    @Async
    private static Coroutine<Integer> hosted(Set<Thread> threads) {
        Queue<Integer> queue = new Queue<>(2);
        Task<Integer> consumer = createTask(sum(queue, threads));
        for (int i = 1; i <= 10; i++) {
            await(queue.put(i));
            await(sleep(Duration.ofMillis(i % 3)));
            threads.add(Thread.currentThread());
        }
        queue.shutdown();
        return Coroutine.of(await(consumer));
    }

    @Async
    private static Coroutine<Integer> sum(Queue<Integer> queue, Set<Thread> threads) {
        int sum = 0;
        while (true) {
            try {
                sum += await(queue.get());
            } catch (QueueShutDown e) {
                return Coroutine.of(sum);
            }
            await(CompletableFuture.runAsync(() -> {}));
            threads.add(Thread.currentThread());
        }
    }

    @Test
    void closingAHostedLoopCancelsItsTasks() {
        List<Object> log = new ArrayList<>();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        EventLoop loop = EventLoop.on(thread);
        CompletableFuture<Void> result = loop.submit(cleaning(log));
        loop.close();
        thread.shutdown();
        assertThat(result).isCancelled();
        assertThat(log).containsExactly("cleaned up");
        assertThat(loop.isClosed()).isTrue();
    }

    @Async
    private static Coroutine<Void> cleaning(List<Object> log) {
        try {
            await(sleep(Duration.ofDays(1)));
        } finally {
            await(sleep(Duration.ofMillis(1)));
            log.add("cleaned up");
        }
        return Coroutine.of(null);
    }

    @Test
    void aSubmittedTaskIsCancelledWithItsFuture() throws Exception {
        List<Object> log = new ArrayList<>();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (EventLoop loop = EventLoop.on(thread)) {
            CompletableFuture<Void> result = loop.submit(cleaning(log));
            loop.submit(answer(1)).get();
            result.cancel(true);
            while (loop.submit(openTasks()).get() > 1) Thread.onSpinWait();
        }
        thread.shutdown();
        assertThat(log).containsExactly("cleaned up");
    }

    @Async
    private static Coroutine<Integer> openTasks() {
        return Coroutine.of(Asyncio.allTasks().size());
    }

    @Test
    void noCompletionFromAnotherThreadIsLost() {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        assertThat(EventLoop.<Integer>run(hammered(pool))).isEqualTo(40_000);
        pool.shutdown();
    }

    @Async
    private static Coroutine<Integer> hammered(Executor pool) {
        return Coroutine.of(await(gather(hammering(pool), hammering(pool), hammering(pool), hammering(pool))).stream()
                .mapToInt(n -> n)
                .sum());
    }

    @Async
    private static Coroutine<Integer> hammering(Executor pool) {
        EventLoop loop = EventLoop.runningLoop();
        int sum = 0;
        for (int i = 0; i < 5_000; i++) {
            LoopFuture<Integer> future = loop.createFuture();
            CompletableFuture<Integer> foreign = new CompletableFuture<>();
            pool.execute(() -> future.complete(1));
            pool.execute(() -> foreign.complete(1));
            sum += await(future) + await(foreign);
        }
        return Coroutine.of(sum);
    }

    @Test
    void tasksCannotBeMadeInAnotherThread() {
        AtomicInteger ran = new AtomicInteger();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (EventLoop loop = EventLoop.on(thread)) {
            Coroutine<Integer> coroutine = answer(1);
            assertThatThrownBy(() -> loop.createTask(coroutine)).hasMessageContaining("runs in another thread");
            coroutine.close();
            loop.callSoon(ran::incrementAndGet);
        }
        thread.shutdown();
        assertThat(ran).hasValue(1);
    }
}
