package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.Greenlet;
import io.generator.TwoWayGen;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a greenlet: what it saves is a thread, which stands in the body. Being a frame like any other, it has the
 * whole protocol from its base class, and others may delegate to it at any depth.
 *
 * <p>Public for {@link Greenlet}, which makes them.
 *
 * @param <Y> the type of the values it yields
 * @param <S> the type of the values it is sent
 * @param <R> the type of the value it returns
 */
public final class GreenletFrame<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        extends GeneratorFrame<Y, S, R> {
    private static final long serialVersionUID = 1L;

    private static final int AT_YIELD = 1;

    private final transient Greenlet.TwoWayBody<Y, S, R> body;
    private final transient ThreadFactory threads;

    /** The class of the body as it was given, by which the frame is called where it stands nowhere. */
    private final transient Class<?> given;

    private transient @Nullable GreenletTask<Y, S, R> task;
    private transient Cleaner.@Nullable Cleanable watch;
    private transient @Nullable Object value;

    /** Where the body stood when something was last raised there: to be told when it has ended by that. */
    private transient @Nullable StackTraceElement raisedAt;

    private GreenletFrame(Greenlet.TwoWayBody<Y, S, R> body, ThreadFactory threads, Class<?> given) {
        this.body = body;
        this.threads = Objects.requireNonNull(threads, "threads");
        this.given = given;
    }

    /** For {@link Greenlet#of}. */
    @SuppressWarnings("NullAway") // which takes the result for a type without null
    public static <Y extends @Nullable Object> Gen<Y> of(ThreadFactory threads, Greenlet.Body<Y> body) {
        return new GreenletFrame<Y, @Nullable Object, @Nullable Object>(
                sink -> {
                    body.run(sink);
                    return null;
                },
                threads,
                body.getClass());
    }

    /** For {@link Greenlet#twoWay}. */
    public static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            TwoWayGen<Y, S, R> twoWay(ThreadFactory threads, Greenlet.TwoWayBody<Y, S, R> body) {
        return new GreenletFrame<>(body, threads, body.getClass());
    }

    /** The threads that greenlets run in where nobody says otherwise. */
    public static ThreadFactory defaultThreads() {
        return GreenletThreads.DEFAULT;
    }

    @Override
    protected int step(int from) {
        try {
            return switchTo(from == CREATED ? start() : requireTask());
        } catch (Throwable t) {
            end();
            throw Sneaky.rethrow(t);
        } finally {
            // Nobody but this method may know the frame any more; its thread is not abandoned while it runs.
            Reference.reachabilityFence(this);
        }
    }

    private GreenletTask<Y, S, R> start() {
        GreenletTask<Y, S, R> started = new GreenletTask<>(body, threads);
        task = started;
        return started;
    }

    private GreenletTask<Y, S, R> requireTask() {
        if (task == null) throw new AssertionError("a greenlet stands at a yield, and has no thread");
        return task;
    }

    private int switchTo(GreenletTask<Y, S, R> to) throws Throwable {
        Object sent = null;
        Throwable thrown = null;
        try {
            sent = resumed();
        } catch (Throwable t) {
            thrown = t;
            raisedAt = delegator() == null || t instanceof GeneratorExit ? null : to.line();
        }
        Object next = to.resume(sent, thrown);
        if (!to.hasEnded()) return yielded(to, next);
        end();
        endWith(next);
        return RETURNED;
    }

    private int yielded(GreenletTask<Y, S, R> at, @Nullable Object next) {
        value = next;
        if (watch == null) watch = GreenletThreads.watch(this, at::abandon);
        return AT_YIELD;
    }

    private void end() {
        task = null;
        value = null;
        if (watch != null) watch.clean();
        watch = null;
    }

    @Override
    protected @Nullable Object value() {
        return value;
    }

    /** Its locals are those of a thread, which cannot be read. */
    @Override
    protected @Nullable Object local(int index) {
        throw new UnsupportedOperationException("a greenlet has no locals that can be read");
    }

    /** For copies and snapshots, which there are none of. */
    @Override
    protected SavedFrame clone() {
        throw new UnsupportedOperationException(
                "a greenlet can be neither copied nor written, since its body stands in a thread: " + this
                        + "; make a new one, or write its body as a @Generator method");
    }

    // ---- to look at

    @Override
    @SuppressWarnings("ConstantValue") // is null until its constructor has run
    boolean isMade() {
        return given != null;
    }

    String bodyName() {
        return given.getName() + ".run";
    }

    /** The name of the thread that the body has; null if it has none. */
    @Nullable
    String threadName() {
        GreenletTask<Y, S, R> begun = task;
        return begun == null ? null : begun.threadName();
    }

    /** Where the body stands: read from the stack of its thread. */
    FrameInfo read(int at) {
        StackTraceElement line = at == AT_YIELD ? line() : null;
        if (line == null) return new FrameInfo(given.getName(), "run", null, 0, at, Map.of(), null);
        return new FrameInfo(
                line.getClassName(),
                line.getMethodName(),
                line.getFileName(),
                Math.max(0, line.getLineNumber()),
                at,
                Map.of(),
                null);
    }

    /** The line where the body stands, or stood when it was ended, as in a stack trace; null if that is not known. */
    @Nullable
    StackTraceElement line() {
        GreenletTask<Y, S, R> suspended = task;
        return suspended == null ? raisedAt : suspended.line();
    }
}
