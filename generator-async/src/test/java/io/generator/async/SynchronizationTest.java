package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // permits are only held
class SynchronizationTest {
    private final List<Object> log = new ArrayList<>();

    @Test
    void aLockIsHeldForABlockAndGivenInOrder() {
        Loops.run(locked());
        assertThat(log).containsExactly("a in", "a out", "b in", "b out", "c in", "c out", false);
    }

    @Async
    private Coroutine<Void> locked() {
        Lock lock = new Lock();
        await(gather(holder(lock, "a"), holder(lock, "b"), holder(lock, "c")));
        log.add(lock.locked());
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> holder(Lock lock, String name) {
        try (Permit held = await(lock.acquire())) {
            log.add(name + " in");
            await(sleep(Duration.ofMillis(1)));
            log.add(name + " out");
        }
        return Coroutine.of(null);
    }

    @Test
    void aBlockThatFailsReleasesTheLock() {
        Lock lock = new Lock();
        assertThatThrownBy(() -> Loops.run(failing(lock))).hasMessage("it");
        assertThat(lock.locked()).isFalse();
        assertThatThrownBy(lock::release).hasMessage("Lock is not acquired.");
    }

    @Async
    private Coroutine<Void> failing(Lock lock) {
        try (Permit held = await(lock.acquire())) {
            throw new IllegalStateException("it");
        }
    }

    @Test
    void aCancelledWaiterPassesTheLockOn() {
        Loops.run(passedOn());
        assertThat(log).containsExactly("first out", "b cancelled", "c in", "c out");
    }

    @Async
    private Coroutine<Void> passedOn() {
        Lock lock = new Lock();
        await(lock.acquire());
        Task<Void> b = createTask(cancellable(lock));
        Task<Void> c = createTask(holder(lock, "c"));
        await(sleep(Duration.ofMillis(1)));
        log.add("first out");
        lock.release();
        b.cancel("woken, and cancelled");
        await(c);
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> cancellable(Lock lock) {
        try {
            await(lock.acquire());
        } catch (CancelledError e) {
            log.add("b cancelled");
            throw e;
        }
        return Coroutine.of(null);
    }

    @Test
    void aConditionIsAwaitedUntilItHolds() {
        Loops.run(conditional());
        assertThat(log).containsExactly("waiting", "changed 1", "changed 2", "holds");
    }

    @Async
    private Coroutine<Void> conditional() {
        Condition condition = new Condition();
        List<Integer> items = new ArrayList<>();
        Task<Void> waiter = createTask(untilTwo(condition, items));
        await(sleep(Duration.ofMillis(1)));
        for (int i = 1; i <= 2; i++) {
            try (Permit held = await(condition.acquire())) {
                items.add(i);
                log.add("changed " + i);
                condition.notifyEveryone();
            }
            await(sleep(Duration.ofMillis(1)));
        }
        await(waiter);
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> untilTwo(Condition condition, List<Integer> items) {
        try (Permit held = await(condition.acquire())) {
            log.add("waiting");
            await(condition.awaitFor(() -> items.size() == 2));
            log.add("holds");
        }
        return Coroutine.of(null);
    }

    @Test
    void anEventWakesAll() {
        Loops.run(events());
        assertThat(log).containsExactly("a", "b", false);
    }

    @Async
    private Coroutine<Void> events() {
        Event event = new Event();
        Task<Void> a = createTask(awaiting(event, "a"));
        Task<Void> b = createTask(awaiting(event, "b"));
        await(sleep(Duration.ofMillis(1)));
        event.set();
        event.clear();
        await(gather(a, b));
        log.add(event.isSet());
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> awaiting(Event event, String name) {
        await(event.await());
        log.add(name);
        return Coroutine.of(null);
    }

    @Test
    void aSemaphoreLetsSomeIn() {
        Loops.run(limited());
        assertThat(log).containsExactly(2, 2, 2, 2, 1);
        assertThatThrownBy(() -> new BoundedSemaphore(1).release())
                .hasMessage("BoundedSemaphore released too many times");
    }

    @Async
    private Coroutine<Void> limited() {
        Semaphore two = new BoundedSemaphore(2);
        int[] inside = new int[1];
        List<Coroutine<Void>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.add(counted(two, inside));
        await(gather(all));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> counted(Semaphore semaphore, int[] inside) {
        try (Permit held = await(semaphore.acquire())) {
            inside[0]++;
            await(sleep(Duration.ofMillis(1)));
            log.add(inside[0]);
            await(sleep(Duration.ofMillis(1)));
            inside[0]--;
        }
        return Coroutine.of(null);
    }

    @Test
    void aBarrierLetsAllGoOnTogether() {
        Loops.run(barred());
        assertThat(log).containsExactlyInAnyOrder(0, 1, 2, 0, 1, 2, "broken");
    }

    @Async
    private Coroutine<Void> barred() {
        Barrier barrier = new Barrier(3);
        await(gather(twice(barrier), twice(barrier), twice(barrier)));
        Task<Integer> late = createTask(barrier.await());
        await(sleep(Duration.ofMillis(1)));
        await(barrier.abort());
        try {
            await(late);
        } catch (BrokenBarrierError e) {
            log.add("broken");
        }
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> twice(Barrier barrier) {
        log.add(await(barrier.await()));
        log.add(await(barrier.await()));
        return Coroutine.of(null);
    }
}
