package io.generator.conformance.timing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Directories of class files. */
final class Workload {
    private Workload() {}

    /** Unpacks classes of jars, until there are as many as wanted; returns how many there are. */
    static int unpack(List<Path> jars, int wanted, Path directory) throws IOException {
        int number = 0;
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = zip.entries();
                        entries.hasMoreElements() && number < wanted; )
                    if (unpack(zip, entries.nextElement(), directory)) number++;
            }
        }
        return number;
    }

    private static boolean unpack(ZipFile zip, ZipEntry entry, Path directory) throws IOException {
        String name = entry.getName();
        Path to = directory.resolve(name).normalize();
        if (!name.endsWith(".class") || name.startsWith("META-INF/") || !to.startsWith(directory) || Files.exists(to))
            return false;
        Files.createDirectories(to.resolveSibling("."));
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to);
        }
        return true;
    }

    /** Compiles a class of generators that suspend at some points each, in loops and with a few values to keep. */
    static void compile(int methods, int points, Path directory, List<Path> classPath) throws IOException {
        Files.createDirectories(directory);
        Path source = directory.resolveSibling("Generators.java");
        Files.writeString(source, source(methods, points));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) throw new IOException("this takes a JDK, since it needs its compiler");
        String path = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        String[] options = {"-d", directory.toString(), "-cp", path, "-proc:none", source.toString()};
        if (compiler.run(null, null, null, options) != 0) throw new IOException("cannot compile " + source);
    }

    private static String source(int methods, int points) {
        StringBuilder source = new StringBuilder("import io.generator.Gen;\n")
                .append("import io.generator.annotation.Generator;\n\n")
                .append("final class Generators {\n");
        for (int i = 0; i < methods; i++) {
            source.append("    @Generator static Gen<Integer> numbers")
                    .append(i)
                    .append("(int n, String s) {\n");
            source.append("        long sum = 0;\n        for (int i = 0; i < n; i++) {\n");
            for (int j = 0; j < points; j++)
                source.append("            sum += i; if (sum > ").append(j).append(") Gen.yield(i + s.length());\n");
            source.append("        }\n        return Gen.done();\n    }\n");
        }
        return source.append("}\n").toString();
    }
}
