package io.generator.frame;

import io.generator.Awaitable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The saved frame of a body that awaits: of a coroutine or of an asynchronous generator. A body that waits for a future stands
 * at a state as at a yield, with the future in {@link #pending}, which is what whoever drives it is given; for all else that
 * can be awaited it delegates.
 *
 * <p>Mirrors {@code await} of PEP 492, which is a {@code yield from}.
 */
public abstract class AwaitingFrame extends SavedFrame {
    private static final long serialVersionUID = 1L;

    /**
     * How many bodies that await one another are run within one another. It is fast, as long as none of them has to wait; but
     * the Java stack is not to grow with the depth. Bodies further in are run one after another by their chain.
     */
    private static final int NESTING_LIMIT = 60;

    /** In the place of a value that is yet to come. */
    static final Object WAITS = new Object();

    /**
     * The future that the body waits for, or a {@link Pause}; while the {@code await} of another body runs this one by itself, that
     * body; before it begins, who watches that it does. One field, so that frames are small.
     */
    transient @Nullable Object pending;

    /** How many bodies this one was first run within. */
    private transient byte nesting;

    /** For generated classes. */
    protected AwaitingFrame() {}

    // ---- what generated code calls

    /**
     * Begins to await. If there is nothing to wait for, it gives the value at once, which then is never kept in the frame.
     * Otherwise, which {@link #mustWait} tells, the body is to be left by {@link #suspend}, and {@link #awaited} has the value
     * later.
     *
     * @param target what to wait for
     * @return the value, or what says that there is none yet
     */
    public final @Nullable Object await(@Nullable Object target) {
        if (!(target instanceof CompletableFuture<?> given)) return awaitOther(target);
        CompletableFuture<?> future = given.toCompletableFuture(); // see Stages
        Object value = outcome(future);
        if (value == WAITS) pending = future;
        return value;
    }

    /**
     * Whether the body is to be left.
     *
     * @param value what {@link #await} has given
     */
    public static boolean mustWait(@Nullable Object value) {
        return value == WAITS;
    }

    private @Nullable Object awaitOther(@Nullable Object target) {
        AwaitingFrame body;
        if (target instanceof CoroutineFrame<?> coroutine) {
            body = coroutine.started();
        } else if (target instanceof AsyncGenStep<?> step) {
            Object value = step.begin();
            if (value != WAITS) return value;
            body = step.frame();
        } else {
            return awaitWithoutBody(target);
        }
        return nesting < NESTING_LIMIT ? runWithin(body) : leaveTo(body);
    }

    private @Nullable Object awaitWithoutBody(@Nullable Object target) {
        if (target instanceof FinishedCoroutine<?> finished) return finished.take();
        if (target instanceof Pause) {
            pending = target;
            return WAITS;
        }
        if (target instanceof CompletionStage<?> stage) return await(Stages.future(stage));
        if (target instanceof Awaitable<?> awaitable) return delegate(awaitable.awaiting());
        if (target == null) throw new NullPointerException("await of null; there is nothing to wait for");
        throw new IllegalArgumentException("await of a " + target.getClass().getName() + ", which is not awaitable");
    }

    private Object delegate(@Nullable Object to) {
        if (to == null) throw new NullPointerException("an awaitable's awaiting() returned null");
        delegate = to;
        return WAITS;
    }

    /** Leaves another body to the chain, since this one is run within too many. */
    private Object leaveTo(AwaitingFrame inner) {
        inner.nesting = nesting;
        return delegate(inner);
    }

    /**
     * Runs another body as far as it comes. If it has to wait, this one waits for it, at what it waits for. A method apart from
     * {@link #leaveTo}, so that a body in a long chain, which seldom comes here, is compiled small enough to be inlined into the
     * chain's loop.
     */
    private @Nullable Object runWithin(AwaitingFrame inner) {
        inner.nesting = (byte) (nesting + 1);
        inner.pending = this;
        Object value;
        try {
            value = inner.runNested();
        } catch (Throwable t) {
            if (!(t instanceof VirtualMachineError)) LogicalTrace.leaveNested(t);
            throw t;
        } finally {
            if (inner.pending == this) inner.pending = null;
        }
        if (value != WAITS) return value;
        inner.held = true;
        return delegate(inner);
    }

    /** Whose {@code await} runs this body by itself; null where a driver or a chain does. */
    final @Nullable AwaitingFrame awaiter() {
        return pending instanceof AwaitingFrame frame ? frame : null;
    }

    /** Whether the body, which has begun, stands where it waits. */
    final boolean isWaiting() {
        return pending != null && awaiter() == null;
    }

    /**
     * Runs the body within another one that awaits it. What it delegates to and what waits already needs no chain of its own:
     * the one of the root, which is not made before all bodies were left, links all of them.
     *
     * @return whether it waits or yields, instead of having ended
     */
    final boolean proceedNested() {
        int next = run(state);
        if (next > 0) return true;
        return next != RETURNED && ((delegate instanceof AwaitingFrame inner && inner.held) || resumeDelegates());
    }

    /**
     * Runs the body by itself. When it need not wait, its outcome is that of the {@code await}: a value, or an exception thrown.
     *
     * @return the value, or {@link #WAITS}
     */
    abstract @Nullable Object runNested();

    /**
     * Leaves the body where it waits.
     *
     * @param at the suspension point
     * @return what {@link #step} is to return
     */
    public final int suspend(int at) {
        return delegate == null ? at : -at;
    }

    /** The value of an {@code await} that had to wait; throws what was raised, or what the future has failed with. */
    public final @Nullable Object awaited() {
        Object future = pending;
        if (future != null) pending = null;
        if (raised != null && link == null) AwaitTrace.raise(this, raised);
        if (raised != null || !(future instanceof CompletableFuture<?> completed)) return resumed();
        received = null; // whatever the driver has sent
        Object value = outcome(completed);
        if (value == WAITS) throw new IllegalStateException("await was resumed before its future was completed");
        return value;
    }

    /**
     * The value of a future, or {@link #WAITS}. With as few calls within one another as can be: HotSpot inlines 15 levels, of which a
     * driver and the body need most.
     */
    @SuppressWarnings("unchecked") // a future only gives back what it is given here
    private @Nullable Object outcome(CompletableFuture<?> future) {
        try {
            return ((CompletableFuture<@Nullable Object>) future).getNow(WAITS);
        } catch (Throwable t) {
            throw failed(future, t);
        }
    }

    /** Throws what a future has failed with, and this body with it. */
    private RuntimeException failed(CompletableFuture<?> future, Throwable thrown) {
        Throwable failure = Outcomes.failure(future, thrown);
        if (!Outcomes.isMadeFor(failure, future))
            AwaitTrace.join(this, failure, FutureCoroutine.hasFailedAtOnce(future));
        return Sneaky.rethrow(failure);
    }

    // ---- the protocol's groundwork

    /** What whoever drives the root is given. */
    @Override
    final @Nullable Object surfaced() {
        return pending == Turn.NEXT ? null : pending;
    }

    /** Whether it stands for no method of anyone, so that it is not shown. */
    boolean isHidden() {
        return false;
    }

    /** For copies and snapshots, which there are none of. */
    @Override
    protected final SavedFrame clone() {
        throw new UnsupportedOperationException("a" + (kind().startsWith("a") ? "n " : " ") + kind()
                + " can be neither copied nor written, since others wait for what it does: " + this
                + "; call its method anew");
    }

    static IllegalStateException reused(String what) {
        return new IllegalStateException("cannot reuse already awaited " + what);
    }
}
