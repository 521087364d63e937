package io.generator.frame;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds those who await to the stack trace of an exception that a future has failed with, and which was made elsewhere. It keeps
 * its own lines; under them, below a mark, come the lines of the body that awaits the future and of those that await that.
 *
 * <p>Such an exception may be shared by many who await the future. The lines of each come once, however often it does so, and
 * the trace never grows above {@link LogicalTrace#LIMIT}.
 *
 * <p>Like {@link LogicalTrace} it has nothing to initialise.
 *
 * <p>Mirrors CPython, where the traceback grows by each frame that an exception passes through.
 */
final class AwaitTrace {
    private AwaitTrace() {}

    /**
     * The future that a body awaits has failed with an exception, which is about to be thrown there.
     *
     * @param atOnce whether it had failed when the method that returned it did: who called that is in the trace already
     */
    static void join(AwaitingFrame body, Throwable failure, boolean atOnce) {
        if (failure instanceof VirtualMachineError) return;
        StackTraceElement[] trace = failure.getStackTrace();
        if (trace.length == 0 || trace.length >= LogicalTrace.LIMIT) return;
        List<StackTraceElement> lines = linesOf(body);
        if (lines.isEmpty() || (atOnce && hasMethod(lines.get(0), trace))) return;
        lines.add(0, mark());
        List<StackTraceElement> all = new ArrayList<>(Arrays.asList(trace));
        if (Collections.indexOfSubList(all, lines) >= 0 || all.size() + lines.size() > LogicalTrace.LIMIT) return;
        all.addAll(lines);
        failure.setStackTrace(all.toArray(StackTraceElement[]::new));
    }

    /** The driver raises an exception in a body that awaits nobody and is awaited by nobody. */
    static void raise(AwaitingFrame body, Throwable exception) {
        if (exception instanceof VirtualMachineError || exception.getStackTrace().length == 0) return;
        List<StackTraceElement> lines = linesOf(body);
        if (!lines.isEmpty()) LogicalTrace.prepend(exception, -1, lines);
    }

    /** Reads {@code at io.generator.Async.await(awaited by)}. */
    private static StackTraceElement mark() {
        return new StackTraceElement("io.generator.Async", "await", "awaited by", -1);
    }

    private static boolean hasMethod(StackTraceElement method, StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .anyMatch(line -> line.getClassName().equals(method.getClassName())
                        && line.getMethodName().equals(method.getMethodName()));
    }

    /** The lines of a body that runs, and of those that await it. */
    private static List<StackTraceElement> linesOf(AwaitingFrame body) {
        List<StackTraceElement> lines = new ArrayList<>();
        StackWalker.getInstance().walk(stack -> {
            add(body, stack.iterator(), lines);
            return lines;
        });
        return lines;
    }

    /** Bodies that run within one another are on the stack; from those that wait for one another a chain leads on. */
    private static void add(AwaitingFrame body, Iterator<StackFrame> stack, List<StackTraceElement> lines) {
        @Nullable AwaitingFrame running = body;
        while (running != null) {
            StackFrame at = bodyOf(running, stack);
            if (at == null) return;
            StackTraceElement line = at.toStackTraceElement();
            if (!LogicalTrace.isRuntime(line)) lines.add(line);
            SavedFrame root = DelegateChain.rootOf(running);
            CrossedLines.add(running.delegator(), root.chain(), lines);
            running = root instanceof AwaitingFrame outer ? outer.awaiter() : null;
        }
    }

    /** The body of a frame that runs: what the frame has called. */
    private static @Nullable StackFrame bodyOf(SavedFrame running, Iterator<StackFrame> stack) {
        String type = Watched.lookThrough(running).getClass().getName();
        StackFrame called = null;
        while (stack.hasNext()) {
            StackFrame next = stack.next();
            if (next.getMethodName().equals("step") && next.getClassName().equals(type)) return called;
            called = next;
        }
        return null;
    }
}
