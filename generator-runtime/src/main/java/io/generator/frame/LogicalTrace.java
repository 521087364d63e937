package io.generator.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes the stack trace of an exception that crosses generators which delegate to one another read as if they called one
 * another: under the line that threw come the lines where each of the others delegates, innermost first, and then
 * whoever resumed the outermost one. What the runtime itself has called in between is left out.
 *
 * <p>A trace is changed once, when the exception first leaves the frame that threw it. One that was filled in elsewhere, as
 * that of an exception which was kept and is thrown again, stays as it is; and so does one without lines.
 *
 * <p>Mirrors CPython, where the traceback grows by each frame that an exception passes through.
 */
final class LogicalTrace {
    /** As many lines as the JVM itself keeps of a stack by default. */
    static final int LIMIT = 1024;

    private static final String RUNTIME = LogicalTrace.class.getPackageName() + ".";
    private static final String FOREIGN = ForeignDelegate.class.getName();
    private static final Set<String> ENTRIES = Set.of("resume", "closeDelegates");
    private static final Set<String> GENERATED = Set.of("step", "resume", "hasNext");

    private LogicalTrace() {}

    /**
     * For an exception that was made while the chain which calls this method was being resumed or closed.
     *
     * @param crossed the lines of the frames that it is about to cross, innermost first
     */
    static void insert(Throwable exception, List<StackTraceElement> crossed) {
        StackTraceElement[] trace = exception.getStackTrace();
        int outside = linesOutside(new Throwable().getStackTrace(), trace);
        int below = trace.length - outside;
        int above = below;
        while (above > 0 && isRuntime(trace[above - 1])) above--;
        if (outside > 0 && above < below) exception.setStackTrace(joined(trace, above, crossed, below));
    }

    /**
     * For an exception that was made by whoever raised it in the chain.
     *
     * @param length how many lines its trace had then, or -1 if no other chain can have added any
     * @param crossed the lines of the frame that it was raised in, and of those that it is about to cross
     */
    static void prepend(Throwable exception, int length, List<StackTraceElement> crossed) {
        StackTraceElement[] trace = exception.getStackTrace();
        int at = length < 0 ? 0 : Math.max(0, trace.length - length);
        // An exception that is made once and raised often would grow each time.
        if (trace.length + crossed.size() <= LIMIT) exception.setStackTrace(joined(trace, at, crossed, at));
    }

    private static StackTraceElement[] joined(
            StackTraceElement[] trace, int above, List<StackTraceElement> crossed, int below) {
        List<StackTraceElement> lines = new ArrayList<>(Arrays.asList(trace).subList(0, above));
        lines.addAll(crossed);
        lines.addAll(Arrays.asList(trace).subList(below, trace.length));
        return lines.toArray(StackTraceElement[]::new);
    }

    /** How many lines at the end of a trace are those of whoever resumed the chain; 0 if it was not made while that ran. */
    private static int linesOutside(StackTraceElement[] here, StackTraceElement[] trace) {
        int from = 0;
        while (from < here.length && !isEntry(here[from])) from++;
        while (from < here.length && isRuntime(here[from]) && !isForeign(here[from])) from++;
        int outside = here.length - from;
        boolean within = outside <= trace.length
                && Arrays.equals(here, from, here.length, trace, trace.length - outside, trace.length);
        return within ? outside : 0;
    }

    private static boolean isEntry(StackTraceElement line) {
        return line.getClassName().equals(DelegateChain.class.getName()) && ENTRIES.contains(line.getMethodName());
    }

    /** A call from within another chain, which cares for its own lines. */
    private static boolean isForeign(StackTraceElement line) {
        return line.getClassName().equals(FOREIGN);
    }

    /** Generated methods have a file but no lines. */
    private static boolean isRuntime(StackTraceElement line) {
        return line.getClassName().startsWith(RUNTIME)
                || (line.getLineNumber() < 0 && GENERATED.contains(line.getMethodName()));
    }
}
