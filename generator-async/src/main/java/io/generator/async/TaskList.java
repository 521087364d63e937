package io.generator.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of a loop that are not done, oldest first. Linked through the tasks, so that it costs no memory of its own. */
final class TaskList {
    private @Nullable Task<?> first;
    private @Nullable Task<?> last;
    private int made;

    /** Takes a new task in; gives it its number. */
    int add(Task<?> task) {
        task.previous = last;
        if (last == null) first = task;
        else last.next = task;
        last = task;
        return ++made;
    }

    void remove(Task<?> task) {
        Task<?> before = task.previous;
        Task<?> after = task.next;
        if (before == null) first = after;
        else before.next = after;
        if (after == null) last = before;
        else after.previous = before;
        task.previous = null;
        task.next = null;
    }

    boolean isEmpty() {
        return first == null;
    }

    List<Task<?>> all() {
        List<Task<?>> all = new ArrayList<>();
        for (Task<?> task = first; task != null; task = task.next) all.add(task);
        return all;
    }
}
