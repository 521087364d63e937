package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.TransformResult;
import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Some members of a class, compiled by themselves in an empty folder. */
record Snippet(String members, Path folder) {
    private static final String HEAD = """
            import static io.generator.Async.*;
            import io.generator.*;
            import io.generator.annotation.*;
            import io.generator.annotation.Async;
            import java.util.*;

            class Snippet {
            """;

    /** How many lines come before the members. */
    static final int HEAD_LINES = (int) HEAD.lines().count();

    /** What becomes of each of the class files. */
    List<TransformResult> transform() throws IOException {
        compile();
        List<TransformResult> results = new ArrayList<>();
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath())) {
            Transformer transformer = new Transformer(hierarchy);
            for (Path file : classFiles()) results.add(transformer.transform(Files.readAllBytes(file)));
        }
        return results;
    }

    private void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Snippet.java"), HEAD + members + "}\n");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(status).as("javac's exit code for " + members).isZero();
    }

    private List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> classPath() {
        List<Path> path = new ArrayList<>(List.of(folder));
        Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .forEach(path::add);
        return path;
    }
}
