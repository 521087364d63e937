package io.generator.inspect;

import io.generator.transformer.inspect.InspectedMethod;
import io.generator.transformer.inspect.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bytecode of a method before and after, a source line at a time. Code that belongs to no line comes first: the
 * dispatch, with which the body goes on where it stands.
 */
record SideBySide(InspectedMethod method, Sources.Excerpt source) {
    private static final int WIDTH = 58;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String body = method.name() + "(" + simple(method.frame().name()) + ", int): int";
        lines.add(columns(method.original().isEmpty() ? "" : "as compiled", "as rewritten: " + body));
        for (int line : sourceLines()) add(line, lines);
        lines.add("");
        lines.add(columns("", "the entry: " + method.displayName()));
        method.entry().forEach(instruction -> lines.add(columns("", text(instruction, "resume"))));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String simple(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1);
    }

    /** First those without a line, then in the order of the original's code; a body has no others. */
    private Set<Integer> sourceLines() {
        Set<Integer> lines = new LinkedHashSet<>();
        if (method.body().stream().anyMatch(instruction -> instruction.line() == 0)) lines.add(0);
        Stream.of(method.original(), method.body())
                .flatMap(List::stream)
                .map(Instruction::line)
                .forEach(lines::add);
        return lines;
    }

    private void add(int line, List<String> lines) {
        lines.add("");
        lines.add(
                line == 0
                        ? "     | no line: the dispatch"
                        : String.format("%4d | %s", line, source.line(line)).stripTrailing());
        List<String> left = texts(method.original(), line, "state");
        List<String> right = texts(method.body(), line, "resume");
        for (int i = 0; i < Math.max(left.size(), right.size()); i++)
            lines.add(columns(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : ""));
    }

    private static List<String> texts(List<Instruction> listing, int line, String mark) {
        return listing.stream()
                .filter(instruction -> instruction.line() == line)
                .map(instruction -> text(instruction, mark))
                .toList();
    }

    private static String text(Instruction instruction, String mark) {
        String text = String.format("%5d %s", instruction.offset(), instruction.text());
        return instruction.state() == 0 ? text : cut(text, WIDTH - 12) + "  <- " + mark + " " + instruction.state();
    }

    /** Where there is no original, there is but one column. */
    private String columns(String left, String right) {
        if (method.original().isEmpty()) return "  " + right;
        return String.format("  %-" + WIDTH + "s  %s", cut(left, WIDTH), right);
    }

    private static String cut(String text, int width) {
        return text.length() > width ? text.substring(0, width - 3) + "..." : text;
    }
}
