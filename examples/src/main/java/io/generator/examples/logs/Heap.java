package io.generator.examples.logs;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** How much memory this process has used. */
final class Heap {
    private static final long MEGABYTE = 1 << 20;

    private Heap() {}

    /**
     * The most that was on the heap at a time, and the most that may be, in words. Garbage counts until it is collected,
     * so it is more than what was needed.
     */
    static String peak() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        long limit = Runtime.getRuntime().maxMemory();
        return String.format(
                Locale.ROOT,
                "peak heap %,d MB, garbage included, of at most %,d MB",
                peak / MEGABYTE,
                limit / MEGABYTE);
    }
}
