package io.generator.examples.logs;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link LogPipeline} over a log file, or over one that it writes itself, shows what it took, and checks the result
 * against {@link PlainLoop}.
 */
public final class LogDemo {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private static final long SEED = 20_250_301;
    private static final long LINES = 2_000_000;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    LogDemo(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Ends the process with 0 if all went well, 1 if the file could not be read to its end or the totals differ, 2 if
     * there is no such file.
     *
     * @param args the log file; none to have one written
     */
    public static void main(String[] args) {
        boolean terminal = Boolean.getBoolean("demo.terminal");
        System.exit(new LogDemo(System.out, System.err, terminal).run(args));
    }

    int run(String... args) {
        return switch (args.length) {
            case 0 -> runOnWrittenLog(LINES);
            case 1 -> runOn(Path.of(args[0]));
            default -> complain(WRONG_USE, "one log file, please, or none to have one written");
        };
    }

    int runOnWrittenLog(long lines) {
        try {
            Path folder = Files.createTempDirectory("generator-demo");
            Path file = folder.resolve("shop.log.gz");
            try {
                write(file, lines);
                return runOn(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return complain(FAILED, "the log could not be written: " + e);
        }
    }

    private void write(Path file, long lines) throws IOException {
        out.printf(Locale.ROOT, "No log file was given, so first one of %,d lines is written:%n  %s%n", lines, file);
        try (ProgressBar bar = new ProgressBar(out, terminal, "writing", lines)) {
            LogWriter.write(file, SEED, lines, bar);
        }
        out.println();
    }

    private int runOn(Path file) {
        String problem = problemWith(file);
        if (problem != null) return complain(WRONG_USE, file + ": " + problem);
        Tally byGenerators = new Tally();
        try {
            runPipeline(file, byGenerators);
            return compareWithPlainLoop(file, byGenerators.totals());
        } catch (IOException e) {
            String reached =
                    String.format(Locale.ROOT, "line %,d", byGenerators.totals().lines());
            return complain(FAILED, file + ": cannot be read beyond " + reached + ": " + reason(e));
        }
    }

    private static @Nullable String problemWith(Path file) {
        if (!Files.exists(file)) return "there is no such file";
        if (Files.isDirectory(file)) return "this is a directory, not a log file";
        if (!Files.isRegularFile(file)) return "this is not an ordinary file, which can be read twice";
        if (!Files.isReadable(file)) return "this file may not be read: permission denied";
        return null;
    }

    private static String reason(IOException e) {
        return e instanceof EOFException ? "its compressed data end too early" : e.toString();
    }

    private void runPipeline(Path file, Tally tally) throws IOException {
        out.println("The pipeline: readLines -> parse -> filterErrors -> report");
        long started = System.nanoTime();
        try {
            pass(file, tally, LogPipeline::run);
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - started);
            new Report(out).print(tally.totals(), time);
            out.println("  " + Heap.peak());
            out.println();
        }
    }

    private int compareWithPlainLoop(Path file, Totals byGenerators) throws IOException {
        out.println("The same file once more, by a plain loop without generators");
        Tally tally = new Tally();
        pass(file, tally, PlainLoop::run);
        Totals byPlainLoop = tally.totals();
        boolean same = byGenerators.equals(byPlainLoop);
        out.println("  generators: " + Report.summary(byGenerators));
        out.println("  plain loop: " + Report.summary(byPlainLoop));
        out.println("  same totals: " + (same ? "yes" : "no"));
        return same ? OK : FAILED;
    }

    private void pass(Path file, Tally tally, Reading reading) throws IOException {
        try (ProgressBar bar = new ProgressBar(out, terminal, "reading", Files.size(file))) {
            reading.run(new LogFile(file, bar), tally);
        }
    }

    private int complain(int status, String message) {
        out.flush();
        err.println(message);
        return status;
    }

    /** A way to read a log. */
    private interface Reading {
        void run(LogFile file, Tally tally) throws IOException;
    }
}
