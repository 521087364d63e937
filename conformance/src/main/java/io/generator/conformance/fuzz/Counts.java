package io.generator.conformance.fuzz;

import io.generator.conformance.fuzz.Kind.Sort;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much was compared: what programs consist of, and what happened when they ran. */
final class Counts {
    private final Map<Kind, Long> constructs = new EnumMap<>(Kind.class);
    private final Map<String, Long> events = new TreeMap<>();
    private long programs;
    private long statements;
    private long different;

    /** Counts a program and what it did. */
    void add(Comparison compared) {
        programs++;
        if (compared.differs()) different++;
        Node tree = compared.program().tree();
        Set<Integer> reachable = Printer.reachable(tree);
        for (int function : reachable) tree.part(function).all().forEach(this::addConstruct);
        compared.python().forEach(line -> events.merge(event(line), 1L, Long::sum));
    }

    /** The first word of a line behind its stamp; for a step of the script, and for an end, {@code >} and what is done. */
    private static String event(String stamped) {
        String line = stamped.startsWith("[") ? stamped.substring(stamped.indexOf("] ") + 2) : stamped;
        boolean isStep = line.startsWith("> ");
        String text = isStep ? line.substring(2) : line;
        int end = text.indexOf(' ');
        return (isStep ? ">" : "") + (end < 0 ? text : text.substring(0, end));
    }

    private void addConstruct(Node node) {
        constructs.merge(node.kind(), 1L, Long::sum);
        if (node.sort() == Sort.STATEMENT) statements++;
    }

    long programs() {
        return programs;
    }

    long different() {
        return different;
    }

    long constructs(Kind kind) {
        return constructs.getOrDefault(kind, 0L);
    }

    long events(String event) {
        return events.getOrDefault(event, 0L);
    }

    /** What is printed at the end. */
    String report() {
        String[] lines = {
            format("programs %,d, statements %,d, different %,d", programs, statements, different),
            "steps of scripts: " + named(">next", ">fetch", ">send", ">raise", ">close", ">end"),
            "ends of steps: " + named("yield", "stop", "raise", "closed"),
            "in bodies: " + named("delegate", "caught", "log", "state", "enter") + "; without end " + named("out"),
            "in loops: " + named("cancel", "uncancel", "look", "complete", "fail", "drop", "polled", "soon", "later"),
            "ends of tasks: " + named(">result", ">raise", ">cancelled", ">pending"),
            "constructs: " + constructs()
        };
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private String named(String... names) {
        return Stream.of(names)
                .map(name -> format("%s %,d", name, events(name)))
                .collect(Collectors.joining(", "));
    }

    private String constructs() {
        return constructs.entrySet().stream()
                .filter(entry -> entry.getKey().sort() != Sort.BLOCK)
                .sorted(Map.Entry.<Kind, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> format("%s %,d", entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
