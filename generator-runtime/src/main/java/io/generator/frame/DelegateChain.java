package io.generator.frame;

import io.generator.GeneratorExit;
import io.generator.StopIteration;
import org.jspecify.annotations.Nullable;

/**
 * The frames that delegate to one another, from the root, which is resumed by the outside, to the innermost, which does
 * the work. Resuming the root resumes the innermost frame directly: the cost does not depend on the depth, nor does the
 * depth use up the Java stack.
 *
 * <p>A frame joins a chain when it is delegated to, and is then resumed by the chain alone. When someone else resumes it
 * all the same, it is first {@linkplain #detach detached}: its delegator treats it as a {@link ForeignDelegate} from
 * then on. So a chain never has to guess what became of its frames.
 *
 * <p>Mirrors PEP 380, where each resumption walks the whole chain.
 */
final class DelegateChain {
    private final SavedFrame root;
    private SavedFrame innermost;

    /** The state of the root, while the root is marked as running. */
    private int rootState;

    /** Made when the first exception comes. */
    private @Nullable CrossedLines lines;

    DelegateChain(SavedFrame root) {
        this(root, root);
    }

    DelegateChain(SavedFrame root, SavedFrame innermost) {
        this.root = root;
        this.innermost = innermost;
    }

    /** Resumes the innermost frame with what the root has received. True if a value was yielded, false if the root ended. */
    boolean resume() {
        rootState = root.state;
        root.state = SavedFrame.RUNNING;
        handInput();
        boolean yielded = false;
        try {
            do {
                yielded = advance();
            } while (!yielded && !root.hasEnded());
            return yielded;
        } finally {
            settle(yielded);
        }
    }

    private void handInput() {
        if (root.raised != null) lines().raising(root.raised, innermost);
        if (innermost == root || (root.received == null && root.raised == null)) return;
        innermost.received = root.received;
        innermost.raised = root.raised;
        root.received = null;
        root.raised = null;
    }

    private void settle(boolean yielded) {
        if (root.state == SavedFrame.RUNNING) root.state = rootState;
        if (!yielded || root.state > 0) root.link = null;
        if (lines != null) lines.forget();
    }

    /** Runs the innermost frame once. True if a value was yielded; else another frame may be the innermost now. */
    private boolean advance() {
        SavedFrame frame = innermost;
        try {
            if (frame.delegate == null) return advanceBody(frame);
            return frame.delegate instanceof ForeignDelegate foreign ? advanceForeign(frame, foreign) : begin(frame);
        } catch (Throwable t) {
            return fail(innermost, t);
        }
    }

    private boolean advanceForeign(SavedFrame frame, ForeignDelegate foreign) {
        Throwable exception = frame.raised;
        Object sent = frame.received;
        frame.raised = null;
        frame.received = null;
        if (exception != null ? foreign.raise(exception) : foreign.resume(sent)) return true;
        frame.delegate = null;
        frame.received = foreign.result();
        return false;
    }

    /** Runs one body. What comes if it does not yield has a loop of its own, so that the JIT compiler sees none here. */
    private boolean advanceBody(SavedFrame frame) {
        int next = runBody(frame);
        return next > 0 ? standAt(frame, next) : advanceFurther(frame, next);
    }

    /**
     * Runs bodies as long as it is plain what comes next: a new frame that is delegated to, or the delegator of an ended one. Which one
     * is the innermost stays in a local meanwhile, since to store it takes the garbage collector's barriers.
     */
    private boolean advanceFurther(SavedFrame first, int end) {
        SavedFrame frame = first;
        int next = end;
        try {
            for (SavedFrame following = follow(first, end); following != null; following = follow(frame, next)) {
                frame = following;
                next = runBody(frame);
                if (next > 0) break;
            }
        } finally {
            innermost = frame;
        }
        return next > 0 && standAt(frame, next);
    }

    private int runBody(SavedFrame frame) {
        int at = standing(frame);
        return at == SavedFrame.HANDED_OVER ? endHandedOver(frame) : frame.run(-at);
    }

    private boolean standAt(SavedFrame frame, int at) {
        if (frame == root) return true;
        if (frame.hasYielded()) {
            frame.passYielded(leave(frame));
            return false;
        }
        frame.state = -at;
        return true;
    }

    private @Nullable SavedFrame follow(SavedFrame frame, int next) {
        if (frame == root) keepRunning(next);
        if (next == SavedFrame.RETURNED) return frame == root ? null : endWithResult(frame);
        if (next == SavedFrame.HANDED_OVER) return null;
        if (!(frame.delegate instanceof SavedFrame child) || !child.isNew()) return null;
        child.link = frame;
        return child;
    }

    private static SavedFrame endWithResult(SavedFrame frame) {
        SavedFrame owner = unlink(frame);
        frame.passResult(owner);
        return owner;
    }

    /** The root stays marked while its delegates run. */
    private void keepRunning(int next) {
        if (next == SavedFrame.RETURNED) return;
        rootState = next;
        root.state = SavedFrame.RUNNING;
    }

    /** What a frame ends with whose generator was handed over to has ended. */
    private static int endHandedOver(SavedFrame frame) {
        Throwable exception = frame.raised;
        frame.raised = null;
        frame.state = exception == null ? SavedFrame.RETURNED : SavedFrame.CLOSED;
        if (exception instanceof StopIteration e) throw frame.leaked(e);
        if (exception != null) throw Sneaky.rethrow(exception);
        return frame.state;
    }

    /** An exception goes to where it is seen next: the place that delegates, or whoever resumed the root. */
    private boolean fail(SavedFrame frame, Throwable exception) {
        if (!(exception instanceof VirtualMachineError)) lines().leaving(frame, exception);
        if (frame.delegate != null) {
            frame.delegate = null;
            frame.raised = exception;
            return false;
        }
        if (frame == root) throw Sneaky.rethrow(exception);
        frame.passFailure(leave(frame), exception);
        return false;
    }

    private CrossedLines lines() {
        if (lines == null) lines = new CrossedLines(this);
        return lines;
    }

    /** Starts what a frame has just delegated to. True if it stands at a value already. */
    private boolean begin(SavedFrame frame) {
        if (frame.delegate instanceof SavedFrame child) return link(frame, child);
        frame.delegate = ForeignDelegate.of(frame.delegate);
        return false;
    }

    private boolean link(SavedFrame frame, SavedFrame child) {
        if (child.link instanceof SavedFrame) detach(child);
        child.catchUp();
        if (child.state == SavedFrame.RUNNING) throw child.alreadyExecuting();
        if (child.hasEnded()) {
            frame.delegate = null;
            frame.received = child.takeResult();
            return false;
        }
        join(isRedundant(frame) ? drop(frame, child) : frame, child);
        if (!child.held) return false;
        child.held = false;
        joinNested();
        return true;
    }

    /** Bodies that were run within one another, and stand at a value already, have left that to the root. */
    private void joinNested() {
        while (innermost.delegate instanceof SavedFrame child && child.held) {
            child.held = false;
            join(innermost, child);
        }
    }

    /** Of frames that hand over to one another only the first is kept, however many follow. */
    private boolean isRedundant(SavedFrame frame) {
        return standing(frame) == SavedFrame.HANDED_OVER
                && frame.link instanceof SavedFrame owner
                && standing(owner) == SavedFrame.HANDED_OVER;
    }

    private SavedFrame drop(SavedFrame frame, SavedFrame successor) {
        SavedFrame owner = leave(frame);
        owner.delegate = successor;
        frame.delegate = owner;
        frame.state = SavedFrame.DROPPED;
        return owner;
    }

    private void join(SavedFrame owner, SavedFrame child) {
        innermost = child.link instanceof DelegateChain chain ? chain.innermost : child;
        child.link = owner;
        if (child.state > 0) child.state = -child.state;
    }

    /** Takes a frame that has ended, or handed over, off the chain's inner end. */
    private SavedFrame leave(SavedFrame frame) {
        SavedFrame owner = unlink(frame);
        innermost = owner;
        return owner;
    }

    private static SavedFrame unlink(SavedFrame frame) {
        if (!(frame.link instanceof SavedFrame owner)) throw new AssertionError("only a root has no delegator");
        frame.link = null;
        owner.delegate = null;
        return owner;
    }

    /** Where a frame stands; the root is marked as running meanwhile. */
    int standing(SavedFrame frame) {
        return frame == root && root.state == SavedFrame.RUNNING ? rootState : frame.state;
    }

    /** While the chain runs, a frame further out may be. */
    SavedFrame innermost() {
        return innermost;
    }

    @Nullable
    Object current() {
        return innermost.delegate instanceof ForeignDelegate foreign ? foreign.current() : innermost.surfaced();
    }

    /** The frame whose own yield gave the current value, or null if a foreign delegate did. */
    @Nullable
    SavedFrame yielding() {
        return innermost.delegate == null ? innermost : null;
    }

    /**
     * Closes what the root delegates to, innermost first, each frame by itself, as nested calls of {@code close()} would.
     *
     * @return what is to be raised in the root instead of a {@code GeneratorExit}, or null
     */
    @Nullable
    Throwable closeDelegates() {
        rootState = root.state;
        root.state = SavedFrame.RUNNING;
        Throwable error = closeForeign(innermost);
        if (error != null) lines().closing(innermost, error, innermost);
        while (innermost != root) {
            SavedFrame frame = innermost;
            leave(frame);
            error = closeAlone(frame, error);
            if (error != null) lines().closing(frame, error, innermost);
        }
        if (lines != null) lines.forget();
        boolean hasBody = rootState != SavedFrame.HANDED_OVER;
        root.state = hasBody ? -rootState : SavedFrame.CLOSED;
        root.delegate = null;
        root.link = null;
        return hasBody ? error : passed(root, error);
    }

    /** What the closing of a frame fails with that has no body left to see the error. */
    private static @Nullable Throwable passed(SavedFrame frame, @Nullable Throwable error) {
        if (error instanceof GeneratorExit) return null;
        return error instanceof StopIteration e ? frame.leaked(e) : error;
    }

    private static @Nullable Throwable closeForeign(SavedFrame frame) {
        if (!(frame.delegate instanceof ForeignDelegate foreign)) return null;
        frame.delegate = null;
        try {
            foreign.close();
            return null;
        } catch (Throwable t) {
            return t;
        }
    }

    private static @Nullable Throwable closeAlone(SavedFrame frame, @Nullable Throwable error) {
        boolean hasBody = frame.state != SavedFrame.HANDED_OVER;
        frame.state = hasBody ? -frame.state : SavedFrame.CLOSED;
        return hasBody ? frame.exit(error) : passed(frame, error);
    }

    /** Reads each field once, so that it also ends in a thread that looks on while another one runs the chain. */
    static SavedFrame rootOf(SavedFrame frame) {
        SavedFrame root = frame;
        for (SavedFrame next = root.delegator(); next != null; next = root.delegator()) root = next;
        return root;
    }

    /**
     * Takes a frame that someone else wants to resume out of the chain, with all that it delegates to.
     *
     * @throws IllegalStateException if the chain is running, and with it this frame
     */
    static void detach(SavedFrame frame) {
        SavedFrame root = rootOf(frame);
        DelegateChain chain = root.chain();
        SavedFrame owner = frame.delegator();
        if (root.state == SavedFrame.RUNNING) throw frame.alreadyExecuting();
        if (chain == null || owner == null) throw new AssertionError("only a frame of a chain has a delegator");
        ForeignDelegate foreign = ForeignDelegate.of(frame);
        if (root.held) foreign.hold(chain.current());
        owner.delegate = foreign;
        frame.link = null;
        if (chain.innermost == frame && frame.delegate == null) frame.state = -frame.state;
        else frame.link = new DelegateChain(frame, chain.innermost);
        chain.innermost = owner;
    }
}
