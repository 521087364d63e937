package io.generator.conformance.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of files, directories and words. */
public final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The digest of the contents of all files, also those in the directories, and of some words. */
    public static String of(List<Path> files, List<String> words) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        for (Path file : files) fingerprint.add(file);
        for (String word : words) fingerprint.digest.update((word + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(fingerprint.digest.digest(), 0, 8);
    }

    private void add(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::addFile);
        }
    }

    private void addFile(Path file) {
        try {
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
