package io.generator.frame;

import java.lang.ref.Reference;
import java.util.function.Consumer;

/**
 * The body of a watched frame: runs that of another frame in its place, and remembers where it stands, to tell when the
 * watched frame is gone. All else of the protocol, and its place in a chain, is the watched frame's own.
 *
 * @param <F> the type of the frame whose body it is
 */
final class Watch<F extends SavedFrame> {
    private final F body;
    private final Consumer<Leak> report;
    private final Standing standing;

    /**
     * Begins to watch.
     *
     * @param watched the frame that is resumed
     * @param body the frame that holds the locals; never resumed by itself
     */
    Watch(SavedFrame watched, F body, Consumer<Leak> report) {
        this(watched, body, report, new Standing(body.getClass(), Leak.here(), report));
    }

    private Watch(SavedFrame watched, F body, Consumer<Leak> report, Standing standing) {
        this.body = body;
        this.report = report;
        this.standing = standing;
        Unreachable.whenUnreachable(watched, standing);
    }

    F body() {
        return body;
    }

    /** For a copy of the watched frame, which is made here. */
    @SuppressWarnings("unchecked")
    Watch<F> copiedFor(SavedFrame copy) {
        Standing started = new Standing(body.getClass(), Leak.here(), report);
        started.state = standing.state;
        return new Watch<>(copy, (F) body.clone(), report, started);
    }

    /** What {@code step} of the watched frame does. */
    int step(SavedFrame watched, int from) {
        handIn(watched);
        standing.state = SavedFrame.RUNNING;
        int next = SavedFrame.CLOSED;
        try {
            next = body.step(from);
        } finally {
            standing.state = next;
            Reference.reachabilityFence(watched);
        }
        handOut(watched);
        return next;
    }

    private void handIn(SavedFrame watched) {
        body.received = watched.received;
        body.raised = watched.raised;
        watched.received = null;
        watched.raised = null;
    }

    private void handOut(SavedFrame watched) {
        watched.received = body.received;
        watched.raised = body.raised;
        watched.delegate = body.delegate;
        body.received = null;
        body.raised = null;
        body.delegate = null;
    }

    /** What is known when the watched frame is gone; so it refers neither to that nor to its locals. */
    private static final class Standing implements Runnable {
        private final Class<?> frame;
        private final StackTraceElement[] created;
        private final Consumer<Leak> report;
        private int state;

        Standing(Class<?> frame, StackTraceElement[] created, Consumer<Leak> report) {
            this.frame = frame;
            this.created = created;
            this.report = report;
        }

        @Override
        public void run() {
            int at = Math.abs(state);
            if (Leak.isOne(frame, at))
                report.accept(new Leak(FrameReader.line(frame, at), created, Leak.CLOSE_OR_MARK));
        }
    }
}
