package io.generator.conformance;

import io.generator.Gen;
import io.generator.annotation.Generator;
import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.Driver;
import io.generator.conformance.findings.Findings;
import io.generator.conformance.findings.Fingerprint;
import io.generator.conformance.jar.JarRewriter;
import io.generator.conformance.rewrite.Form;
import io.generator.conformance.rewrite.Rewriting;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.rewrite.Tally;
import io.generator.conformance.rewrite.Torture;
import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands are told: the library, how to rewrite it, and how to run it. */
final class LibraryOptions {
    /** What has to be on the class path of rewritten classes. */
    private static final List<Class<?>> OWN = List.of(Driver.class, Gen.class, Generator.class);

    @Option(
            names = {"--main", "--jar"},
            required = true,
            description = "The library's jar.")
    Path library;

    @Option(
            names = "--cp",
            split = "[:;]",
            description = "What else is on the class path: jars, directories, or dir/* for all jars in one.")
    List<String> classPath = List.of();

    @Option(
            names = "--as",
            defaultValue = "generator",
            description = "As what bodies are rewritten: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}.")
    Form form = Form.GENERATOR;

    @Option(names = "--seed", defaultValue = "1", description = "For the choice of the sites; ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--budget",
            defaultValue = "8000",
            description = "How many bytes a rewritten body may have; ${DEFAULT-VALUE}.")
    int budget;

    @Option(
            names = "--java",
            description = "The home of a JDK that runs the rewritten classes; `run` and `verify` take several.")
    List<Path> javaHomes = List.of(Path.of(System.getProperty("java.home")));

    @Option(names = "--jvm-option", description = "An option for that JVM; may be repeated.")
    List<String> jvmOptions = List.of();

    @Option(names = "--limit", defaultValue = "1800", description = "Seconds that a JVM may run; ${DEFAULT-VALUE}.")
    int limitSeconds;

    @Option(names = "--work", description = "Where rewritten jars, reports and logs are put.")
    Path work = Path.of("target", "torture");

    @Option(
            names = "--findings",
            description = "A directory where results are kept for `table`; what is there already is not done again.")
    @Nullable
    Path findings;

    ChildJvm jvm(Path javaHome) {
        return new ChildJvm(javaHome, jvmOptions, work, limitSeconds);
    }

    /** The fingerprint of this program and of all that it tests. */
    static String program() throws IOException {
        List<Path> files = new ArrayList<>(List.of(home(Transformer.class)));
        for (Class<?> own : OWN) files.add(home(own));
        return Fingerprint.of(files, List.of());
    }

    /** What is known of this library already, if all was the same, this program included. */
    Findings findings(String kind, List<String> moreOptions) throws IOException {
        String name = library.getFileName().toString().replaceFirst("\\.jar$", "");
        List<String> options = new ArrayList<>(List.of("as " + as(), "seed " + seed, "budget " + budget));
        options.addAll(jvmOptions);
        options.addAll(moreOptions);
        Path file =
                findings == null ? null : findings.resolve(kind + "-" + name + "-" + as() + "-" + seed + ".properties");
        List<String> all = new ArrayList<>(options);
        String program = program();
        all.add(program);
        Findings known = Findings.open(file, Fingerprint.of(List.of(library), all));
        known.put(Findings.KIND, kind);
        known.put(Findings.NAME, name);
        known.put(Findings.PROGRAM, program);
        known.put(Findings.OPTIONS, String.join(", ", options));
        return known;
    }

    private String as() {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** The class path without the library: the user's, and ours. */
    List<Path> others() {
        List<Path> paths = new ArrayList<>();
        for (String entry : classPath) paths.addAll(expand(entry));
        for (Class<?> own : OWN) paths.add(home(own));
        return paths;
    }

    private static List<Path> expand(String entry) {
        if (!entry.endsWith("*")) return List.of(Path.of(entry));
        File[] jars = new File(entry.substring(0, entry.length() - 1)).listFiles((dir, name) -> name.endsWith(".jar"));
        return jars == null
                ? List.of()
                : Stream.of(jars).map(File::toPath).sorted().toList();
    }

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find where " + type + " comes from", e);
        }
    }

    /** Rewrites the library in torture mode. */
    Path torture(Selection selection, Tally tally) throws IOException {
        List<Path> all = new ArrayList<>(List.of(library));
        all.addAll(others());
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(all)) {
            return rewrite("torture", new Torture(hierarchy, selection, form, seed, budget, tally));
        }
    }

    /** Rewrites the library. */
    Path rewrite(String label, Rewriting rewriting) throws IOException {
        Files.createDirectories(work);
        Path to = work.resolve(label + "-" + library.getFileName());
        new JarRewriter(rewriting, new Console(label)::progress).rewrite(library, to);
        return to;
    }
}
