package io.generator.async;

import io.generator.Coroutine;
import io.generator.FrameInfo;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says what the tasks of a loop wait for that has nothing left to do. */
final class Deadlock {
    private static final int MOST = 20;
    private static final String HEAD = "the loop has nothing left to wait for, and what it runs has not ended:\n    ";

    private Deadlock() {}

    static DeadlockException of(EventLoop loop) {
        List<Task<?>> tasks = loop.allTasks();
        StringJoiner text = new StringJoiner("\n    ", HEAD, "");
        tasks.stream().limit(MOST).forEach(task -> text.add(describe(task)));
        if (tasks.size() > MOST) text.add("... and " + (tasks.size() - MOST) + " more");
        return new DeadlockException(text.toString());
    }

    private static String describe(Task<?> task) {
        return task.name() + " waits for " + task.waitingFor() + place(task.coroutine());
    }

    /** Where the body stands, and what it awaits there. */
    private static String place(@Nullable Coroutine<?> coroutine) {
        StringBuilder text = new StringBuilder();
        Object next = coroutine;
        while (next instanceof Coroutine<?> awaited) {
            FrameInfo frame = awaited.frame();
            if (frame == null) break;
            text.append("\n        at ").append(frame);
            next = frame.delegate();
        }
        return text.toString();
    }
}
