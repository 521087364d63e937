package io.generator.inspect;

import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedMethod;
import io.generator.transformer.inspect.Instruction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources of classes, as far as they are found. Not safe for use by several threads. */
public final class Sources {
    /** How far above its first statement a method is looked for. */
    private static final int HEADER = 25;

    private final List<Path> roots;
    private final Map<Path, List<String>> files = new HashMap<>();

    /**
     * Makes it; nothing is read yet.
     *
     * @param roots the directories in which the sources lie as their packages say
     */
    public Sources(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * A part of a source file.
     *
     * @param first the number of its first line
     * @param lines its lines; none where the file is not found
     */
    public record Excerpt(int first, List<String> lines) {
        static final Excerpt NONE = new Excerpt(0, List.of());

        /** A line by its number in the file; empty where it does not belong to the excerpt. */
        public String line(int number) {
            int index = number - first;
            return index >= 0 && index < lines.size() ? lines.get(index) : "";
        }
    }

    /** The source of a method, from its annotations to its last brace, as far as the lines of its code tell. */
    public Excerpt of(InspectedClass owner, InspectedMethod method) {
        List<String> file = file(owner);
        int[] covered = Stream.of(method.original(), method.body())
                .flatMap(List::stream)
                .mapToInt(Instruction::line)
                .filter(line -> line > 0 && line <= file.size())
                .toArray();
        if (covered.length == 0) return Excerpt.NONE;
        int first = start(file, IntStream.of(covered).min().getAsInt(), method.name());
        int last = end(file, IntStream.of(covered).max().getAsInt(), indent(file, first));
        return new Excerpt(first, List.copyOf(file.subList(first - 1, last)));
    }

    private List<String> file(InspectedClass owner) {
        if (owner.sourceFile().isEmpty()) return List.of();
        String folder =
                owner.name().substring(0, owner.name().lastIndexOf('.') + 1).replace('.', '/');
        return roots.stream()
                .map(root -> root.resolve(folder + owner.sourceFile()))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> files.computeIfAbsent(file, Sources::read))
                .orElse(List.of());
    }

    private static List<String> read(Path file) {
        try {
            // Whatever the encoding is: a wrong letter in a comment is better than no source.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The declaration is above the first statement; its annotations are above it, without a gap. */
    private static int start(List<String> file, int firstStatement, String method) {
        int line = firstStatement;
        while (line > 1 && firstStatement - line < HEADER && !declares(text(file, line), method)) line--;
        if (!declares(text(file, line), method)) return lambda(file, firstStatement);
        while (line > 1 && text(file, line - 1).startsWith("@")) line--;
        return line;
    }

    private static boolean declares(String line, String method) {
        int name = line.indexOf(method + "(");
        return name > 0 && " >".indexOf(line.charAt(name - 1)) >= 0 && !line.startsWith("return ");
    }

    private static int lambda(List<String> file, int firstStatement) {
        boolean opensAbove =
                firstStatement > 1 && text(file, firstStatement - 1).endsWith("-> {");
        return opensAbove ? firstStatement - 1 : firstStatement;
    }

    /** Closing braces have no code of their own; those of the class are further to the left than the method. */
    private static int end(List<String> file, int lastStatement, int indent) {
        int line = lastStatement;
        while (line < file.size() && text(file, line + 1).matches("[})\\];]+") && indent(file, line + 1) >= indent)
            line++;
        return line;
    }

    private static int indent(List<String> file, int line) {
        String whole = file.get(line - 1);
        return whole.length() - whole.stripLeading().length();
    }

    private static String text(List<String> file, int line) {
        return file.get(line - 1).strip();
    }
}
