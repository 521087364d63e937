package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.inspect.InspectedClass;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generators to inspect, compiled into a directory and not rewritten. */
record Samples(Path classes) {
    /** Their sources. */
    static final Path SOURCES = Path.of("src/test/samples");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    static Samples compile(Path directory) throws IOException {
        return compile(directory, List.of(SOURCES.resolve("demo/Numbers.java"), SOURCES.resolve("demo/Orders.java")));
    }

    static Samples compile(Path directory, List<Path> sources) throws IOException {
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-g", "-proc:none", "--release", "17", "-d", directory.toString());
            StringWriter output = new StringWriter();
            boolean done = JAVAC.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(output.toString()).isTrue();
            return new Samples(directory);
        }
    }

    /** Writes the source of a method of a bit more than 1,000 instructions, with 40 yields. */
    static Path writeLarge(Path directory) throws IOException {
        String steps = IntStream.range(0, 40)
                .mapToObj(i -> """
                                if (n %% %d == 0) {
                                    sum += values[%d] * n;
                                    if (sum > %d) Gen.yield(sum);
                                } else {
                                    sum -= n + %d;
                                }
                        """.formatted(i + 2, i, i * 10, i))
                .collect(Collectors.joining());
        Path file = directory.resolve("demo/Large.java");
        Files.createDirectories(directory.resolve("demo"));
        return Files.writeString(file, """
                package demo;

                import io.generator.Gen;
                import io.generator.annotation.Generator;

                class Large {
                    @Generator
                    static Gen<Integer> steps(int n, int[] values) {
                        int sum = 0;
                """ + steps + """
                        return Gen.done();
                    }
                }
                """);
    }

    List<InspectedClass> inspect() throws IOException {
        return inspect(Selection.ALL);
    }

    List<InspectedClass> inspect(Selection selection) throws IOException {
        try (ClassInput input = ClassInput.open(classes)) {
            return new Inspection(new ArrayList<>(), Optional.empty(), selection).of(input);
        }
    }
}
