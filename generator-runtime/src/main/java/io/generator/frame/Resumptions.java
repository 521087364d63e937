package io.generator.frame;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Resumes bodies that complete one another's futures: within one another while that is not deep, so that one may block until
 * another has ended, and then one after another, so that no stack overflows.
 */
final class Resumptions {
    private static final int NESTING_LIMIT = 50;
    private static final ThreadLocal<Resumptions> OF_THREAD = ThreadLocal.withInitial(Resumptions::new);

    private final Queue<Runnable> postponed = new ArrayDeque<>();
    private int depth;

    private Resumptions() {}

    /** Runs something now, or later in this call of the outermost. */
    static void run(Runnable resumption) {
        Resumptions here = OF_THREAD.get();
        if (here.depth >= NESTING_LIMIT) here.postponed.add(resumption);
        else here.runNested(resumption);
    }

    private void runNested(Runnable resumption) {
        depth++;
        try {
            for (@Nullable Runnable next = resumption; next != null; next = postponed.poll()) next.run();
        } finally {
            depth--;
        }
    }
}
