package io.generator.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles many classes in one go, from memory and to memory. */
final class MemoryCompiler {
    private final JavaCompiler compiler;
    private final List<String> options;

    /**
     * Makes a compiler.
     *
     * @throws IllegalStateException if this is not a JDK
     */
    MemoryCompiler(List<Path> classPath) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) throw new IllegalStateException("this takes a JDK, since it needs its compiler");
        this.compiler = found;
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        this.options = List.of("-proc:none", "-nowarn", "-g", "-cp", path);
    }

    /**
     * What became of sources.
     *
     * @param classes the class files by name, none if there are errors
     * @param errors what is wrong, by the name of the source
     */
    record Result(Map<String, byte[]> classes, Map<String, String> errors) {}

    /** Compiles sources, given by the names of their classes. */
    Result compile(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Output output = new Output(compiler.getStandardFileManager(diagnostics, null, null));
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        boolean compiled = compiler.getTask(null, output, diagnostics, options, null, units)
                .call();
        return compiled ? new Result(output.classes(), Map.of()) : new Result(Map.of(), errors(diagnostics));
    }

    private static Map<String, String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        Map<String, String> errors = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.ERROR) continue;
            String name = diagnostic.getSource() instanceof Source source ? source.name : "";
            errors.putIfAbsent(name, "line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null));
        }
        return errors;
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file in memory. */
    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> written = new HashMap<>();

        Output(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return written.computeIfAbsent(name, ClassFile::new);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
            return classes;
        }
    }
}
