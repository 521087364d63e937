package io.generator.async;

import java.util.Locale;

/** What a task that is not done does. */
enum TaskState {
    RUNNING,

    /** It waits for its turn. */
    READY,

    WAITING;

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
