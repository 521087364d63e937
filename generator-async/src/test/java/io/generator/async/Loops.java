package io.generator.async;

import io.generator.Awaitable;
import java.util.ArrayList;
import java.util.List;

/** Runs things in loops whose time is virtual. */
final class Loops {
    private Loops() {}

    static <T> T run(Awaitable<T> main) {
        return run(main, new ArrayList<>());
    }

    /** As {@link #run(Awaitable)}; what goes wrong where nobody waits is put into a list. */
    static <T> T run(Awaitable<T> main, List<Fault> faults) {
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            loop.setExceptionHandler((where, fault) -> faults.add(fault));
            return loop.runUntilComplete(main);
        }
    }
}
