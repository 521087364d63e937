package io.generator.conformance.laws;

import io.generator.Awaitable;
import io.generator.async.EventLoop;
import io.generator.async.ExceptionHandler;
import io.generator.async.VirtualClock;
import java.math.BigDecimal;

/** An event loop whose time is virtual: where it would wait, the time jumps instead. */
final class VirtualLoop {
    private final VirtualClock clock = new VirtualClock();
    private final EventLoop loop = EventLoop.create(clock);

    VirtualLoop(ExceptionHandler handler) {
        loop.setExceptionHandler(handler);
    }

    /** As {@link EventLoop#run} does. */
    Object run(Awaitable<?> main) {
        try (loop) {
            return loop.runUntilComplete(main);
        }
    }

    /** Where it stands, if it runs: its turn, and the time unless that is 0. */
    String stamp() {
        if (!loop.isRunning()) return "";
        return clock.nanos() == 0 ? "[" + loop.turn() + "] " : "[" + loop.turn() + " at " + seconds() + "] ";
    }

    private String seconds() {
        return BigDecimal.valueOf(clock.nanos(), 9).stripTrailingZeros().toPlainString();
    }
}
