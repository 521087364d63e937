package io.generator.examples.logs;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.IOException;

/**
 * From a log file to its totals, in four stages. Each is an ordinary loop, and yet one line at a time passes through all
 * of them: a stage runs only when the next one asks it for a value.
 */
final class LogPipeline {
    private LogPipeline() {}

    /**
     * Reads a log file and adds what it says to the tally.
     *
     * @throws IOException if the file cannot be read to its end; the tally has all until there
     */
    static void run(LogFile file, Tally tally) throws IOException {
        try (Gen<Line> lines = readLines(file)) {
            report(filterErrors(parse(lines, tally)), tally);
        }
    }

    /** The lines of a file, which is open from the first line to the last, or until the generator is closed. */
    @Generator
    static Gen<Line> readLines(LogFile file) throws IOException {
        try (LineReader in = file.open()) {
            for (Line line; (line = in.read()) != null; ) Gen.yield(line);
        }
        return Gen.done();
    }

    /** The records in some lines. Those that are broken are told to the tally and left out. */
    @Generator
    static Gen<LogEntry> parse(Iterable<Line> lines, Tally tally) {
        LogParser parser = new LogParser(tally);
        for (Line line : lines) {
            LogEntry entry = parser.parse(line);
            if (entry != null) Gen.yield(entry);
        }
        return Gen.done();
    }

    /** The errors among some records. */
    @Generator
    static Gen<LogEntry> filterErrors(Iterable<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.isError()) Gen.yield(entry);
        }
        return Gen.done();
    }

    /** Takes the errors, one after another, and by that makes all stages before it run. */
    static void report(Iterable<LogEntry> errors, Tally tally) {
        for (LogEntry error : errors) tally.error(error);
    }
}
