package io.generator.async;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Items that some tasks put in and others take out, the oldest first. Who finds it empty or full waits; those that wait are
 * woken in the order in which they came. A task that runs may be faster than one that was woken, which then waits on.
 *
 * <pre>{@code
 * Queue<Job> jobs = new Queue<>(10);
 * await(jobs.put(job));        // waits while there are ten
 * Job next = await(jobs.get());
 * }</pre>
 *
 * <p>For the tasks of one loop, in its thread. No item is lost when a task is cancelled.
 *
 * <p>Mirrors {@code asyncio.Queue} of CPython 3.13.
 *
 * @param <T> the type of the items; null is one, except in a {@link PriorityQueue}
 */
public class Queue<T extends @Nullable Object> {
    /** What stands for null in a deque. */
    private static final Object NULL = new Object();

    final Deque<Object> items = new ArrayDeque<>();
    private final WaitQueue getters = new WaitQueue();
    private final WaitQueue putters = new WaitQueue();
    private final Event finished = new Event();
    private final int maxsize;
    private int unfinished;
    private boolean shutDown;

    /** One that is never full. */
    public Queue() {
        this(0);
    }

    /**
     * One with a limit.
     *
     * @param maxsize how many items there may be; without a limit if it is not positive
     */
    public Queue(int maxsize) {
        this.maxsize = maxsize;
        finished.set();
    }

    // ---- where the items are

    void store(T item) {
        items.addLast(item == null ? NULL : item);
    }

    T unstore() {
        return unmask(items.removeFirst());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // which takes T for a type without null
    final T unmask(Object item) {
        return item == NULL ? null : (T) item;
    }

    /** How many items there are. */
    public int qsize() {
        return items.size();
    }

    // ---- putting and getting

    /** The limit; not positive if there is none. */
    public final int maxsize() {
        return maxsize;
    }

    /** Whether there is no item. */
    public final boolean empty() {
        return qsize() == 0;
    }

    /** Whether there are as many items as there may be. */
    public final boolean full() {
        return maxsize > 0 && qsize() >= maxsize;
    }

    /**
     * Puts an item in, as soon as there is room. Awaiting it fails with {@link QueueShutDown} if the queue is shut down.
     *
     * @param item what to put in
     */
    @Async
    public final Coroutine<@Nullable Void> put(T item) {
        while (full()) {
            if (shutDown) throw new QueueShutDown();
            LoopFuture<?> turn = putters.join();
            try {
                await(turn);
            } catch (Throwable t) {
                leave(putters, turn, !full());
                throw Sneaky.rethrow(t);
            }
        }
        putNowait(item);
        return Coroutine.done();
    }

    /**
     * Puts an item in.
     *
     * @throws QueueFull if there is no room
     * @throws QueueShutDown if the queue is shut down
     */
    public final void putNowait(T item) {
        if (shutDown) throw new QueueShutDown();
        if (full()) throw new QueueFull();
        store(item);
        unfinished++;
        finished.clear();
        getters.dismissNext();
    }

    /** Takes an item out, as soon as there is one. Awaiting it fails with {@link QueueShutDown} if none will come. */
    @Async
    public final Coroutine<T> get() {
        while (empty()) {
            if (shutDown) throw new QueueShutDown();
            LoopFuture<?> turn = getters.join();
            try {
                await(turn);
            } catch (Throwable t) {
                leave(getters, turn, !empty());
                throw Sneaky.rethrow(t);
            }
        }
        return Coroutine.of(getNowait());
    }

    /**
     * Takes an item out.
     *
     * @throws QueueEmpty if there is none
     * @throws QueueShutDown if none will come
     */
    public final T getNowait() {
        if (empty()) throw shutDown ? new QueueShutDown() : new QueueEmpty();
        T item = unstore();
        putters.dismissNext();
        return item;
    }

    /** One that waits is cancelled: if it was woken, and there is something to be woken for, that goes to the next. */
    private static void leave(WaitQueue queue, LoopFuture<?> turn, boolean isUseful) {
        turn.cancel(null);
        queue.leave(turn);
        if (isUseful && !turn.isCancelled()) queue.dismissNext();
    }

    // ---- work that is done

    /**
     * Says that what was to be done about an item is done.
     *
     * @throws IllegalStateException if it is said more often than items were put in
     */
    public final void taskDone() {
        if (unfinished <= 0) throw new IllegalStateException("task_done() called too many times");
        unfinished--;
        if (unfinished == 0) finished.set();
    }

    /** Waits until {@link #taskDone} was said of each item that was put in. */
    @Async
    public final Coroutine<@Nullable Void> join() {
        if (unfinished > 0) await(finished.await());
        return Coroutine.done();
    }

    // ---- the end

    /** Lets the queue take nothing any more. The items in it can still be taken out. */
    public final void shutdown() {
        shutdown(false);
    }

    /**
     * Lets the queue take nothing any more; {@code put}, and {@code get} when nothing is left, fail with {@link QueueShutDown}, also for
     * those that wait.
     *
     * @param immediate whether to drop the items; they count as done
     */
    public final void shutdown(boolean immediate) {
        shutDown = true;
        if (immediate) dropItems();
        getters.dismissAll();
        putters.dismissAll();
    }

    private void dropItems() {
        while (!empty()) {
            unstore();
            if (unfinished > 0) unfinished--;
        }
        if (unfinished == 0) finished.set();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[items: " + qsize() + ", maxsize: " + maxsize + ", getters: "
                + getters.size() + ", putters: " + putters.size() + (shutDown ? ", shut down]" : "]");
    }
}
