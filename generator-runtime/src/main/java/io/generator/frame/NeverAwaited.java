package io.generator.frame;

import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds coroutines that nobody has awaited: each one that is dropped before it has begun is reported, as a warning of the
 * {@link System.Logger} {@code io.generator}, with the stack where it was made. With {@code -Dio.generator.leaks=report}, or from when
 * an event loop asks for it. A mark on the frame, where a body that runs has what it waits for, says that it has not begun.
 *
 * <p>Mirrors CPython's {@code RuntimeWarning: coroutine '...' was never awaited}.
 */
public final class NeverAwaited implements Runnable {
    /** As many different ones as are told apart; a program that has more has been told. */
    private static final int LIMIT = 1_000;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    /** Whether coroutines that are made are watched. */
    static boolean on = LeakDetection.ON;

    private final Class<?> frame;
    private final StackTraceElement[] created;
    private Cleaner.@Nullable Cleanable cleanable;
    private volatile boolean over;

    private NeverAwaited(Class<?> frame) {
        this.frame = frame;
        this.created = Arrays.stream(Leak.here())
                .dropWhile(line -> line.getClassName().equals(frame.getName()))
                .toArray(StackTraceElement[]::new);
    }

    /** Watches all coroutines that are made from now on. For event loops. */
    public static void report() {
        on = true;
    }

    static void watch(CoroutineFrame<?> coroutine) {
        NeverAwaited watch = new NeverAwaited(coroutine.getClass());
        watch.cleanable = Unreachable.whenUnreachable(coroutine, watch);
        coroutine.pending = watch;
    }

    /** The coroutine begins, or is closed. */
    static void begin(CoroutineFrame<?> coroutine) {
        if (coroutine.pending instanceof NeverAwaited watch) {
            coroutine.pending = null;
            watch.end();
        }
    }

    private void end() {
        over = true;
        if (cleanable != null) cleanable.clean();
    }

    @Override
    public void run() {
        if (over) return;
        String message = message();
        if (REPORTED.size() < LIMIT && REPORTED.add(message)) Unreachable.warn(message, null);
    }

    private String message() {
        StackTraceElement place = FrameReader.line(frame, 0);
        String name = place.getClassName() + "." + place.getMethodName();
        return Stream.concat(
                        Stream.of("coroutine " + name + " was never awaited. It was created at:"),
                        Arrays.stream(created).map(line -> "    at " + line))
                .collect(Collectors.joining("\n"));
    }
}
