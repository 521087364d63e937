package io.generator.async;

import io.generator.frame.FutureDriver;
import io.generator.frame.LiveFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The turns of a loop: what is ready, the timers, what comes from other threads; and the thread that it runs in. */
final class Turns {
    /** Whether the time of each step is taken, for the live view. */
    private static final boolean TIMED = LiveFrames.isOn();

    private final EventLoop loop;
    private final Clock clock;
    private final ReadyQueue ready = new ReadyQueue();
    private final Timers timers = new Timers();
    private final Inbox inbox = new Inbox();

    /** What had come when the executor refused to run the loop. Belongs to who is to have it run, or runs it. */
    private final List<Object> held = new ArrayList<>();

    /** Read by other threads, which never see themselves in it. */
    private @Nullable Thread thread;

    /** What is propagated of the thread, from before the loop ran in it. */
    private Context outside = Context.EMPTY;

    private final @Nullable ExecutorHost host;
    private @Nullable BlockWatch watch;
    private long count;
    private long longestStep = TIMED ? 0 : -1;
    private boolean stopping;
    private @Nullable LoopFuture<?> main;
    private boolean interrupted;

    Turns(EventLoop loop, Clock clock, @Nullable Executor executor) {
        this.loop = loop;
        this.clock = clock;
        this.host = executor == null ? null : new ExecutorHost(loop, this, executor);
        if (host != null) inbox.fallAsleep();
    }

    // ---- for the loop

    long time() {
        return clock.nanos();
    }

    long count() {
        return count;
    }

    /** The thread that it runs in; null if it runs in none. In another thread, as of some moment. */
    @Nullable
    Thread thread() {
        return thread;
    }

    int readyCount() {
        return ready.size();
    }

    int timerCount() {
        return timers.size();
    }

    /** In nanoseconds; -1 where it is not measured. */
    long longestStep() {
        return longestStep;
    }

    boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    boolean isRunning() {
        return host != null ? !loop.isClosed() : thread != null;
    }

    /** Whether it runs in an executor. */
    boolean isHosted() {
        return host != null;
    }

    void ready(Object item) {
        ready.add(item);
    }

    void addTimer(Timer timer, long when) {
        timers.add(timer, when);
    }

    void removeTimer(Timer timer) {
        if (timer.isWaiting()) timers.remove(timer);
    }

    void post(Object item) {
        boolean asleep = inbox.put(item);
        if (loop.isClosed()) dropNews();
        else if (asleep && host != null) host.wake();
        else if (asleep) LockSupport.unpark(thread);
    }

    /** The loop is closed. What is ready runs if an executor's turn runs; nothing else does. */
    void close() {
        while (!isCurrent() && ready.size() > 0) refuse(ready.take(), loop.isOver());
        dropNews();
    }

    private void dropNews() {
        inbox.drainTo(item -> refuse(item, loop.isOver()));
    }

    /** Tells whoever waits for something to be run that it is not, if somebody does. */
    private static boolean refuse(Object item, Throwable reason) {
        return item instanceof Handle handle && handle.refuse(reason);
    }

    void watch(@Nullable BlockWatch by) {
        if (watch != null) watch.end();
        watch = by;
    }

    void stop() {
        stopping = true;
        if (!isCurrent()) loop.tell(() -> {});
    }

    // ---- running

    <R extends @Nullable Object> R runUntilComplete(Supplier<? extends LoopFuture<R>> starter) {
        FutureDriver before = begin();
        try {
            LoopFuture<R> future = starter.get();
            main = future;
            future.addDoneCallback(done -> stopping = true);
            runTurns();
            if (!future.isDone()) throw new IllegalStateException("Event loop stopped before Future completed.");
            return future.result();
        } finally {
            end(before);
        }
    }

    void runForever() {
        FutureDriver before = begin();
        try {
            runTurns();
        } finally {
            end(before);
        }
    }

    private @Nullable FutureDriver begin() {
        if (host != null) throw new IllegalStateException("an executor runs this loop; use submit");
        if (loop.isClosed()) throw new IllegalStateException("Event loop is closed");
        if (isRunning()) throw new IllegalStateException("This event loop is already running");
        if (EventLoop.current() != null)
            throw new IllegalStateException("Cannot run the event loop while another loop is running");
        loop.context = Context.current();
        FutureDriver before = enter();
        inbox.drainTo(this::receive);
        return before;
    }

    private void end(@Nullable FutureDriver before) {
        leave(before);
        main = null;
        stopping = false;
        if (interrupted) Thread.currentThread().interrupt();
        interrupted = false;
    }

    private @Nullable FutureDriver enter() {
        thread = Thread.currentThread();
        outside = Context.EMPTY.captured();
        return FutureDriver.bind(loop.driver());
    }

    private void leave(@Nullable FutureDriver before) {
        FutureDriver.bind(before);
        outside.install();
        thread = null;
    }

    private void runTurns() {
        do {
            inbox.drainTo(this::receive);
            if (ready.size() == 0 && !stopping) idle();
            turn();
            if (Thread.interrupted()) interrupt();
        } while (!stopping);
    }

    /** Runs what is ready, once. */
    private void turn() {
        count++;
        if (!timers.isEmpty()) takeDueTimers();
        for (int left = ready.size(); left > 0; left--) {
            if (TIMED) runTimed(ready.take(), watch);
            else if (watch == null) run(ready.take());
            else runWatched(ready.take(), watch);
        }
    }

    private void runTimed(Object item, @Nullable BlockWatch by) {
        long start = System.nanoTime();
        if (by == null) run(item);
        else runWatched(item, by);
        longestStep = Math.max(longestStep, System.nanoTime() - start);
    }

    private void runWatched(Object item, BlockWatch by) {
        by.stepBegins();
        run(item);
        by.stepEnds();
    }

    private void run(Object item) {
        if (item instanceof Task<?> task) task.step();
        else if (item instanceof Sleep sleep) sleep.elapsed();
        else if (item instanceof Callback<?> callback) callback.run();
        else ((Handle) item).run();
    }

    private void receive(Object item) {
        if (item instanceof Task<?> task && !task.isDone()) ready(task);
        else if (item instanceof LoopFuture<?> future) future.callWaiters();
        else if (item instanceof TimerHandle.Entry entry) addTimer(entry, entry.handle.when());
        else if (item instanceof Waker waker) waker.wake();
        else if (item instanceof Inspection inspection) inspection.run();
        else ready(item);
    }

    private void takeDueTimers() {
        long now = clock.nanos();
        while (!timers.isEmpty() && timers.next() <= now) {
            Timer timer = timers.take();
            ready(timer instanceof TimerHandle.Entry entry ? entry.handle : timer);
        }
    }

    // ---- in an executor

    /** Runs some turns in this thread; tells whether something is ready all the same. */
    boolean run(int most) {
        FutureDriver before = enter();
        inbox.wakeUp();
        try {
            held.forEach(this::receive);
            held.clear();
            for (int i = 0; i < most; i++) {
                inbox.drainTo(this::receive);
                turn();
                if (ready.size() == 0) return false;
            }
            return true;
        } finally {
            leave(before);
        }
    }

    /** The executor refuses to run the loop: who has submitted something is told; all else is kept until something comes again. */
    void standStill(RejectedExecutionException refusal) {
        do
            inbox.drainTo(item -> {
                if (!refuse(item, refusal)) held.add(item);
            });
        while (!inbox.fallAsleep());
    }

    /** Whether the loop sleeps now, until something comes or a timer is due; nothing of it may be touched any more then. */
    boolean rest(Alarm alarm) {
        if (!timers.isEmpty()) alarm.set(timers.next(), timers.next() - clock.nanos());
        return inbox.fallAsleep();
    }

    // ---- waiting

    /** Nothing is ready: waits for the next timer, or for another thread. */
    private void idle() {
        if (timers.isEmpty()) {
            if (loop.isDeadlocked() && inbox.isEmpty()) throw Deadlock.of(loop);
            sleep(0);
        } else if (!clock.advanceTo(timers.next())) {
            long delay = timers.next() - clock.nanos();
            if (delay > 0) sleep(delay);
        }
        inbox.drainTo(this::receive);
    }

    /** Until something comes; at most so many nanoseconds, if it is not zero. */
    private void sleep(long nanos) {
        if (!inbox.fallAsleep()) return;
        if (nanos > 0) LockSupport.parkNanos(loop, nanos);
        else LockSupport.park(loop);
        inbox.wakeUp();
    }

    /** As Ctrl-C does in asyncio, an interrupt cancels what was to be run until it has ended. */
    private void interrupt() {
        interrupted = true;
        if (main == null) stop();
        else main.cancel("the thread of the loop was interrupted");
    }
}
