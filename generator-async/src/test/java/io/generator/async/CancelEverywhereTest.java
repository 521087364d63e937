package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.timeout;
import static io.generator.async.Asyncio.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that use everything, cancelled in each of their turns: afterwards there is no task, no lock is held, no permit and
 * no item is lost, and nobody waits in any queue.
 */
@SuppressWarnings("try") // permits are only held
class CancelEverywhereTest {
    private static final int WORKERS = 6;
    private static final int STEPS = 5;
    private static final int PERMITS = 2;

    private final Lock lock = new Lock();
    private final Condition condition = new Condition();
    private final BoundedSemaphore semaphore = new BoundedSemaphore(PERMITS);
    private final Event event = new Event();
    private final List<Fault> faults = new ArrayList<>();
    private Queue<Integer> queue = new Queue<>(2);
    private int put;
    private int got;
    private int inside;
    private boolean ended;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsLeftBehind(int seed) {
        for (int turn = 0; !ended; turn++) {
            inside = put = got = 0;
            queue = new Queue<>(2);
            faults.clear();
            Loops.run(experiment(seed, turn), faults);
            assertThat(lock.locked()).as("lock, turn %d", turn).isFalse();
            assertThat(condition.locked()).as("condition, turn %d", turn).isFalse();
            assertThat(semaphore.value()).as("permits, turn %d", turn).isEqualTo(PERMITS);
            assertThat(inside).as("inside, turn %d", turn).isZero();
            assertThat(put - got).as("items, turn %d", turn).isEqualTo(queue.qsize());
            assertThat(lock + " " + condition + semaphore + event + queue)
                    .as("turn %d", turn)
                    .doesNotContainPattern("(waiters|getters|putters): [1-9]");
            assertThat(faults).as("turn %d", turn).isEmpty();
        }
    }

    /** Cancels one of the workers in a turn, and all of them some turns later. */
    @Async
    private Coroutine<Void> experiment(int seed, int turn) {
        List<Task<Void>> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) workers.add(createTask(worker(new Random(seed * 100 + i))));
        for (int i = 0; i < turn; i++) await(turn(i));
        workers.get(turn % WORKERS).cancel("one");
        for (int i = 0; i < turn % 7; i++) await(turn(i));
        ended = workers.stream().allMatch(Task::isDone);
        workers.forEach(Task::cancel);
        await(gatherOutcomes(workers));
        await(sleep(Duration.ofMillis(10))); // those that nobody waits for clean up as well
        assertThat(Asyncio.allTasks()).as("turn %d", turn).containsExactly(Asyncio.currentTask());
        return Coroutine.of(null);
    }

    /** A turn, and now and then some time, so that the timers are due. */
    private static Awaitable<Void> turn(int i) {
        return sleep(Duration.ofMillis(i % 3 == 2 ? 1 : 0));
    }

    @Async
    private Coroutine<Void> worker(Random random) {
        for (int i = 0; i < STEPS; i++) {
            try {
                await(step(random.nextInt(9), random.nextInt(3)));
            } catch (TimeoutError | ExceptionGroup | IllegalStateException e) {
                await(sleep(Duration.ZERO));
            }
        }
        return Coroutine.of(null);
    }

    private Coroutine<?> step(int kind, int n) {
        return switch (kind) {
            case 0 -> locked(n);
            case 1 -> limited(n);
            case 2 -> conditional(n);
            case 3 -> produce(n);
            case 4 -> consume();
            case 5 -> waitFor(locked(n + 2), Duration.ofMillis(n));
            case 6 -> TaskGroup.run(group -> grouped(group, n));
            case 7 -> timeout(Duration.ofMillis(n + 1), deadline -> limited(2 * n));
            default -> together(n);
        };
    }

    @Async
    private Coroutine<Void> locked(int n) {
        try (Permit held = await(lock.acquire())) {
            inside++;
            try {
                await(sleep(Duration.ofMillis(n)));
            } finally {
                inside--;
            }
        }
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> limited(int n) {
        try (Permit held = await(semaphore.acquire())) {
            inside++;
            try {
                await(sleep(Duration.ofMillis(n)));
            } finally {
                inside--;
            }
        }
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> conditional(int n) {
        try (Permit held = await(condition.acquire())) {
            if (n == 0) condition.notifyEveryone();
            else await(waitFor(condition.await(), Duration.ofMillis(n)));
        }
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> produce(int n) {
        for (int i = 0; i <= n; i++) {
            await(waitFor(queue.put(i), Duration.ofMillis(3)));
            put++;
        }
        event.set();
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> consume() {
        await(waitFor(event.await(), Duration.ofMillis(2)));
        await(waitFor(queue.get(), Duration.ofMillis(2)));
        got++;
        event.clear();
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> grouped(TaskGroup group, int n) {
        group.createTask(locked(1));
        group.createTask(limited(n));
        if (n == 1) group.createTask(failing());
        await(sleep(Duration.ofMillis(n)));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> failing() {
        await(sleep(Duration.ofMillis(1)));
        throw new IllegalStateException("meant to fail");
    }

    @Async
    private Coroutine<Void> together(int n) {
        Task<Void> inner = createTask(limited(n));
        try {
            await(gather(shield(inner), createTask(locked(1))));
        } catch (CancelledError e) {
            inner.cancel();
            throw e;
        }
        return Coroutine.of(null);
    }
}
