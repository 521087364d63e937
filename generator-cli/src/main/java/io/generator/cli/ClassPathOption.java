package io.generator.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** The class path that the classes were compiled with. */
final class ClassPathOption {
    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description =
                    "The class path that the classes were compiled with, written as for javac. It tells what is an iterator,"
                            + " and whether a value fits the type of the generator.")
    String classPath = "";

    List<Path> entries() throws NoSuchFileException {
        return paths("--class-path", classPath);
    }

    /** The paths in a text that is written like a class path; all of them have to exist. */
    static List<Path> paths(String option, String text) throws NoSuchFileException {
        List<Path> paths = Arrays.stream(text.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        for (Path path : paths) if (!Files.exists(path)) throw new NoSuchFileException(option + " " + path);
        return paths;
    }
}
