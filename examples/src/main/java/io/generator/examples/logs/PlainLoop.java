package io.generator.examples.logs;

import java.io.IOException;

/** What {@link LogPipeline} does, without generators: all stages in one loop, which cannot be taken apart again. */
final class PlainLoop {
    private PlainLoop() {}

    /**
     * Reads a log file and adds what it says to the tally.
     *
     * @throws IOException if the file cannot be read to its end; the tally has all until there
     */
    static void run(LogFile file, Tally tally) throws IOException {
        LogParser parser = new LogParser(tally);
        try (LineReader in = file.open()) {
            for (Line line; (line = in.read()) != null; ) {
                LogEntry entry = parser.parse(line);
                if (entry != null && entry.isError()) tally.error(entry);
            }
        }
    }
}
