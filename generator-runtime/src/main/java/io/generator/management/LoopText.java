package io.generator.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Event loops and their tasks as text. */
final class LoopText {
    private LoopText() {}

    static String flat(List<LoopReport> loops) {
        return text(loops, loop -> {
            List<String> lines = new ArrayList<>();
            for (TaskReport task : loop.tasks()) TaskText.append(task, "  ", lines);
            return lines;
        });
    }

    static String tree(List<LoopReport> loops) {
        return text(loops, loop -> new TaskTree(loop.tasks()).lines());
    }

    private interface Body {
        List<String> of(LoopReport loop);
    }

    private static String text(List<LoopReport> loops, Body body) {
        StringJoiner text = new StringJoiner("\n\n");
        if (loops.isEmpty()) text.add("No event loops.");
        for (LoopReport loop : loops) {
            StringJoiner lines = new StringJoiner("\n");
            lines.add(head(loop));
            loop.stack().forEach(line -> lines.add("      at " + line));
            body.of(loop).forEach(lines::add);
            if (loop.tasks().size() < loop.matching())
                lines.add("  ... " + (loop.matching() - loop.tasks().size()) + " more tasks");
            text.add(lines.toString());
        }
        return text.toString();
    }

    private static String head(LoopReport loop) {
        StringBuilder text = new StringBuilder("Event loop ").append(loop.name());
        if (!loop.running()) text.append(", not running");
        else if (loop.thread() == null) text.append(", asleep in its executor");
        else text.append(", in thread \"").append(loop.thread()).append('"');
        text.append(": ").append(tasks(loop.states()));
        text.append(", ")
                .append(loop.ready())
                .append(" ready, ")
                .append(loop.timers())
                .append(" timers, turn ");
        text.append(loop.turns());
        if (loop.longestStepNanos() >= 0)
            text.append(", longest step ")
                    .append(loop.longestStepNanos() / 1_000_000)
                    .append(" ms");
        if (!loop.consistent())
            text.append("\n    It is in the middle of a long step; what follows was read meanwhile:");
        return text.toString();
    }

    private static String tasks(Map<String, Integer> states) {
        int count = states.values().stream().mapToInt(Integer::intValue).sum();
        StringJoiner text = new StringJoiner(", ", count + (count == 1 ? " task (" : " tasks ("), ")");
        text.setEmptyValue("no tasks");
        new TreeMap<>(states).forEach((state, tasks) -> text.add(tasks + " " + state));
        return text.toString();
    }
}
