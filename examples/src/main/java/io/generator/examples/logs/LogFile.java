package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A log file: plain text, or compressed with gzip, whatever its name says.
 *
 * @param path where it is
 * @param progress is told how many bytes of it were read, piece by piece
 */
record LogFile(Path path, LongConsumer progress) {
    private static final int BUFFER = 1 << 16;

    LogFile(Path path) {
        this(path, bytes -> {});
    }

    /** Opens the file; what is not UTF-8 in it is replaced. */
    LineReader open() throws IOException {
        InputStream in = new BufferedInputStream(new Watched(Files.newInputStream(path), progress), BUFFER);
        try {
            return new LineReader(new InputStreamReader(isGzip(in) ? new Unzipped(in) : in, UTF_8));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** By its first two bytes (RFC 1952, 2.3.1). */
    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static final class Watched extends FilterInputStream {
        private final LongConsumer progress;

        Watched(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) progress.accept(count);
            return count;
        }
    }

    private static final class Unzipped extends GZIPInputStream {
        Unzipped(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        /** An {@link InputStreamReader} told that there is more reads on, and drops what it has when that fails. */
        @Override
        public int available() {
            return 0;
        }
    }
}
