package io.generator.async;

import io.generator.management.Filter;
import io.generator.management.LiveLoops;
import io.generator.management.LoopReport;
import io.generator.management.LoopSource;

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
        if (loop.isCurrent() || !loop.isRunning()) return look(filter, true);
        Inspection inspection = new Inspection(() -> look(filter, true));
        loop.post(inspection);
        LoopReport report = inspection.await(PATIENCE_MILLIS);
        return report != null ? report : look(filter, false);
    }

    private LoopReport look(Filter filter, boolean consistent) {
        return new LoopReporter(loop, name(), filter).report(consistent);
    }
}
