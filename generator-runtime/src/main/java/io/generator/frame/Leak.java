package io.generator.frame;

import io.generator.annotation.FrameLayout;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generator that was dropped where a {@code finally} had still to run.
 *
 * @param place where it stands
 * @param created the stack where it was made, innermost first
 * @param remedy what to write instead
 */
record Leak(StackTraceElement place, StackTraceElement[] created, String remedy) {
    /** Of a generator. */
    static final String CLOSE_OR_MARK = "Use try-with-resources over the generator or its stream, or write"
            + " @Generator(closeWhenUnreachable = true).";

    /** Of an asynchronous generator that no event loop knows of. */
    static final String CLOSE_OR_RUN =
            "Use try-with-resources over the generator, or run what goes through it in an event loop, which"
                    + " closes what is dropped.";

    /** As many different ones as are told apart; a program that has more has been told. */
    private static final int LIMIT = 1_000;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    /** Whether a frame of a class leaks when it is dropped in a state. */
    static boolean isOne(Class<?> frame, int state) {
        FrameLayout layout = frame.getAnnotation(FrameLayout.class);
        return layout != null && Arrays.stream(layout.cleanup()).anyMatch(at -> at == state);
    }

    /** Where this was called, without what the runtime does about it. */
    static StackTraceElement[] here() {
        return Arrays.stream(new Throwable().getStackTrace())
                .dropWhile(line -> line.getClassName().startsWith(Leak.class.getPackageName() + "."))
                .toArray(StackTraceElement[]::new);
    }

    /** Logs it, unless it is the same as one before: a loop may leak thousands. */
    void report() {
        String message = message();
        if (REPORTED.size() < LIMIT && REPORTED.add(message)) Unreachable.warn(message, null);
    }

    String message() {
        String advice =
                place + " was never closed: it was dropped where it stands in a try whose finally, or close() of a"
                        + " resource, has not run. " + remedy + " It was created at:";
        return Stream.concat(Stream.of(advice), Arrays.stream(created).map(line -> "    at " + line))
                .collect(Collectors.joining("\n"));
    }
}
