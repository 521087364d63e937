package io.generator.async;

import io.generator.management.Filter;
import io.generator.management.LiveLoops;
import io.generator.management.LoopReport;
import io.generator.management.LoopSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A loop as the live view sees it. Its thread makes the report, between two steps, so that nothing moves meanwhile; a loop that
 * does not come to that in time is read from outside.
 */
final class LoopLook implements LoopSource {
    private static final long PATIENCE_MILLIS = 250;

    private final EventLoop loop;
    private final LiveLoops.Entry entry;

    LoopLook(EventLoop loop) {
        this.loop = loop;
        this.entry = LiveLoops.add(this);
    }

    /** The loop is closed. */
    void end() {
        entry.remove();
    }

    @Override
    public String name() {
        return entry.name();
    }

    @Override
    public LoopReport report(Filter filter) {
        LoopReporter reporter = new LoopReporter(loop, name(), filter);
        if (loop.isCurrent() || !loop.isRunning()) return reporter.report(true);
        Inspection inspection = new Inspection(() -> reporter.report(true));
        loop.post(inspection);
        try {
            return inspection.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // is read from here, as far as it can be
        }
        inspection.cancel(false);
        return reporter.report(false);
    }
}
