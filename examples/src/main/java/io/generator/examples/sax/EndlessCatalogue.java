package io.generator.examples.sax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A document about ever more books, written while it is read. */
final class EndlessCatalogue extends InputStream {
    private final Gen<String> lines = lines();
    private InputStream line = InputStream.nullInputStream();
    private long bytesRead;

    @Generator
    private static Gen<String> lines() {
        Gen.yield("<catalogue>\n");
        for (int i = 1; ; i++) Gen.yield("<book id='b" + i + "'><title>Volume " + i + "</title></book>\n");
    }

    /** How much of it was read. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** As much as one line has: who reads a piece does not make a whole buffer of books wait for it. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            int count = line.read(bytes, offset, length);
            while (count < 0) {
                line = new ByteArrayInputStream(lines.next().getBytes(UTF_8));
                count = line.read(bytes, offset, length);
            }
            bytesRead += count;
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
