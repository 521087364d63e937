package io.generator.async;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told of the faults of a loop; and the failures that nobody has asked for yet. */
final class Faults {
    private static final System.Logger LOGGER = System.getLogger("io.generator.async");

    private final EventLoop loop;
    private final Set<FailureWatch> watches = new LinkedHashSet<>();
    private @Nullable ExceptionHandler handler;

    Faults(EventLoop loop) {
        this.loop = loop;
    }

    void setHandler(@Nullable ExceptionHandler handler) {
        this.handler = handler;
    }

    void report(Fault fault) {
        ExceptionHandler told = handler;
        try {
            if (told != null) told.handle(loop, fault);
            else log(fault);
        } catch (Throwable t) {
            log(new Fault("Unhandled error in exception handler", t, null));
            log(fault);
        }
    }

    /** For what is the fault of no loop, too. */
    static void log(Fault fault) {
        LOGGER.log(System.Logger.Level.ERROR, fault.message(), fault.exception());
    }

    FailureWatch watch(LoopFuture<?> future, Throwable failure) {
        FailureWatch watch = new FailureWatch(loop, future, failure);
        synchronized (watches) {
            watches.add(watch);
        }
        watch.begin(future);
        return watch;
    }

    void forget(FailureWatch watch) {
        synchronized (watches) {
            watches.remove(watch);
        }
    }

    /** The loop is closed: reports what nobody has asked for. */
    void reportLeft() {
        List<FailureWatch> left;
        synchronized (watches) {
            left = List.copyOf(watches);
        }
        left.forEach(FailureWatch::run);
    }
}
