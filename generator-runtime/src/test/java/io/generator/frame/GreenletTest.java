package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.Greenlet;
import io.generator.Greenlet.Sink;
import io.generator.Snapshot;
import io.generator.TwoWayGen;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a greenlet has beyond the protocol: a thread. */
@Timeout(120)
class GreenletTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> log = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Makes daemon threads and remembers them. */
    private final ThreadFactory recording = task -> {
        Thread thread = new Thread(task, "recorded-" + threads.size());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    };

    private static void countTo(int n, Sink<Integer> sink) {
        if (n > 1) countTo(n - 1, sink);
        sink.yield(n);
    }

    private void logsItsEnd(Sink<Integer> sink) {
        try {
            countTo(5, sink);
        } finally {
            log.add("end");
        }
    }

    private void join(Thread thread) throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }

    // ---- from any depth

    @Test
    void yieldsFromAnyDepth() {
        assertThat(Greenlet.<Integer>of(sink -> countTo(500, sink)).stream().mapToInt(i -> i))
                .hasSize(500)
                .startsWith(1, 2, 3)
                .endsWith(499, 500);
    }

    @Test
    void yieldsFromACallbackOfTheJdk() {
        List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
        try (Gen<String> gen = Greenlet.of(sink -> numbers.sort((a, b) -> {
            sink.yield(a + " or " + b);
            return a - b;
        }))) {
            assertThat(gen.next()).isEqualTo("1 or 3");
            assertThat(numbers).containsExactly(3, 1, 2);
            while (gen.hasNext()) log.add(gen.next());
            assertThat(numbers).containsExactly(1, 2, 3);
        }
        assertThat(log).isNotEmpty();
    }

    @Test
    void isSentValuesAndReturnsOne() {
        TwoWayGen<String, Integer, Integer> sum = Greenlet.twoWay(sink -> {
            int total = 0;
            for (Integer next; (next = sink.yield("total " + total)) != null; ) total += next;
            return total;
        });
        assertThat(sum.next()).isEqualTo("total 0");
        assertThat(sum.send(3)).isEqualTo("total 3");
        assertThat(sum.send(4)).isEqualTo("total 7");
        assertThat(Outcome.of(sum::next)).isEqualTo("StopIteration(7)");
        assertThat(sum.result()).isEqualTo(7);
    }

    @Test
    void aSinkMayBeAnything() {
        List<Integer> collected = new ArrayList<>();
        countTo(3, collected::add);
        assertThat(collected).containsExactly(1, 2, 3);
    }

    @Test
    void nothingCannotBeRun() {
        assertThatNullPointerException().isThrownBy(() -> Greenlet.of(null));
        assertThatNullPointerException().isThrownBy(() -> Greenlet.twoWay(null));
        assertThatNullPointerException().isThrownBy(() -> Greenlet.of(null, sink -> sink.yield(1)));
        assertThatNullPointerException()
                .isThrownBy(
                        () -> Greenlet.of(task -> null, sink -> sink.yield(1)).next())
                .withMessage("the thread factory has made no thread for a greenlet");
    }

    // ---- its thread

    @Test
    void hasNoThreadBeforeItIsAskedForAValue() {
        Gen<Integer> closed = Greenlet.of(recording, this::logsItsEnd);
        closed.close();
        Gen<Integer> gen = Greenlet.of(recording, this::logsItsEnd);
        assertThat(threads).isEmpty();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(threads).hasSize(1);
        gen.close();
        assertThat(log).containsExactly("end");
    }

    @Test
    void theThreadEndsWithTheBody() throws Exception {
        List<Gen<Integer>> made = new ArrayList<>();
        for (int i = 0; i < 50; i++) made.add(Greenlet.of(recording, this::logsItsEnd));
        for (Gen<Integer> gen : made.subList(0, 20)) assertThat(gen.stream()).hasSize(5);
        for (Gen<Integer> gen : made.subList(20, 40)) {
            gen.next();
            gen.close();
        }
        for (Gen<Integer> gen : made.subList(40, 50)) {
            gen.next();
            assertThatExceptionOfType(Boom.class).isThrownBy(() -> gen.raise(new Boom()));
        }
        assertThat(threads).hasSize(50);
        for (Thread thread : threads) join(thread);
        assertThat(log).hasSize(50);
    }

    @Test
    void byDefaultItIsADaemonWithAName() {
        Gen<Thread> gen = Greenlet.of(sink -> sink.yield(Thread.currentThread()));
        Thread thread = gen.next();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).matches("greenlet-\\d+");
        assertThat(thread.getClass().getName())
                .isEqualTo(Runtime.version().feature() < 24 ? "java.lang.Thread" : "java.lang.VirtualThread");
        gen.close();
    }

    @Test
    void thousandsMayBeAlive() {
        int count = Runtime.version().feature() < 24 ? 300 : 10_000;
        List<Gen<Integer>> alive = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            alive.add(Greenlet.of(sink -> countTo(number % 7 + 2, sink)));
        }
        for (int round = 1; round <= 2; round++)
            for (Gen<Integer> gen : alive) assertThat(gen.next()).isEqualTo(round);
        assertThat(alive).allMatch(gen -> gen.state() == GeneratorState.SUSPENDED);
        alive.forEach(Gen::close);
        assertThat(alive).allMatch(gen -> gen.state() == GeneratorState.CLOSED);
    }

    /** JEP 491: before JDK 24 these would keep all carriers of virtual threads. */
    @Test
    void manyMayYieldUnderALock() {
        List<Gen<Object>> alive = new ArrayList<>();
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors() + 8; i++) {
            Object lock = new Object();
            alive.add(Greenlet.of(sink -> {
                synchronized (lock) {
                    sink.yield(Thread.holdsLock(lock));
                }
            }));
        }
        for (Gen<Object> gen : alive) assertThat(gen.next()).isEqualTo(true);
        alive.forEach(Gen::close);
    }

    @Test
    void ifThereIsNoThreadToBeHadItIsClosed() {
        Gen<Integer> gen = Greenlet.of(
                task -> new Thread(task) {
                    @Override
                    public synchronized void start() {
                        throw new OutOfMemoryError("no thread");
                    }
                },
                this::logsItsEnd);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(gen::next).withMessage("no thread");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(log).isEmpty();
    }

    @Test
    void oneThreadAfterAnotherMayResumeIt() throws Exception {
        int[] plain = new int[1];
        Gen<Integer> gen = Greenlet.of(sink -> {
            while (true) {
                plain[0]++;
                sink.yield(plain[0]);
            }
        });
        for (int i = 1; i <= 200; i++) {
            int expected = i;
            CompletableFuture.runAsync(() -> assertThat(gen.next()).isEqualTo(expected))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(plain[0]).isEqualTo(i);
        }
        gen.close();
    }

    @Test
    void itsThreadLocalsAreItsOwn() {
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "its own");
        local.set("the caller's");
        assertThat(Greenlet.of(sink -> sink.yield(local.get())).stream()).containsExactly("its own");
        local.remove();
    }

    // ---- one within another

    private static void walk(int depth, Sink<Integer> sink) {
        if (depth == 0) return;
        sink.yield(depth);
        Greenlet.<Integer>of(inner -> walk(depth - 1, inner)).forEachRemaining(sink::yield);
    }

    @Test
    void greenletsMayIterateOverGreenlets() {
        assertThat(Greenlet.<Integer>of(sink -> walk(20, sink)).stream())
                .hasSize(20)
                .startsWith(20, 19)
                .endsWith(2, 1);
    }

    @Test
    void othersMayDelegateToIt() {
        TwoWayGen<Object, Object, Object> greenlet = ScriptGreenlet.of(
                new Script("g", log).yields(1).catchingAll().yields(2).returns("R"));
        ScriptFrame gen = new Script("d", log)
                .delegates(new Script("m", log).delegates(greenlet).returns("M").frame())
                .yields("after")
                .frame();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.raise(new Boom())).isEqualTo(2);
        assertThat(gen.send("s")).isEqualTo("after");
        assertThat(log).containsExactly("g ! Boom", "g < s", "m < R", "d < M");
    }

    /** No call of the chain's frames goes through the others: this depth would overflow the stack. */
    @Test
    void atAnyDepth() {
        Gen<?> chain = Greenlet.<Integer>of(sink -> countTo(3, sink));
        for (int i = 0; i < 100_000; i++)
            chain = new Script("d", log).delegates(chain).frame();
        assertThat(Outcome.rest(chain)).containsExactly(1, 2, 3);
    }

    // ---- closing

    @Test
    void closingRunsTheFinallyBlocksOfAllCalls() {
        Gen<Integer> gen = Greenlet.of(sink -> {
            try (AutoCloseable resource = () -> log.add("closed")) {
                log.add(resource == null ? "none" : "open");
                logsItsEnd(sink);
            }
        });
        assertThat(gen.next()).isEqualTo(1);
        gen.close();
        assertThat(log).containsExactly("open", "end", "closed");
    }

    @Test
    void closingWaitsForThem() {
        Gen<Integer> gen = Greenlet.of(sink -> {
            try {
                sink.yield(1);
            } finally {
                Thread.sleep(50);
                log.add("cleaned up");
            }
        });
        gen.next();
        gen.close();
        assertThat(log).containsExactly("cleaned up");
    }

    @Test
    void aBodyThatIgnoresItStaysSuspended() throws Exception {
        Gen<Integer> gen = Greenlet.of(recording, sink -> {
            try {
                sink.yield(1);
            } catch (GeneratorExit e) {
                sink.yield(2);
            }
            sink.yield(3);
        });
        gen.next();
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!IllegalStateException(generator ignored GeneratorExit)");
        assertThat(gen.next()).isEqualTo(3);
        gen.close();
        join(threads.get(0));
    }

    // ---- dropped

    private static void collectUntil(Semaphore done) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            System.gc();
            if (done.tryAcquire(100, TimeUnit.MILLISECONDS)) return;
        }
        throw new AssertionError("was not collected");
    }

    private static void drop(ThreadFactory threads, Semaphore done, Runnable end) {
        Gen<Integer> gen = Greenlet.of(threads, sink -> {
            try {
                countTo(5, sink);
            } catch (GeneratorExit e) {
                done.release();
                throw e;
            } finally {
                end.run();
            }
        });
        assertThat(gen.next()).isEqualTo(1);
    }

    @Test
    void oneThatIsDroppedIsEnded() throws Exception {
        Semaphore done = new Semaphore(0);
        drop(recording, done, () -> {});
        collectUntil(done);
        join(threads.get(0));
    }

    @Test
    void alsoOnAThreadOfTheDefaultKind() throws Exception {
        Semaphore done = new Semaphore(0);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Gen<?>[] gen = {
            Greenlet.of(sink -> {
                thread.set(Thread.currentThread());
                try {
                    sink.yield(1);
                } finally {
                    done.release();
                }
            })
        };
        gen[0].next();
        gen[0] = null;
        collectUntil(done);
        join(thread.get());
    }

    @Test
    void whatItsCleanupThrowsIsToldToTheThreadsHandler() throws Exception {
        Semaphore done = new Semaphore(0);
        BlockingQueue<Throwable> uncaught = new ArrayBlockingQueue<>(2);
        ThreadFactory handled = task -> {
            Thread thread = recording.newThread(task);
            thread.setUncaughtExceptionHandler((dead, exception) -> uncaught.add(exception));
            return thread;
        };
        drop(handled, done, () -> {
            throw new IllegalStateException("cleanup");
        });
        collectUntil(done);
        assertThat(uncaught.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).hasMessage("cleanup");
        Semaphore quiet = new Semaphore(0);
        drop(handled, quiet, () -> {});
        collectUntil(quiet);
        for (Thread thread : threads) join(thread);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void oneInUseIsNotTakenForDropped() {
        Gen<Integer> gen = Greenlet.of(sink -> {
            for (int i = 0; ; i++) {
                System.gc();
                sink.yield(i);
            }
        });
        for (int i = 0; i < 20; i++) {
            System.gc();
            assertThat(gen.next()).isEqualTo(i);
        }
        gen.close();
    }

    @Test
    void aGreenletThatHasEndedHoldsNothing() throws Exception {
        Gen<Object> gen = Greenlet.of(sink -> sink.yield(new Object()));
        WeakReference<Object> value = new WeakReference<>(gen.next());
        assertThat(gen.hasNext()).isFalse();
        for (int i = 0; value.get() != null && i < 600; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(value.get()).isNull();
    }

    // ---- interrupts

    private static CompletableFuture<String> inThread(AtomicReference<Thread> thread, Outcome.Action action) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        thread.set(new Thread(() -> outcome.complete(
                Outcome.ofRunning(action) + " " + Thread.currentThread().isInterrupted())));
        thread.get().setDaemon(true);
        thread.get().start();
        return outcome;
    }

    @Test
    void anInterruptReachesABodyThatIsBlocked() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        Gen<Integer> gen = Greenlet.of(sink -> {
            blocked.countDown();
            new LinkedBlockingQueue<Integer>().take();
        });
        AtomicReference<Thread> caller = new AtomicReference<>();
        CompletableFuture<String> outcome = inThread(caller, gen::next);
        blocked.await();
        caller.get().interrupt();
        assertThat(outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("!InterruptedException false");
    }

    @Test
    void oneThatItDoesNotSeeToIsLeftToTheCaller() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        Gen<Integer> gen = Greenlet.of(sink -> {
            running.countDown();
            while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
            sink.yield(1);
            log.add("afterwards " + Thread.currentThread().isInterrupted());
            sink.yield(2);
        });
        CompletableFuture<String> outcome = inThread(caller, gen::next);
        running.await();
        caller.get().interrupt();
        assertThat(outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("ok true");
        assertThat(gen.next()).isEqualTo(2);
        assertThat(log).containsExactly("afterwards false");
        gen.close();
    }

    @Test
    void oneFromBeforeIsSeenByTheBody() {
        Gen<Boolean> gen = Greenlet.of(sink -> {
            sink.yield(Thread.interrupted());
            sink.yield(Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
        });
        Thread.currentThread().interrupt();
        assertThat(gen.next()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        Thread.currentThread().interrupt();
        assertThat(gen.next()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(gen.hasNext()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptOfItsOwnThreadWhileItIsSuspendedWaits() {
        Gen<Boolean> gen = Greenlet.of(recording, sink -> {
            sink.yield(false);
            sink.yield(Thread.interrupted());
        });
        gen.next();
        threads.get(0).interrupt();
        assertThat(gen.next()).isTrue();
        gen.close();
    }

    /** Each interrupt waits for the one before to be seen, inside or outside: a lost one would be waited for in vain. */
    @Test
    void noInterruptIsLostHoweverItFallsBetweenTheThreads() throws Exception {
        int count = 2_000;
        AtomicInteger seen = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Gen<Integer> gen = Greenlet.of(sink -> {
            for (int i = 0; ; i++) {
                if (Thread.interrupted()) seen.incrementAndGet();
                sink.yield(i);
            }
        });
        Thread interrupting = new Thread(() -> {
            for (int sent = 0; sent < count; sent++) {
                caller.interrupt();
                while (seen.get() <= sent) Thread.onSpinWait();
            }
        });
        interrupting.setDaemon(true);
        interrupting.start();
        int outside = 0;
        for (int i = 0; seen.get() < count; i++) {
            assertThat(gen.next()).isEqualTo(i);
            if (!Thread.interrupted()) continue;
            outside++;
            seen.incrementAndGet();
        }
        gen.close();
        assertThat(seen.get()).isEqualTo(count);
        assertThat(outside).isLessThan(count);
    }

    // ---- its sink

    @Test
    void theSinkIsForItsOwnThreadAlone() throws Exception {
        AtomicReference<Sink<Integer>> leaked = new AtomicReference<>();
        Gen<Integer> gen = Greenlet.of(recording, sink -> {
            leaked.set(sink);
            log.add(CompletableFuture.supplyAsync(() -> Outcome.of(() -> sink.yield(7)))
                    .get());
            sink.yield(1);
        });
        assertThat(gen.next()).isEqualTo(1);
        assertThat(log.get(0))
                .startsWith("!IllegalStateException(yield in thread ")
                .endsWith(", but only the greenlet's own may: recorded-0; hand the value over to it, by a queue for"
                        + " example)");
        assertThatIllegalStateException()
                .isThrownBy(() -> leaked.get().yield(8))
                .withMessageStartingWith(
                        "yield in thread " + Thread.currentThread().getName());
        assertThat(leaked.get()).hasToString("Sink[recorded-0]");
        assertThat(gen.hasNext()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> leaked.get().yield(9))
                .withMessage("yield into a greenlet that has ended: its sink is of no use any more");
    }

    @Test
    void resumingItselfIsRefusedAtOnce() {
        AtomicReference<Gen<Integer>> self = new AtomicReference<>();
        self.set(Greenlet.of(sink -> {
            log.add(Outcome.of(() -> self.get().next()));
            log.add(Outcome.ofRunning(() -> self.get().close()));
            sink.yield(1);
        }));
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> self.get().next())).isEqualTo(1);
        assertThat(log).hasSize(2).containsOnly("!IllegalStateException(generator already executing)");
        self.get().close();
    }

    // ---- copies

    @Test
    void canBeNeitherCopiedNorWritten() {
        Gen<Integer> created = Greenlet.of(this::logsItsEnd);
        Gen<Integer> suspended = Greenlet.of(this::logsItsEnd);
        ScriptFrame delegator = new Script("d", log).delegates(suspended).frame();
        assertThat(delegator.next()).isEqualTo(1);
        for (Gen<?> gen : List.of(created, suspended, delegator)) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(gen::copy)
                    .withMessageContaining("a greenlet can be neither copied nor written");
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> Snapshot.write(gen, OutputStream.nullOutputStream()));
        }
        assertThat(delegator.next()).isEqualTo(2);
        delegator.close();
        assertThat(log).containsExactly("end", "d ! GeneratorExit");
    }
}
