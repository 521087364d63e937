package io.generator.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the exceptions that leave frames of a {@link DelegateChain} the lines of the frames that they are about to cross. */
final class CrossedLines {
    private final DelegateChain chain;

    /** The exception that has been seen to, while the chain runs. */
    private @Nullable Throwable seen;

    /** What the outside has raised, while the chain runs; and where. */
    private @Nullable Throwable raised;

    private @Nullable SavedFrame raisedIn;
    private int raisedAt;
    private int lengthBefore;

    CrossedLines(DelegateChain chain) {
        this.chain = chain;
    }

    /** The outside raises an exception, in this frame of the chain. */
    void raising(Throwable exception, SavedFrame frame) {
        raised = exception;
        raisedIn = frame;
        raisedAt = chain.standing(frame);
        // Another chain may give it lines first. A trace is too dear to look at without need.
        lengthBefore = frame.delegate instanceof ForeignDelegate ? exception.getStackTrace().length : -1;
    }

    /** The chain has stopped. */
    void forget() {
        seen = null;
        raised = null;
        raisedIn = null;
    }

    /**
     * An exception leaves what a frame delegates to, or the frame's own body.
     *
     * @param frame the frame; its body has ended unless it still delegates
     */
    void leaving(SavedFrame frame, Throwable exception) {
        boolean fromDelegate = frame.delegate != null;
        boolean fromBody = !fromDelegate && frame == raisedIn && exception == raised;
        cross(exception, fromBody ? line(frame, raisedAt) : List.of(), fromDelegate ? frame : frame.delegator());
    }

    /**
     * The closing of a frame has failed.
     *
     * @param delegator the frame that will see it
     */
    void closing(SavedFrame frame, Throwable exception, SavedFrame delegator) {
        cross(exception, frame.state > 0 ? line(frame, frame.state) : List.of(), delegator);
    }

    /** An exception that was made without a trace is cheap by intention. */
    private void cross(Throwable exception, List<StackTraceElement> own, @Nullable SavedFrame first) {
        if (exception == seen) return;
        seen = exception;
        if (exception.getStackTrace().length == 0) return;
        List<StackTraceElement> lines = new ArrayList<>(own);
        add(first, chain, lines);
        if (exception == raised) LogicalTrace.prepend(exception, lengthBefore, lines);
        else if (first != null) LogicalTrace.insert(exception, lines);
    }

    /** Adds the lines where frames of a chain wait, from one of them on outwards. */
    static void add(@Nullable SavedFrame first, @Nullable DelegateChain chain, List<StackTraceElement> lines) {
        for (SavedFrame frame = first; frame != null && lines.size() < LogicalTrace.LIMIT; frame = frame.delegator())
            lines.addAll(line(frame, chain == null ? frame.state : chain.standing(frame)));
    }

    /** A frame that has handed over stands nowhere, and one of the runtime's own is not shown. */
    private static List<StackTraceElement> line(SavedFrame frame, int at) {
        boolean shown = at > SavedFrame.DROPPED && !FrameReader.isHidden(frame);
        return shown ? List.of(FrameReader.line(frame, Math.abs(at))) : List.of();
    }
}
