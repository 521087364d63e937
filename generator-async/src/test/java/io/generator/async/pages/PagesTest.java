package io.generator.async.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of a page is compiled, rewritten and run; each piece prints what stands in its comments. */
@Timeout(120)
class PagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final Pattern MEMBERS = Pattern.compile("(?m)^(@|record|class|interface|static|private)\\b?");
    private static final Pattern OUTPUT = Pattern.compile("(?m)(?:System\\.out\\.print[^/\\n]*// |// prints: )(.*)$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = "async-io.md")
    void printsWhatItsCommentsSay(String page) throws Exception {
        Map<String, String> expected = write(Files.readString(DOCS.resolve(page)));
        assertThat(expected).isNotEmpty();
        compile();
        transform();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PagesTest.class.getClassLoader())) {
            Class<?> example = loader.loadClass("pages.Example");
            for (Map.Entry<String, String> piece : expected.entrySet())
                assertThat(words(run(example, piece.getKey())))
                        .as("%s of %s", piece.getKey(), page)
                        .isEqualTo(words(piece.getValue()));
        }
    }

    /** Makes a class of the page: the output that is expected of each of its methods. */
    private Map<String, String> write(String page) throws IOException {
        TreeSet<String> imports = new TreeSet<>();
        List<String> members = new ArrayList<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (MatchResult snippet : JAVA.matcher(page).results().toList()) {
            String code = snippet.group(1);
            code.lines().filter(line -> line.startsWith("import ")).forEach(imports::add);
            String body =
                    code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
            if (MEMBERS.matcher(body).find()) {
                members.add(body);
                continue;
            }
            String name = "example" + expected.size();
            expected.put(name, output(body));
            members.add("public static void " + name + "() throws Exception {\n" + body + "\n}");
        }
        String source = "package pages;\n" + String.join("\n", imports) + "\npublic class Example {\n"
                + String.join("\n\n", members) + "\n}\n";
        Files.writeString(folder.resolve("Example.java"), source);
        return expected;
    }

    private static String output(String code) {
        String output =
                OUTPUT.matcher(code).results().map(match -> match.group(1)).collect(Collectors.joining(" "));
        assertThat(output).as("something to check in " + code).isNotEmpty();
        return output;
    }

    private void compile() {
        String source = folder.resolve("Example.java").toString();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-proc:none", "-d", folder.toString(), "-cp", classPath(), source);
        assertThat(status).as("javac's exit code").isZero();
    }

    private void transform() throws IOException {
        List<Path> path = new ArrayList<>(List.of(folder));
        Arrays.stream(classPath().split(System.getProperty("path.separator")))
                .map(Path::of)
                .forEach(path::add);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(path)) {
            var report =
                    new ClassDirectory(folder, name -> true).transform(new Transformer(hierarchy)::transform, false);
            assertThat(report.diagnostics()).isEmpty();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String run(Class<?> example, String method) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            example.getMethod(method).invoke(null);
        } finally {
            System.setOut(console);
        }
        return printed.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
