package io.generator.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds those who await to the stack trace of an exception that a future has failed with, and which was made elsewhere. It keeps
 * its own lines; under them, below a mark, come the lines of the body that awaits the future and of those that await that.
 *
 * <p>Such an exception may be shared by many who await the future. The lines of each come once, however often it does so, and
 * the trace never grows above {@link LogicalTrace#LIMIT}.
 *
 * <p>Mirrors CPython, where the traceback grows by each frame that an exception passes through.
 */
final class AwaitTrace {
    /** Reads {@code at io.generator.Async.await(awaited by)}. */
    private static final StackTraceElement MARK =
            new StackTraceElement("io.generator.Async", "await", "awaited by", -1);

    private AwaitTrace() {}

    /** The future that a body awaits has failed with an exception, which is about to be thrown there. */
    static void join(AwaitingFrame body, Throwable failure) {
        if (failure instanceof VirtualMachineError) return;
        StackTraceElement[] trace = failure.getStackTrace();
        if (trace.length == 0 || trace.length >= LogicalTrace.LIMIT) return;
        StackTraceElement[] here = new Throwable().getStackTrace();
        if (isMadeWithin(body, here, trace)) return;
        List<StackTraceElement> lines = new ArrayList<>();
        lines.add(MARK);
        addAwaiting(body, here, lines);
        List<StackTraceElement> all = new ArrayList<>(Arrays.asList(trace));
        boolean isNew = lines.size() > 1 && Collections.indexOfSubList(all, lines) < 0;
        if (!isNew || all.size() + lines.size() > LogicalTrace.LIMIT) return;
        all.addAll(lines);
        failure.setStackTrace(all.toArray(StackTraceElement[]::new));
    }

    /** The driver raises an exception in a body that awaits nobody and is awaited by nobody. */
    static void raise(AwaitingFrame body, Throwable exception) {
        if (exception instanceof VirtualMachineError || exception.getStackTrace().length == 0) return;
        StackTraceElement[] here = new Throwable().getStackTrace();
        int step = stepOf(body, here, 0);
        if (step > 0 && !LogicalTrace.isRuntime(here[step - 1]))
            LogicalTrace.prepend(exception, -1, List.of(here[step - 1]));
    }

    /** Whether the body itself has called the method that returned the future, and that has failed meanwhile, at once. */
    private static boolean isMadeWithin(AwaitingFrame body, StackTraceElement[] here, StackTraceElement[] trace) {
        int step = stepOf(body, here, 0);
        int outside = here.length - step;
        int at = trace.length - outside;
        return step >= 0
                && at > 0
                && Arrays.equals(here, step, here.length, trace, at, trace.length)
                && LogicalTrace.startsFuture(Arrays.asList(trace).subList(0, at));
    }

    /** Bodies that run within one another are on the stack; from those that wait for one another a chain leads on. */
    private static void addAwaiting(AwaitingFrame body, StackTraceElement[] here, List<StackTraceElement> lines) {
        int from = 0;
        @Nullable AwaitingFrame running = body;
        while (running != null) {
            int step = stepOf(running, here, from);
            if (step <= 0) return;
            if (!LogicalTrace.isRuntime(here[step - 1])) lines.add(here[step - 1]);
            SavedFrame root = DelegateChain.rootOf(running);
            CrossedLines.add(running.delegator, root.chain, lines);
            running = root instanceof AwaitingFrame outer ? outer.awaiter : null;
            from = step + 1;
        }
    }

    /** Where the body of a frame was called that runs. */
    private static int stepOf(SavedFrame running, StackTraceElement[] here, int from) {
        String type = Watched.lookThrough(running).getClass().getName();
        for (int i = from; i < here.length; i++) {
            StackTraceElement line = here[i];
            if (line.getMethodName().equals("step") && line.getClassName().equals(type)) return i;
        }
        return -1;
    }
}
