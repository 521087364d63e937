package io.generator.examples.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The stages of {@link LogPipeline} as iterators written by hand: each loop turned inside out, its place kept in fields,
 * the file closed by somebody else, and no checked exception let through.
 */
final class HandWrittenStages {
    private HandWrittenStages() {}

    static Iterator<Line> readLines(LineReader in) {
        return new LookAhead<>() {
            @Override
            @Nullable
            Line fetch() {
                try {
                    return in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static Iterator<LogEntry> parse(Iterator<Line> lines, Tally tally) {
        LogParser parser = new LogParser(tally);
        return new LookAhead<>() {
            @Override
            @Nullable
            LogEntry fetch() {
                while (lines.hasNext()) {
                    LogEntry entry = parser.parse(lines.next());
                    if (entry != null) return entry;
                }
                return null;
            }
        };
    }

    static Iterator<LogEntry> filterErrors(Iterator<LogEntry> entries) {
        return new LookAhead<>() {
            @Override
            @Nullable
            LogEntry fetch() {
                while (entries.hasNext()) {
                    LogEntry entry = entries.next();
                    if (entry.isError()) return entry;
                }
                return null;
            }
        };
    }

    /** Whether there is another value is known only once it has been fetched, so it is kept until it is asked for. */
    private abstract static class LookAhead<T> implements Iterator<T> {
        private @Nullable T fetched;

        /** The next value, or null at the end. */
        abstract @Nullable T fetch();

        @Override
        public boolean hasNext() {
            if (fetched == null) fetched = fetch();
            return fetched != null;
        }

        @Override
        public T next() {
            if (!hasNext() || fetched == null) throw new NoSuchElementException();
            T value = fetched;
            fetched = null;
            return value;
        }
    }
}
