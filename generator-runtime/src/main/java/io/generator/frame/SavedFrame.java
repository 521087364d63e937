package io.generator.frame;

import io.generator.Finished;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The saved frame of a suspended method: the state to resume it at, and, in the generated subclass, one field for each
 * local that is kept. The running mark, what becomes of an exception, and delegation live here, so that generated code
 * is nothing but the method's own body.
 *
 * <p>The states: 0 is the start; {@code k > 0} is the <i>k</i>th suspension point, where a value was yielded;
 * {@code -k} is the same point of a frame that is part of a {@linkplain DelegateChain chain}, so that a single
 * comparison tells the common case from all others; the rest are the constants below.
 *
 * <p>Mirrors CPython's {@code _PyInterpreterFrame} of a generator.
 */
public abstract class SavedFrame implements Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    private static final String GENERATOR = "generator";

    static final int CREATED = 0;

    /** Ended by an exception or by being closed. */
    protected static final int CLOSED = Integer.MIN_VALUE;

    protected static final int RUNNING = Integer.MIN_VALUE + 1;

    /**
     * The body has returned; the result is in {@link #received} and nobody has been told. Generated code returns this number
     * where the source returns {@code Gen.done()}.
     */
    public static final int RETURNED = Integer.MIN_VALUE + 2;

    /** The body has returned, and whoever resumed it was told the result. */
    static final int REPORTED = Integer.MIN_VALUE + 3;

    /** The body has returned another generator, which goes on in its place. */
    static final int HANDED_OVER = Integer.MIN_VALUE + 4;

    /**
     * The body has returned another generator, and so had the frame that delegates to this one. The latter, now in
     * {@link #delegate}, goes on in the place of both, so that handing over takes constant memory.
     */
    static final int DROPPED = Integer.MIN_VALUE + 5;

    /** Where the body stands. */
    protected transient int state;

    /** Whether the value last yielded waits to be taken. */
    protected transient boolean held;

    /** On the way in what was sent, or what a delegate returned; at the end, the result. */
    transient @Nullable Object received;

    /** What is to be thrown where the body stands. */
    transient @Nullable Throwable raised;

    /** What the body delegates to: a frame of the same chain, or a {@link ForeignDelegate}. */
    transient @Nullable Object delegate;

    /**
     * The frame of the same chain that delegates to this one; or the {@link DelegateChain} that this frame is the root of, while it
     * delegates. One field, since what takes part in a chain is no root, and frames are to be small.
     */
    transient @Nullable Object link;

    /** For generated classes. */
    @SuppressWarnings("this-escape") // whoever looks at recorded frames knows that they may be only just being made
    protected SavedFrame() {
        if (LiveFrames.ON) LiveFrames.add(this);
    }

    // ---- what generated classes define

    /**
     * Runs the body from a state to its next suspension.
     *
     * @return the state it now stands in if it has yielded; else what {@link #delegateTo} or {@link #returned} gave
     */
    protected abstract int step(int from);

    /** The value last yielded, boxed if need be. */
    protected abstract @Nullable Object value();

    /** The saved local with an index of {@link io.generator.annotation.FrameLayout#locals()}, boxed if need be. */
    protected abstract @Nullable Object local(int index);

    /**
     * Replaces each local that is an iterator, or may be a generator. Generated only for frames that have such locals.
     *
     * @param by what to replace them by
     */
    protected void replaceIterators(LocalReplacement by) {
        // has none
    }

    // ---- what generated code calls

    /**
     * What the suspension point has as its value, now that the body is resumed there.
     *
     * @return what was sent, or what the delegate returned
     */
    public final @Nullable Object resumed() {
        throwRaised();
        Object value = received;
        if (value != null) received = null;
        return value;
    }

    /**
     * Begins to delegate.
     *
     * @param to what to delegate to
     * @param from the suspension point that delegates
     * @return what {@link #step} is to return
     */
    public final int delegateTo(@Nullable Object to, int from) {
        delegate = to != null ? to : ForeignDelegate.NOTHING;
        return -from;
    }

    /**
     * Ends the body. Throws nothing: no handler of the body may see what goes wrong behind its end.
     *
     * @param next what the source's {@code return} statement returned: where the iteration goes on
     * @return what {@link #step} is to return
     */
    public int returned(@Nullable Object next) {
        if (next instanceof Finished<?, ?, ?> end) {
            received = end.result();
            return RETURNED;
        }
        if (next == null) raised = new NullPointerException("a generator returned null; write `return Gen.done();`");
        delegate = next;
        return HANDED_OVER;
    }

    /**
     * Sets the result of a body that then ends with {@link #RETURNED}. So short that it is inlined even where it is called
     * but once, so that it never keeps the JIT compiler from doing without the frame.
     */
    public final void endWith(@Nullable Object value) {
        received = value;
    }

    // ---- the protocol's groundwork

    /**
     * Resumes this frame, or the innermost one that it delegates to. Generated classes override it, and {@code hasNext()},
     * with the very same code: HotSpot inlines no method into itself more than once, so that of three generators that take
     * values from one another the third would not be inlined if they shared it.
     *
     * @return whether a value was yielded; else the body has returned, now or before
     */
    protected boolean resume() {
        int from = state;
        if (from < 0) return resumeDelegates();
        int next = run(from);
        // An end must not call anything that is not inlined, however seldom: the frame would have to exist.
        return next > 0 || (next != RETURNED && resumeDelegates());
    }

    /** Runs this body alone to its next suspension or end. */
    final int run(int from) {
        state = RUNNING;
        int next = CLOSED;
        try {
            next = step(from);
        } catch (StopIteration e) {
            throw leaked(e);
        } finally {
            state = next;
        }
        return next;
    }

    /** What becomes of an exception that leaves the body. Static, so that it does not take the frame along. */
    protected static RuntimeException failure(Throwable exception) {
        return exception instanceof StopIteration e ? generatorLeaked(e) : Sneaky.rethrow(exception);
    }

    private static IllegalStateException generatorLeaked(StopIteration e) {
        return new IllegalStateException(GENERATOR + " raised StopIteration", e);
    }

    /** Resumes a frame that does not simply stand at a yield. */
    protected final boolean resumeDelegates() {
        if (link instanceof DelegateChain chain && state != RUNNING) return chain.resume();
        if (link instanceof SavedFrame) {
            DelegateChain.detach(this);
            return resume();
        }
        if (state == DROPPED) catchUp();
        if (state == RUNNING) throw alreadyExecuting();
        if (hasEnded()) return false;
        DelegateChain chain = new DelegateChain(this);
        link = chain;
        return chain.resume();
    }

    /** The frame that goes on in the place of this one: itself, unless it was dropped. */
    final SavedFrame heir() {
        return state == DROPPED && delegate instanceof SavedFrame frame ? frame : this;
    }

    /** Lets a dropped frame be resumed by itself: it shares what its heir delegates to, or has ended as its heir has. */
    final void catchUp() {
        SavedFrame heir = heir();
        if (heir == this) return;
        if (DelegateChain.rootOf(heir).state == RUNNING) throw alreadyExecuting();
        if (heir.hasEnded()) {
            state = heir.state == CLOSED ? CLOSED : REPORTED;
            received = heir.received;
            delegate = null;
        } else {
            state = HANDED_OVER;
            delegate = ForeignDelegate.sharing(heir.delegate);
            link = new DelegateChain(this);
        }
    }

    /** What stands at the current yield; only to be called while there is one. */
    final @Nullable Object current() {
        return state < 0 && link instanceof DelegateChain chain ? chain.current() : surfaced();
    }

    /** What comes out of the chain where this body stands. */
    @Nullable
    Object surfaced() {
        return value();
    }

    /** Whether the value at which the body stands is for the frame that delegates to it, and not for the chain's root. */
    boolean hasYielded() {
        return false;
    }

    /** Gives the value at which the body stands to the frame that has delegated to it. */
    void passYielded(SavedFrame owner) {
        throw new IllegalStateException("what a generator yields comes out of the chain");
    }

    /** Gives the result of the body, which has ended, to the frame that has delegated to it. */
    void passResult(SavedFrame owner) {
        Object result = takeResult();
        if (result != null) owner.received = result;
    }

    /** Throws what the body has failed with where the frame stands that has delegated to it. */
    void passFailure(SavedFrame owner, Throwable failure) {
        owner.raised = failure;
    }

    /**
     * Raises where the body stands, so that it ends.
     *
     * @param error what to raise instead of {@link GeneratorExit}, or null
     * @return what the closing failed with, or null
     */
    final @Nullable Throwable exit(@Nullable Throwable error) {
        raised = error != null ? error : new GeneratorExit();
        try {
            if (resume()) return new IllegalStateException(kind() + " ignored GeneratorExit");
            takeResult();
            return null;
        } catch (GeneratorExit e) {
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    /** The result, for whoever is told of the end first; null for all others. */
    final @Nullable Object takeResult() {
        if (state != RETURNED) return null;
        state = REPORTED;
        return received;
    }

    /** Whether it can be looked at: {@link LiveFrames} know it before its constructor has run to its end. */
    boolean isMade() {
        return true;
    }

    /** Whether nothing has happened to it yet. */
    final boolean isNew() {
        return state == CREATED && link == null;
    }

    /** The frame of the same chain that delegates to this one. */
    final @Nullable SavedFrame delegator() {
        return link instanceof SavedFrame frame ? frame : null;
    }

    /** The chain that this frame is the root of, while it delegates. */
    final @Nullable DelegateChain chain() {
        return link instanceof DelegateChain chain ? chain : null;
    }

    final boolean hasEnded() {
        return state <= REPORTED && state != RUNNING;
    }

    /** {@link #hasEnded} of a state that was read once, since another thread may change it. */
    static boolean isEnd(int state) {
        return state <= REPORTED && state != RUNNING;
    }

    final GeneratorState describeState() {
        SavedFrame frame = heir();
        if (DelegateChain.rootOf(frame).state == RUNNING || frame.state == RUNNING) return GeneratorState.RUNNING;
        if (frame.state == CREATED) return GeneratorState.CREATED;
        return frame.hasEnded() ? GeneratorState.CLOSED : GeneratorState.SUSPENDED;
    }

    final void throwRaised() {
        if (raised != null) throw raisedHere(raised);
    }

    private RuntimeException raisedHere(Throwable exception) {
        raised = null;
        return Sneaky.rethrow(exception);
    }

    final IllegalStateException alreadyExecuting() {
        return new IllegalStateException(kind() + " already executing");
    }

    /** PEP 479: what says that a generator has ended is not to end another one. */
    final RuntimeException leaked(RuntimeException e) {
        return new IllegalStateException(kind() + " raised " + e.getClass().getSimpleName(), e);
    }

    /** What it is called in messages. */
    String kind() {
        return GENERATOR;
    }

    /** {@link #clone} as a frame that is resumed by itself, and so recorded, if frames are. */
    final SavedFrame fork() {
        SavedFrame copy = clone();
        if (LiveFrames.ON) LiveFrames.add(copy);
        return copy;
    }

    /** A frame with the same contents that goes on independently. */
    @Override
    protected SavedFrame clone() {
        try {
            return (SavedFrame) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- snapshots: only the fields of generated classes are written, and only by a SnapshotWriter

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (!(out instanceof SnapshotOutput))
            throw new NotSerializableException(
                    getClass().getName() + ": a generator is written by io.generator.Snapshot, and not as an object");
        out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        refuseOthers(in);
        in.defaultReadObject();
        state = RUNNING;
        if (LiveFrames.ON) LiveFrames.add(this);
    }

    /** Called by a stream that says that a frame is none. */
    private void readObjectNoData() throws InvalidObjectException {
        throw new InvalidObjectException("not a generator's frame");
    }

    private void refuseOthers(ObjectInputStream in) throws InvalidObjectException {
        if (!(in instanceof SnapshotInput))
            throw new InvalidObjectException(
                    getClass().getName() + ": a generator is read by io.generator.Snapshot, and not as an object");
    }
}
