package io.generator.management;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks below those that await them. One that several await is described below the first of them; a ring is told where it closes.
 *
 * <p>Mirrors {@code python -m asyncio pstree}.
 */
final class TaskTree {
    private static final int MOST_INDENTED = 30;

    private final Map<Integer, TaskReport> tasks = new LinkedHashMap<>();

    private final Set<Integer> described = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private record Place(int task, @Nullable Place parent, int depth) {}

    TaskTree(List<TaskReport> reports) {
        for (TaskReport task : reports) tasks.put(task.number(), task);
        Set<Integer> awaited = new HashSet<>();
        reports.forEach(task -> awaited.addAll(task.awaited()));
        for (TaskReport task : reports) if (!awaited.contains(task.number())) describe(task);
        for (TaskReport task : reports) if (!described.contains(task.number())) describe(task);
    }

    List<String> lines() {
        return lines;
    }

    private void describe(TaskReport top) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(top.number(), null, 0));
        while (!open.isEmpty()) {
            Place place = open.pop();
            TaskReport task = tasks.get(place.task());
            String indent = "  " + "    ".repeat(Math.min(place.depth(), MOST_INDENTED));
            if (task == null) throw new AssertionError("only those are opened that are there");
            if (described.add(place.task())) {
                TaskText.append(task, indent, lines);
                List<Integer> shown =
                        task.awaited().stream().filter(tasks::containsKey).toList();
                int hidden = task.awaited().size() - shown.size();
                if (hidden > 0) lines.add(indent + "    " + hidden + " of them are not shown");
                open(shown, place, open);
            } else {
                lines.add(indent + TaskText.title(task) + ", see above" + cycle(place));
            }
        }
    }

    /** In their order, from a stack. */
    private static void open(List<Integer> awaited, Place place, Deque<Place> open) {
        for (int i = awaited.size() - 1; i >= 0; i--) open.push(new Place(awaited.get(i), place, place.depth() + 1));
    }

    private String cycle(Place end) {
        StringBuilder path = new StringBuilder("Task-" + end.task());
        for (Place place = end.parent(); place != null; place = place.parent()) {
            path.insert(0, "Task-" + place.task() + " -> ");
            if (place.task() == end.task()) return "; they await one another: " + path;
        }
        return "";
    }
}
