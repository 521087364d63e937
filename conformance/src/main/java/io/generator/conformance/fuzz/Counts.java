package io.generator.conformance.fuzz;

import io.generator.conformance.fuzz.Kind.Sort;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much was compared: what programs consist of, and what happened when they ran. */
final class Counts {
    private final Map<Kind, Long> constructs = new EnumMap<>(Kind.class);
    private final Map<String, Long> events = new TreeMap<>();
    private long programs;
    private long statements;
    private long steps;
    private long different;

    /** Counts a program and what it did. */
    void add(Comparison compared) {
        programs++;
        if (compared.differs()) different++;
        Node tree = compared.program().tree();
        Set<Integer> reachable = Printer.reachable(tree);
        for (int function : reachable) tree.part(function).all().forEach(this::addConstruct);
        for (String line : compared.python()) addEvent(line.split(" ", 2)[0]);
        for (String line : compared.python()) if (line.startsWith("> ")) addEvent(line.split(" ")[1]);
    }

    private void addConstruct(Node node) {
        constructs.merge(node.kind(), 1L, Long::sum);
        if (node.sort() == Sort.STATEMENT) statements++;
    }

    private void addEvent(String event) {
        if (event.equals("states")) steps++;
        events.merge(event, 1L, Long::sum);
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
        return String.format(
                """
                programs %,d, statements %,d, different %,d
                in scripts %,d steps: %,d next, %,d next after hasNext, %,d send, %,d raise, %,d close, %,d close at the end
                of which %,d yielded, %,d stopped, %,d raised, %,d closed
                in bodies %,d delegations, %,d exceptions caught, %,d lines of log, %,d states; %,d programs ran out of steps
                constructs: %s
                """,
                programs,
                statements,
                different,
                steps,
                events("next"),
                events("fetch"),
                events("send"),
                events("raise") - raised(),
                events("close"),
                events("end"),
                events("yield"),
                events("stop"),
                raised(),
                events("closed"),
                events("delegate"),
                events("caught"),
                events("log"),
                events("state"),
                events("out"),
                constructs());
    }

    /** Those steps that ended with an exception; those that raised one have the same name. */
    private long raised() {
        return steps - events("yield") - events("stop") - events("closed");
    }

    private String constructs() {
        return constructs.entrySet().stream()
                .filter(entry -> entry.getKey().sort() != Sort.BLOCK)
                .sorted(Map.Entry.<Kind, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getKey().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + String.format("%,d", entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
