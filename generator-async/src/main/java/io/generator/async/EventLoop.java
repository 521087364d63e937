package io.generator.async;

import io.generator.Awaitable;
import io.generator.frame.CoroutineFrame;
import io.generator.frame.NeverAwaited;
import io.generator.frame.Stages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks and callbacks, one at a time, in turns: each turn runs what was ready at its beginning, in order; what becomes
 * ready meanwhile runs in the next. When nothing is ready it waits for a timer, or for another thread.
 *
 * <pre>{@code
 * String body = EventLoop.run(fetch(url));
 * }</pre>
 *
 * <p>Any number of loops may run, each in a thread of its own. {@link #callSoonThreadsafe}, {@link #callSoon}, and completing or
 * cancelling a future may be done in any thread; all else belongs to the thread of the loop.
 *
 * <p>Mirrors asyncio's event loops, and {@code asyncio.run} and {@code Runner}.
 */
public final class EventLoop implements AutoCloseable {
    private static final Duration SLOW_STEP = Duration.ofMillis(100);
    private static final boolean DEBUG = Boolean.getBoolean("io.generator.async.debug");

    final TaskList tasks = new TaskList();
    final Turns turns;
    final Faults faults = new Faults(this);

    /** The variables of the task or callback that runs. */
    Context context = Context.EMPTY;

    /** How many tasks wait for something that only another thread can bring about. */
    int outside;

    private final LoopLook look = new LoopLook(this);
    private final LoopDriver driver = new LoopDriver(this);
    private @Nullable Task<?> running;
    private final boolean simulated;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private boolean escaped;
    private volatile boolean closed;

    /** Whether its tasks were cancelled, so that no more begin that come from outside. */
    private boolean shuttingDown;

    /** The end of a loop that an executor runs; null before somebody wants it. */
    private @Nullable CompletableFuture<@Nullable Void> end;

    private EventLoop(Clock clock, @Nullable Executor executor) {
        this.turns = new Turns(this, clock, executor);
        this.simulated = clock instanceof VirtualClock;
        if (DEBUG) setDebug(true);
    }

    // ---- running

    /**
     * Runs a coroutine in a new loop, in this thread. When it has ended, the other tasks are cancelled and waited for, and
     * asynchronous generators that were left open are closed.
     *
     * @param main what to run
     * @return what it returns; what it throws is thrown as it is, checked or not
     * @throws IllegalStateException if a loop runs in this thread
     * @throws DeadlockException if nothing is left that could let it go on
     */
    public static <R extends @Nullable Object> R run(Awaitable<R> main) {
        if (current() != null)
            throw new IllegalStateException("EventLoop.run() cannot be called from a running event loop");
        try (EventLoop loop = new EventLoop(Clock.system(), null)) {
            return loop.runUntilComplete(main);
        }
    }

    /** A loop that runs when it is told to. */
    public static EventLoop create() {
        return create(Clock.system());
    }

    /**
     * A loop with a time of its own.
     *
     * @param clock a {@link VirtualClock}, for tests
     */
    public static EventLoop create(Clock clock) {
        return new EventLoop(Objects.requireNonNull(clock, "clock"), null).escape();
    }

    /**
     * A loop whose turns run in an executor: one that has a single thread, as an event loop of Netty's or Vert.x's, or any other;
     * the turns follow one another in any case. It runs from now on, whenever there is something to do, until it is closed. Use
     * {@link #submit} to run something.
     *
     * @param executor where to run; if it is a {@link java.util.concurrent.ScheduledExecutorService}, it is asked for the timers too
     */
    public static EventLoop on(Executor executor) {
        return new EventLoop(Clock.system(), Objects.requireNonNull(executor, "executor")).escape();
    }

    /**
     * Runs until a coroutine has ended, in this thread.
     *
     * @param main what to run
     * @return what it returns; what it throws is thrown as it is
     * @throws IllegalStateException if the loop runs already, is closed, or was stopped before; or if another one runs in this
     *     thread
     * @throws DeadlockException if nothing is left that could let it go on
     */
    public <R extends @Nullable Object> R runUntilComplete(Awaitable<R> main) {
        return turns.runUntilComplete(() -> createTask(main));
    }

    /**
     * Runs until {@link #stop} is called, in this thread.
     *
     * @throws IllegalStateException as {@link #runUntilComplete}
     */
    public void runForever() {
        turns.runForever();
    }

    /** Lets the loop end after the turn that runs, or the next one. */
    public void stop() {
        turns.stop();
    }

    /** Whether it runs, in whichever thread. */
    public boolean isRunning() {
        return turns.isRunning();
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Runs a coroutine as a task of this loop. For other threads.
     *
     * @param coroutine what to run
     * @return a future for any thread, to wait for and to cancel. It ends with the loop at the latest: with an {@link
     *     IllegalStateException} if the loop is closed before the coroutine begins, with a {@link
     *     java.util.concurrent.RejectedExecutionException} if the loop's executor does not run it any more
     */
    public <R extends @Nullable Object> CompletableFuture<R> submit(Awaitable<R> coroutine) {
        Submission<R> submission = Submission.of(this, coroutine);
        submission.submit();
        return submission;
    }

    /**
     * Ends the loop: cancels all tasks and waits for them, closes asynchronous generators, reports failures that nobody has asked
     * for. Does nothing the second time.
     *
     * @throws IllegalStateException if it runs in a thread that it was given; if it runs in an executor, and this is called by one
     *     of its tasks
     */
    @Override
    public void close() {
        if (closed) return;
        if (turns.isHosted() && !isCurrent()) closeHosted().join();
        else if (isRunning()) throw new IllegalStateException("Cannot close a running event loop");
        else closeHere();
    }

    /** An interrupt that has ended what ran here does not keep it from cleaning up; another one does. */
    private void closeHere() {
        beginShutdown();
        Shutdown shutdown = new Shutdown(this);
        boolean interrupted = Thread.interrupted();
        try {
            if (!allTasks().isEmpty()) turns.runUntilComplete(shutdown::cancelTasks);
            shutdown.report();
            runUntilComplete(shutdown.closeGenerators());
        } catch (DeadlockException e) {
            callExceptionHandler(new Fault("tasks were cancelled, and wait for something all the same", e, null));
        } finally {
            closed();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** It is closed by who runs the last of it, before anybody else can: nobody may touch a loop that runs. */
    private synchronized CompletableFuture<@Nullable Void> closeHosted() {
        if (end != null) return end;
        Submission<@Nullable Void> shutdown = Submission.of(this, new Shutdown(this).run());
        end = shutdown.whenComplete((done, failure) -> closed());
        shutdown.submit();
        return end;
    }

    private void closed() {
        closed = true;
        turns.close();
        allTasks().forEach(Task::abandon);
        look.end();
        closeResources();
        turns.watch(null);
        faults.reportLeft();
    }

    /**
     * Has something closed with the loop, when its tasks have ended; what comes last first. What closing throws is told to the
     * exception handler.
     *
     * @param resource to be closed; held until then
     */
    public void closeWith(AutoCloseable resource) {
        resources.push(resource);
    }

    private void closeResources() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                callExceptionHandler(new Fault("a resource of the loop could not be closed", e, null));
            }
        }
    }

    // ---- callbacks

    /**
     * Runs something in the next turn, after what is ready already.
     *
     * @param callback what to run, in the context of this call; what it throws is told to the exception handler
     * @throws IllegalStateException if the loop is closed
     */
    public Handle callSoon(Runnable callback) {
        requireOpen();
        return tell(callback);
    }

    private void requireOpen() {
        if (closed) throw isOver();
    }

    /** {@link #callSoon} which does nothing in a loop that is closed. */
    Handle tell(Runnable callback) {
        boolean current = isCurrent();
        Handle handle = new Handle(this, callback, contextNow(current));
        if (current) ready(handle);
        else post(handle);
        return handle;
    }

    /** {@link #callSoon}, which is as safe here; the name says that it is meant to be called in another thread. */
    public Handle callSoonThreadsafe(Runnable callback) {
        return callSoon(callback);
    }

    /**
     * Runs something some time later. Of callbacks that are due at the same time the first one asked for runs first.
     *
     * @param delay how long to wait; if it is not positive, the callback is due at once
     * @param callback as of {@link #callSoon}
     */
    public TimerHandle callLater(Duration delay, Runnable callback) {
        return callAt(timeAfter(delay), callback);
    }

    /**
     * Runs something at a time.
     *
     * @param when by {@link #time}
     * @param callback as of {@link #callSoon}
     * @throws IllegalStateException if the loop is closed
     */
    public TimerHandle callAt(long when, Runnable callback) {
        requireOpen();
        boolean current = isCurrent();
        TimerHandle handle = new TimerHandle(this, callback, contextNow(current), when);
        if (current) turns.addTimer(handle.entry(), when);
        else post(handle.entry());
        return handle;
    }

    /** The time of the loop's clock, in nanoseconds. */
    public long time() {
        return turns.time();
    }

    long timeAfter(Duration delay) {
        return Delay.after(time(), Delay.nanos(delay));
    }

    /** How many turns it has begun. Tells in tests whether something happened in the same turn. */
    public long turn() {
        return turns.count();
    }

    // ---- futures and tasks

    /** A future that is not done, for whoever is to complete it. */
    public <T extends @Nullable Object> LoopFuture<T> createFuture() {
        return new LoopFuture<>(this);
    }

    /**
     * Makes a task of a coroutine. It begins to run in the next turn. In the thread of the loop, or before it runs.
     *
     * @param coroutine a coroutine, or another thing to be awaited
     * @throws IllegalStateException if the loop runs in another thread, which is to use {@link #submit}; or is closed
     */
    public <T extends @Nullable Object> Task<T> createTask(Awaitable<T> coroutine) {
        boolean current = isCurrent();
        if (!current && (isRunning() || closed)) throw notHere();
        Task<T> task = new Task<>(this, CoroutineFrame.of(coroutine), contextNow(current));
        if (current) ready(task);
        else post(task);
        return task;
    }

    /**
     * As {@link #createTask(Awaitable)}, with a name for messages.
     *
     * @param name what {@link Task#name} gives
     */
    public <T extends @Nullable Object> Task<T> createTask(Awaitable<T> coroutine, String name) {
        Task<T> task = createTask(coroutine);
        task.setName(name);
        return task;
    }

    private IllegalStateException notHere() {
        return closed
                ? isOver()
                : new IllegalStateException("the loop runs in another thread; use submit, or runCoroutineThreadsafe");
    }

    IllegalStateException isOver() {
        return new IllegalStateException("Event loop is closed");
    }

    /** The tasks that are not done, oldest first. */
    public List<Task<?>> allTasks() {
        return tasks.all();
    }

    /** The task that runs; null in a callback. */
    public @Nullable Task<?> currentTask() {
        return running;
    }

    /**
     * The loop that runs in this thread.
     *
     * @throws IllegalStateException if there is none
     */
    public static EventLoop runningLoop() {
        return requireCurrent().escape();
    }

    /** Closes asynchronous generators that have begun and not ended, and waits for that. */
    public Awaitable<@Nullable Void> shutdownAsyncGens() {
        return driver.asyncGens().shutdown(this);
    }

    // ---- faults

    /**
     * Says who is told what goes wrong where nobody waits for it.
     *
     * @param handler null for the one that logs it
     */
    public void setExceptionHandler(@Nullable ExceptionHandler handler) {
        faults.setHandler(handler);
    }

    /**
     * Looks for faults at the price of speed: a step that blocks the loop for more than 100 ms is reported to the exception handler with
     * the stack of the loop's thread at that moment; and a coroutine that nobody has awaited is logged with the stack of its creation,
     * in all loops, from now on. A loop does so from the beginning with {@code -Dio.generator.async.debug=true}.
     *
     * <p>Mirrors asyncio's debug mode.
     */
    public void setDebug(boolean debug) {
        if (debug) setSlowStep(SLOW_STEP);
        else turns.watch(null);
    }

    /**
     * As {@link #setDebug}, with another limit.
     *
     * @param limit how long a step may take; positive
     */
    public void setSlowStep(Duration limit) {
        NeverAwaited.report();
        turns.watch(new BlockWatch(this, Delay.nanos(limit)));
    }

    /** Tells the exception handler. What that throws is logged. */
    public void callExceptionHandler(Fault fault) {
        faults.report(fault);
    }

    // ---- for its parts

    static @Nullable EventLoop current() {
        return LoopDriver.currentLoop();
    }

    static EventLoop requireCurrent() {
        EventLoop loop = current();
        if (loop == null) throw new IllegalStateException("no running event loop");
        return loop;
    }

    /** From now on other threads may know it, so that nobody can say that nothing will come. */
    EventLoop escape() {
        escaped = true;
        return this;
    }

    /** Whether it is certain that nothing more happens if nothing is ready and there is no timer. */
    boolean isDeadlocked() {
        return outside == 0 && (simulated || !escaped);
    }

    boolean isCurrent() {
        return turns.isCurrent();
    }

    void beginShutdown() {
        shuttingDown = true;
    }

    boolean isShuttingDown() {
        return shuttingDown;
    }

    /** To tell it from others: to look at. */
    String name() {
        return look.name();
    }

    LoopDriver driver() {
        return driver;
    }

    void ready(Object item) {
        turns.ready(item);
    }

    /** In any thread: gives the loop something that it is to see to. */
    void post(Object item) {
        turns.post(item);
    }

    void add(Timer timer, long delay) {
        turns.addTimer(timer, Delay.after(time(), delay));
    }

    void remove(Timer timer) {
        turns.removeTimer(timer);
    }

    @Nullable
    Task<?> enter(@Nullable Task<?> task, Context itsContext) {
        Task<?> before = running;
        running = task;
        enter(itsContext);
        return before;
    }

    Context leave(@Nullable Task<?> before) {
        running = before;
        return context.captured();
    }

    /** Something is to run with these values. */
    void enter(Context itsContext) {
        context = itsContext;
        itsContext.install();
    }

    /** For what is to run later. */
    Context contextNow(boolean current) {
        return (current ? context : Context.current()).captured();
    }

    <T extends @Nullable Object> Task<T> startEagerly(CoroutineFrame<T> coroutine) {
        Context outer = context.captured();
        Task<T> task = new Task<>(this, coroutine, outer);
        task.step();
        enter(outer);
        return task;
    }

    /** A future of this loop that is done when a stage is. */
    @SuppressWarnings("unchecked")
    <T extends @Nullable Object> LoopFuture<T> futureOf(CompletionStage<? extends T> stage) {
        if (stage instanceof LoopFuture<?> future && future.loop == this) return (LoopFuture<T>) future;
        return Adopted.of(this, Stages.future(stage));
    }

    /** Tells the exception handler, in the thread of the loop if that still runs. */
    void reportFromOutside(Fault fault) {
        if (isRunning() && !isCurrent()) tell(() -> callExceptionHandler(fault));
        else callExceptionHandler(fault);
    }

    @Override
    public String toString() {
        return "EventLoop[" + (closed ? "closed" : isRunning() ? "running" : "not running") + "]";
    }
}
