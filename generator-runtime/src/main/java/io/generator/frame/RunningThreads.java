package io.generator.frame;

import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which threads frames run. A frame does not note its thread, so that it costs nothing to run; but the class of a frame is on
 * the stack of the thread that runs it. Where one frame of a class runs, and one thread has the class on its stack, it is that
 * thread. In all other cases it is not known, and of virtual threads it never is.
 */
public final class RunningThreads {
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

    private RunningThreads() {}

    /**
     * Looks at the stacks of all threads, if any of the frames runs.
     *
     * @param frames all frames that are recorded
     */
    public static RunningThreads of(Collection<LiveFrame> frames) {
        RunningThreads threads = new RunningThreads();
        Map<String, List<SavedFrame>> running = running(frames);
        if (running.isEmpty()) return threads;
        Map<String, List<Thread>> on = threadsOf(running.keySet());
        running.forEach((type, candidates) -> {
            List<Thread> found = on.getOrDefault(type, List.of());
            if (candidates.size() != 1 || found.size() != 1) return;
            if (candidates.get(0).state == SavedFrame.RUNNING)
                threads.names.put(candidates.get(0), found.get(0).getName());
        });
        return threads;
    }

    /** The name of the thread that runs a frame, or the outermost of those that delegate to it; null if that is not known. */
    public @Nullable String nameOf(LiveFrame frame) {
        boolean runs = frame.state() == GeneratorState.RUNNING;
        return runs && frame.frame() instanceof GreenletFrame<?, ?, ?> greenlet
                ? greenlet.threadName()
                : names.get(frame.frame());
    }

    /** By the class that is on the stack: that of the innermost frame, where frames delegate to one another. */
    private static Map<String, List<SavedFrame>> running(Collection<LiveFrame> frames) {
        Map<String, List<SavedFrame>> running = new HashMap<>();
        for (LiveFrame live : frames) {
            if (live.state() != GeneratorState.RUNNING || live.isResumedByDelegator()) continue;
            SavedFrame frame = (SavedFrame) live.frame();
            SavedFrame body = Watched.lookThrough(innermost(frame));
            if (body instanceof GreenletFrame) continue;
            running.computeIfAbsent(body.getClass().getName(), type -> new ArrayList<>())
                    .add(frame);
        }
        return running;
    }

    /** By what each frame delegates to: a chain that runs does not always say. */
    private static SavedFrame innermost(SavedFrame root) {
        SavedFrame frame = root;
        for (int steps = 0; steps < FrameChain.LONGEST; steps++) {
            if (!(frame.delegate instanceof SavedFrame child)) break;
            frame = child;
        }
        return frame;
    }

    private static Map<String, List<Thread>> threadsOf(Set<String> types) {
        Map<String, List<Thread>> threads = new HashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            Set<String> here = new HashSet<>();
            for (StackTraceElement line : stack) if (types.contains(line.getClassName())) here.add(line.getClassName());
            for (String type : here)
                threads.computeIfAbsent(type, key -> new ArrayList<>()).add(thread);
        });
        return threads;
    }
}
