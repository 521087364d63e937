package io.generator.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Makes the jars of the small library and of its tests, out of this module's own test classes. */
final class SampleJars {
    static final long TIME = 1_700_000_000_000L;
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final String PACKAGE = "io/generator/conformance/sample";

    private SampleJars() {}

    /** The parts of the library that are of use for finding a culprit quickly. */
    static Path meter(Path directory) throws IOException {
        return jar(directory.resolve("meter.jar"), "Meter.class");
    }

    static Path library(Path directory) throws IOException {
        return jar(directory.resolve("sample.jar"), "Ledger.class", "Ledger$Rule.class", "Meter.class");
    }

    static Path tests(Path directory) throws IOException {
        return jar(directory.resolve("sample-tests.jar"), "LedgerChecks.class", "MeterChecks.class");
    }

    private static Path jar(Path jar, String... classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : classes)
                write(
                        out,
                        PACKAGE + "/" + name,
                        Files.readAllBytes(CLASSES.resolve(PACKAGE).resolve(name)));
            write(out, "META-INF/SIGNER.SF", new byte[] {1});
            write(out, "META-INF/versions/21/" + PACKAGE + "/Ledger.class", new byte[] {2});
        }
        return jar;
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** What runs a command on them. */
    static List<String> arguments(Path directory, Path library, String command, String... more) throws IOException {
        return Stream.concat(
                        Stream.of(
                                command,
                                "--main",
                                library.toString(),
                                "--tests",
                                tests(directory).toString(),
                                "--launcher",
                                Path.of("target", "junit", "console.jar")
                                        .toAbsolutePath()
                                        .toString(),
                                "--launcher-option=--include-classname=.*Checks",
                                // Short runs are quicker without the second compiler.
                                "--jvm-option=-XX:TieredStopAtLevel=1",
                                "--jvm-option=-XX:+UseSerialGC",
                                "--limit",
                                "60",
                                "--work",
                                directory.resolve("work").toString()),
                        Stream.of(more))
                .toList();
    }
}
