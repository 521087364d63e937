package io.generator.conformance.fuzz;

import io.generator.async.EventLoop;
import io.generator.async.Fault;
import io.generator.async.VirtualClock;
import java.util.List;

/** Runs a program of coroutines in a loop of virtual time, as {@code async_world.py} does. */
final class AsyncRun {
    private AsyncRun() {}

    /** The trace of a program. */
    static List<String> run(AsyncBody body) {
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            loop.setExceptionHandler((where, fault) -> report(body, fault));
            loop.runUntilComplete(body.main());
        }
        return List.copyOf(body.trace());
    }

    /** When an exception that nobody has asked for is told of, is not the same twice. */
    private static void report(AsyncBody body, Fault fault) {
        boolean isLate = fault.message().contains("never retrieved");
        if (!isLate) body.tell("report " + (fault.exception() == null ? "" : PythonNames.describe(fault.exception())));
    }
}
