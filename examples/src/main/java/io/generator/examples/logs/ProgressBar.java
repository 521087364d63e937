package io.generator.examples.logs;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Shows how far some work is: in a terminal as a bar that grows, elsewhere by a line now and then. */
final class ProgressBar implements LongConsumer, AutoCloseable {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String title;
    private final long total;
    private final long started = System.nanoTime();
    private long done;
    private long shownAt;

    /**
     * Shows that the work begins.
     *
     * @param terminal whether a carriage return goes back to the beginning of the line
     * @param total how much there is to do
     */
    ProgressBar(PrintStream out, boolean terminal, String title, long total) {
        this.out = out;
        this.terminal = terminal;
        this.title = title;
        this.total = Math.max(1, total);
        show();
    }

    /** So much more has been done. */
    @Override
    public void accept(long more) {
        done += more;
        if (done >= shownAt) show();
    }

    /** The work has ended. */
    @Override
    public void close() {
        if (terminal) out.println();
        out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - started) / 1e9);
    }

    private void show() {
        int percent = (int) Math.min(100, done * 100 / total);
        shownAt = total / 100 * (percent + (terminal ? 1 : 25));
        if (terminal) out.print("\r  " + title + " [" + bar(percent) + "] " + percent + " %");
        else out.println("  " + title + " " + percent + " %");
        out.flush();
    }

    private static String bar(int percent) {
        int full = WIDTH * percent / 100;
        return "#".repeat(full) + ".".repeat(WIDTH - full);
    }
}
