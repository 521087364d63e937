package io.generator.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes the stack trace of an exception that crosses generators which delegate to one another read as if they called one
 * another: under the line that threw come the lines where each of the others delegates, innermost first, and then
 * whoever resumed the outermost one. What the runtime itself has called in between is left out.
 *
 * <p>A trace is changed once, when the exception first leaves the frame that threw it. One that was filled in elsewhere, as
 * that of an exception which was kept and is thrown again, stays as it is; and so does one without lines.
 *
 * <p>It has nothing to initialise: what fails first may be what has used up the stack, and a class whose initialisation fails is lost
 * to the JVM. What the JVM itself throws is passed on untouched by all who use this.
 *
 * <p>Mirrors CPython, where the traceback grows by each frame that an exception passes through.
 */
final class LogicalTrace {
    /** As many lines as the JVM itself keeps of a stack by default. */
    static final int LIMIT = 1024;

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

    /**
     * For an exception that leaves a body which was run by the {@code await} of another. The lines of both are in its trace, unless
     * it was made elsewhere, and what the runtime has called in between is taken out.
     */
    static void leaveNested(Throwable exception) {
        removeCall(exception, LogicalTrace::isNestedCall, 0);
    }

    /**
     * For an exception that leaves a body which was run by the call of a method that returns a future. That is in its trace twice:
     * the body, and what is left of the method.
     */
    static void leaveFuture(Throwable exception) {
        removeCall(exception, LogicalTrace::startsFuture, 1);
    }

    private static boolean startsFuture(StackTraceElement line) {
        return isOf(CoroutineFrame.class, line)
                && switch (line.getMethodName()) {
                    case "future", "stage" -> true;
                    default -> false;
                };
    }

    private static boolean isNestedCall(StackTraceElement line) {
        return isOf(AwaitingFrame.class, line)
                && switch (line.getMethodName()) {
                    case "await", "awaitOther", "runWithin" -> true;
                    default -> false;
                };
    }

    /** Takes the innermost call of a kind out: its lines, those of the runtime above, and some below. */
    private static void removeCall(Throwable exception, Predicate<StackTraceElement> call, int below) {
        StackTraceElement[] trace = exception.getStackTrace();
        int at = 0;
        while (at < trace.length && !call.test(trace[at])) at++;
        int from = at;
        while (from > 0 && isRuntime(trace[from - 1])) from--;
        while (at < trace.length && call.test(trace[at])) at++;
        int to = Math.min(at + below, trace.length);
        if (from > 0 && from < at) exception.setStackTrace(joined(trace, from, List.of(), to));
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
        return isOf(DelegateChain.class, line)
                && switch (line.getMethodName()) {
                    case "resume", "closeDelegates" -> true;
                    default -> false;
                };
    }

    /** A call from within another chain, which cares for its own lines. */
    private static boolean isForeign(StackTraceElement line) {
        return isOf(ForeignDelegate.class, line);
    }

    /** Generated methods have a file but no lines. */
    static boolean isRuntime(StackTraceElement line) {
        return isOfPackage(line) || (line.getLineNumber() < 0 && isGenerated(line.getMethodName()));
    }

    private static boolean isOfPackage(StackTraceElement line) {
        String packageName = LogicalTrace.class.getPackageName();
        String name = line.getClassName();
        return name.lastIndexOf('.') == packageName.length() && name.startsWith(packageName);
    }

    private static boolean isGenerated(String method) {
        return switch (method) {
            case "step", "resume", "hasNext" -> true;
            default -> false;
        };
    }

    static boolean isOf(Class<?> type, StackTraceElement line) {
        return line.getClassName().equals(type.getName());
    }
}
