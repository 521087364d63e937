package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.Transformer;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plugin and the transformer report the same of the same source: all that the transformer finds the plugin finds, in the
 * same words, and what the plugin alone sees, since class files do not have it, is said in the source.
 */
class AgreementTest {
    /** A class file has lines only for code: these are about a method as a whole. */
    private static final Set<String> OF_METHODS = Set.of("GEN005", "GEN006", "GEN007", "GEN021", "GEN024");

    private static final List<String> NAMES = List.of(
            "checks/Outside",
            "checks/Lambdas",
            "checks/GeneratorLambdas",
            "checks/Initialisers",
            "checks/Locks",
            "checks/Heads",
            "checks/Yielded",
            "checks/Sent",
            "checks/Awaits",
            "checks/AsyncHeads",
            "checks/AsyncYields",
            "checks/AsyncLambdas",
            "checks/AsyncLocks",
            "fine/Poly",
            "fine/Asynchronous");

    /** What the transformer has found in all of them. */
    private static final List<Diagnostic> FOUND = new ArrayList<>();

    @TempDir
    static Path shared;

    @TempDir
    Path output;

    static List<String> names() {
        return NAMES;
    }

    /** In a process of its own: in this one the plugin is there. */
    @BeforeAll
    static void transform() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-g", "-nowarn", "-cp", Jdk.runtime(), "-d", "classes"));
        for (String name : NAMES) {
            SourceFile source = SourceFile.resource(name);
            Files.writeString(shared.resolve(source.getName()), source.text());
            arguments.add(source.getName());
        }
        Jdk.Result result = Jdk.CURRENT.run(shared, "javac", arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.output()).isZero();
        transform(shared.resolve("classes"));
    }

    private static void transform(Path classes) throws IOException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(searchPath(classes));
                Stream<Path> files = Files.list(classes)) {
            Transformer transformer = new Transformer(hierarchy);
            for (Path file : files.sorted().toList())
                FOUND.addAll(transformer.transform(Files.readAllBytes(file)).diagnostics());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothReportTheSame(String name) throws IOException {
        SourceFile source = SourceFile.resource(name);
        List<Diagnostic> found = FOUND.stream()
                .filter(diagnostic -> diagnostic.file().equals(source.getName()))
                .toList();
        assertThat(found.stream().map(AgreementTest::place).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(source.expected().stream()
                        .filter(finding -> !finding.isOfPluginOnly())
                        .map(finding -> place(finding.code(), finding.line()))
                        .collect(Collectors.toSet()));
        assertThat(messages(source))
                .containsAll(found.stream()
                        .map(diagnostic -> diagnostic.rule().code() + ": " + diagnostic.message())
                        .toList());
    }

    private static String place(Diagnostic diagnostic) {
        return place(diagnostic.rule().code(), diagnostic.line());
    }

    private static String place(String code, long line) {
        return OF_METHODS.contains(code) ? code : line + " " + code;
    }

    /** A class file's types have no arguments. */
    private Set<String> messages(SourceFile source) throws IOException {
        Set<String> messages = new TreeSet<>();
        Compilation.of(Files.createDirectories(output.resolve("checked")), List.of(source)).stream()
                .map(diagnostic ->
                        diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .forEach(message -> messages.add(message.replaceAll("<\\S*>", "")));
        return messages;
    }

    private static List<Path> searchPath(Path classes) {
        List<Path> path = new ArrayList<>(List.of(classes));
        for (String entry : Compilation.classPath().split(File.pathSeparator)) path.add(Path.of(entry));
        return path;
    }
}
