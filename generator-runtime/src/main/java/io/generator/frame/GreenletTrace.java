package io.generator.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces that lead from a greenlet's thread on to the one that has resumed it. Like {@link LogicalTrace} it has nothing to
 * initialise.
 */
final class GreenletTrace {
    private GreenletTrace() {}

    /**
     * Makes the trace of an exception that has left a body read as if the calling thread had run the body. One that was made
     * elsewhere, or joined before, is left as it is.
     */
    static void join(Throwable exception) {
        if (exception instanceof VirtualMachineError) return;
        StackTraceElement[] trace = exception.getStackTrace();
        int end = lastIndexOf("run", trace);
        if (end < 0) return;
        // The body may be wrapped in one of the frame's.
        if (end > 0 && LogicalTrace.isOf(GreenletFrame.class, trace[end - 1])) end--;
        List<StackTraceElement> lines = new ArrayList<>(Arrays.asList(trace).subList(0, end));
        lines.addAll(caller());
        exception.setStackTrace(lines.toArray(StackTraceElement[]::new));
    }

    /** From the frame's step on, as of a frame that runs its body itself. */
    private static List<StackTraceElement> caller() {
        List<StackTraceElement> here = Arrays.asList(new Throwable().getStackTrace());
        int from = 0;
        while (from < here.size() && !here.get(from).getMethodName().equals("step")) from++;
        return here.subList(from, here.size());
    }

    /** The line that has called {@code yield}. */
    static @Nullable StackTraceElement yielding(StackTraceElement[] trace) {
        int at = 0;
        while (at < trace.length && !isTask("yield", trace[at])) at++;
        while (at < trace.length && isTask("yield", trace[at])) at++;
        return at < trace.length ? trace[at] : null;
    }

    private static int lastIndexOf(String method, StackTraceElement[] trace) {
        int at = trace.length - 1;
        while (at >= 0 && !isTask(method, trace[at])) at--;
        return at;
    }

    private static boolean isTask(String method, StackTraceElement line) {
        return LogicalTrace.isOf(GreenletTask.class, line)
                && line.getMethodName().equals(method);
    }
}
