package io.generator.javac;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JDK, whose commands are run as a user runs them. */
record Jdk(Path home) {
    /** That of this process. */
    static final Jdk CURRENT = new Jdk(Path.of(System.getProperty("java.home")));

    /** What a command has printed, and its exit code. */
    record Result(int status, String output) {}

    /** The one of this process, and whatever others there are for the versions that the plugin is for. */
    static List<Jdk> all() {
        List<Jdk> all = new ArrayList<>(List.of(CURRENT));
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) return all;
        try (Stream<Path> found = Files.list(homes)) {
            found.filter(home -> Files.isExecutable(home.resolve("bin/javac")) && !Files.isSymbolicLink(home))
                    .filter(home -> !isSame(home, CURRENT.home))
                    .map(Jdk::new)
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static boolean isSame(Path first, Path second) {
        try {
            return Files.isSameFile(first, second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result run(Path directory, String command, String... arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of(home.resolve("bin").resolve(command).toString()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output.replace("\r\n", "\n"));
    }

    /** The runtime and the annotations. */
    static String runtime() {
        return path(Gen.class, Generator.class);
    }

    /** A class path with the places that classes come from. */
    static String path(Class<?>... classes) {
        return Stream.of(classes).map(Jdk::origin).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return home.getFileName().toString();
    }
}
