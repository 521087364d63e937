package io.generator.javac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A run of javac in this process; the plugin is on the class path.
 *
 * @param success whether javac has succeeded
 * @param diagnostics all that it said
 */
record Compilation(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    static Compilation of(Path output, List<? extends JavaFileObject> sources, String... options) throws IOException {
        return of(output, sources, List.of(), options);
    }

    static Compilation of(
            Path output,
            List<? extends JavaFileObject> sources,
            List<? extends Processor> processors,
            String... options)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
            List<String> all = new ArrayList<>(List.of("-g", "-cp", classPath(), "-d", output.toString()));
            all.addAll(List.of(options));
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, collector, all, null, sources);
            task.setProcessors(processors);
            return new Compilation(task.call(), collector.getDiagnostics());
        }
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** What the plugin has said, as the sources expect it. */
    List<SourceFile.Finding> findings() {
        return stream()
                .map(diagnostic -> new SourceFile.Finding(
                        diagnostic.getMessage(Locale.ROOT).replaceFirst("(?s):.*", ""),
                        diagnostic.getKind().toString().toLowerCase(Locale.ROOT),
                        diagnostic.getLineNumber(),
                        diagnostic.getColumnNumber(),
                        false))
                .toList();
    }

    /** All but javac's own notes, and its warnings of what a test has to do. */
    Stream<Diagnostic<? extends JavaFileObject>> stream() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getMessage(Locale.ROOT).startsWith("GEN"));
    }
}
