package io.generator.management;

import java.util.List;

/** A task as lines of text. */
final class TaskText {
    private TaskText() {}

    static void append(TaskReport task, String indent, List<String> lines) {
        lines.add(indent + head(task));
        for (String line : task.stack()) lines.add(indent + (line.startsWith("...") ? "    " : "    at ") + line);
        if (!task.awaits().isEmpty()) lines.add(indent + "    awaits " + task.awaits());
    }

    static String title(TaskReport task) {
        String number = "Task-" + task.number();
        return task.name().equals(number) ? number : number + " \"" + task.name() + '"';
    }

    private static String head(TaskReport task) {
        return title(task) + ", " + task.state() + (task.cancelling() ? ", to be cancelled" : "");
    }
}
