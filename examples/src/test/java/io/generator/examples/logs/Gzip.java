package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed texts, whole and broken off. */
final class Gzip {
    private Gzip() {}

    static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** What can be read of a compressed file that is broken off, up to the last line end: byte by byte, to be sure. */
    static String wholeLinesOf(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            while (true) text.append((char) in.read());
        } catch (EOFException e) {
            return text.substring(0, text.lastIndexOf("\n") + 1);
        }
    }
}
