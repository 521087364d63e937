package io.generator.frame;

import org.jspecify.annotations.Nullable;

/**
 * Finds generators that nobody has closed: run the JVM with {@code -Dio.generator.leaks=report}, and each one that is
 * dropped while its body stands in a {@code try} whose {@code finally} has not run is reported, as a warning of the
 * {@link System.Logger} {@code io.generator}, with the line where it stands and the stack where it was made.
 *
 * <p>Generated code calls {@link GeneratorFrame#watched()} for the methods that have such a {@code try}. Without the
 * switch that gives back what it is given, and the JIT compiler leaves the call away.
 *
 * <p>Mirrors CPython's {@code ResourceWarning}, of files and sockets that nobody has closed.
 */
final class LeakDetection {
    private static final String SWITCH = "io.generator.leaks";

    /** Read once, so that the JIT compiler knows it. */
    static final boolean ON = isOn(System.getProperty(SWITCH));

    private LeakDetection() {}

    /** The frame, or one in its place that is watched. */
    static <Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
            GeneratorFrame<Y, S, R> watched(GeneratorFrame<Y, S, R> frame) {
        return ON ? new WatchedFrame<>(frame, Leak::report) : frame;
    }

    /** As {@link #watched(GeneratorFrame)}. */
    static IntFrame watched(IntFrame frame) {
        return ON ? new WatchedIntFrame(frame, Leak::report) : frame;
    }

    /** As {@link #watched(GeneratorFrame)}. */
    static LongFrame watched(LongFrame frame) {
        return ON ? new WatchedLongFrame(frame, Leak::report) : frame;
    }

    /** As {@link #watched(GeneratorFrame)}. */
    static DoubleFrame watched(DoubleFrame frame) {
        return ON ? new WatchedDoubleFrame(frame, Leak::report) : frame;
    }

    /** A word that is not known is no reason not to run the program, but must not seem to work either. */
    private static boolean isOn(@Nullable String value) {
        boolean on = "report".equals(value);
        if (value != null && !on)
            Unreachable.warn("-D" + SWITCH + "=" + value + " is not known; write -D" + SWITCH + "=report", null);
        return on;
    }
}
