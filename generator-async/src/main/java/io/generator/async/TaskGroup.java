package io.generator.async;

import static io.generator.Async.await;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that end together: the group ends when its block and all its tasks have ended. If one of them fails, the others, and the
 * block, are cancelled; then the group fails with an {@link ExceptionGroup} of all failures.
 *
 * <pre>{@code
 * await(TaskGroup.run(group -> both(group)));
 *
 * @Async
 * Coroutine<Void> both(TaskGroup group) {
 *     Task<String> a = group.createTask(fetch(first));
 *     Task<String> b = group.createTask(fetch(second));
 *     return Coroutine.of(null);
 * } // waits here for both
 * }</pre>
 *
 * <p>A task that is cancelled by itself does not matter to the others. A {@link VirtualMachineError} is thrown as it is.
 *
 * <p>Mirrors {@code asyncio.TaskGroup} of CPython 3.13, whose block is that of an {@code async with}.
 */
public final class TaskGroup {
    private final EventLoop loop;
    private final Task<?> parent;
    private final Set<Task<?>> tasks = new LinkedHashSet<>();
    private final List<Throwable> errors = new ArrayList<>();
    private @Nullable Throwable fatal;
    private @Nullable LoopFuture<Boolean> allDone;
    private boolean exiting;
    private boolean aborting;
    private boolean parentCancelRequested;

    private TaskGroup(EventLoop loop, Task<?> parent) {
        this.loop = loop;
        this.parent = parent;
    }

    /**
     * Runs a block that makes tasks.
     *
     * @param block what it makes is awaited; it is given the group
     * @return what to await for the value of the block, when all tasks have ended
     */
    @Async
    public static <R extends @Nullable Object> Coroutine<R> run(
            Function<? super TaskGroup, ? extends Awaitable<R>> block) {
        Task<?> parent = Asyncio.currentTask();
        if (parent == null) throw new IllegalStateException("a TaskGroup cannot determine the parent task");
        TaskGroup group = new TaskGroup(parent.loop, parent);
        R result;
        try {
            result = await(block.apply(group));
        } catch (Throwable t) {
            Throwable failure = await(group.exit(t));
            throw Sneaky.rethrow(failure == null ? t : failure);
        }
        Throwable failure = await(group.exit(null));
        if (failure != null) throw Sneaky.rethrow(failure);
        return Coroutine.of(result);
    }

    /**
     * Makes a task of the group.
     *
     * @param coroutine what it is to run
     * @throws IllegalStateException if the group has ended, or ends since something has failed
     */
    public <T extends @Nullable Object> Task<T> createTask(Awaitable<T> coroutine) {
        requireOpen(coroutine);
        Task<T> task = loop.createTask(coroutine);
        tasks.add(task);
        task.addDoneCallback(this::taskDone);
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

    private void requireOpen(Awaitable<?> coroutine) {
        boolean finished = exiting && tasks.isEmpty();
        if (!finished && !aborting) return;
        if (coroutine instanceof Coroutine<?> neverRun) neverRun.close();
        throw new IllegalStateException(this + (finished ? " is finished" : " is shutting down"));
    }

    private void taskDone(LoopFuture<?> task) {
        tasks.remove(task);
        if (tasks.isEmpty() && allDone != null) allDone.complete(true);
        if (!task.isCompletedExceptionally() || task.isCancelled()) return;
        Throwable failure = task.failure();
        errors.add(failure);
        noteFatal(failure);
        if (parent.isDone())
            loop.callExceptionHandler(new Fault(task + " has failed, and " + parent + " has ended", failure, task));
        else if (!aborting && !parentCancelRequested) cancelAll();
    }

    private void cancelAll() {
        abort();
        parentCancelRequested = true;
        parent.cancel(null);
    }

    private void abort() {
        aborting = true;
        for (Task<?> task : List.copyOf(tasks)) task.cancel(null);
    }

    private void noteFatal(Throwable failure) {
        if (fatal == null && failure instanceof VirtualMachineError) fatal = failure;
    }

    /** Waits for the tasks; gives what is to be thrown, or null. */
    @Async
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    private Coroutine<@Nullable Throwable> exit(@Nullable Throwable thrown) {
        exiting = true;
        if (thrown != null) noteFatal(thrown);
        CancelledError cancelled = thrown instanceof CancelledError error ? error : null;
        if (thrown != null && !aborting) abort();
        while (!tasks.isEmpty()) {
            try {
                await(allDone());
            } catch (CancelledError e) {
                if (!aborting) {
                    cancelled = e;
                    abort();
                }
            }
            allDone = null;
        }
        return Coroutine.of(failure(thrown, cancelled));
    }

    private LoopFuture<Boolean> allDone() {
        allDone = new Join(loop, "TaskGroup", tasks);
        return allDone;
    }

    private @Nullable Throwable failure(@Nullable Throwable thrown, @Nullable CancelledError cancelled) {
        if (fatal != null) return fatal;
        boolean cancelledByUs = parentCancelRequested && parent.uncancel() == 0;
        if (cancelled != null && !cancelledByUs && errors.isEmpty()) return cancelled;
        if (thrown != null && !(thrown instanceof CancelledError)) errors.add(thrown);
        if (errors.isEmpty()) return null;
        if (parent.cancelling() > 0) {
            parent.uncancel();
            parent.cancel(null);
        }
        return new ExceptionGroup("unhandled errors in a TaskGroup", errors);
    }

    @Override
    public String toString() {
        return "TaskGroup[tasks: " + tasks.size() + ", errors: " + errors.size() + (aborting ? ", cancelling]" : "]");
    }
}
