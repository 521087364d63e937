package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a {@link RandomLog} to a file, compressed, a few of its lines broken off as if the machine had failed. */
final class LogWriter {
    private static final int BUFFER = 1 << 16;
    private static final int BROKEN_LINES = 5;

    private LogWriter() {}

    /**
     * Writes a log.
     *
     * @param file where to; replaced if it exists
     * @param seed the same seed makes the same log
     * @param lines how many lines to write
     * @param progress is told how many lines were written, piece by piece
     */
    static void write(Path file, long seed, long lines, LongConsumer progress) throws IOException {
        RandomLog log = new RandomLog(seed);
        Set<Long> broken = brokenLines(seed, lines);
        try (Writer out = compressed(file)) {
            for (long number = 1; number <= lines; number++) {
                String line = log.line();
                out.write(line, 0, broken.contains(number) ? line.length() / 2 : line.length());
                out.write('\n');
                progress.accept(1);
            }
        }
    }

    private static Set<Long> brokenLines(long seed, long lines) {
        return new SplittableRandom(seed)
                .longs(1, lines + 1)
                .distinct()
                .limit(Math.min(BROKEN_LINES, lines / 100))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Writer compressed(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(new QuickGzip(Files.newOutputStream(file)), UTF_8), BUFFER);
    }

    /** The default level of compression takes several times as long. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
