package io.generator.management;

import io.generator.GeneratorState;
import io.generator.frame.FrameChain;
import io.generator.frame.LiveFrame;
import io.generator.frame.LiveFrames;
import io.generator.frame.RunningThreads;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All recorded frames at one moment, and which of them delegates to which. */
final class Survey {
    private final List<LiveFrame> frames = LiveFrames.all();
    private final IdentityHashMap<Object, LiveFrame> known = new IdentityHashMap<>();
    private final Set<Object> delegates = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable RunningThreads threads;

    Survey() {
        frames.forEach(frame -> known.put(frame.frame(), frame));
        for (LiveFrame frame : frames) {
            Object delegate = frame.delegateFrame();
            if (delegate != null && delegate != frame.frame()) delegates.add(delegate);
            if (frame.state() == GeneratorState.RUNNING) markRunning(frame);
        }
    }

    /** Those that are resumed by a frame that runs count as running, as {@code state()} says of them. */
    private void markRunning(LiveFrame outermost) {
        LiveFrame frame = outermost;
        while (frame != null && running.add(frame.frame())) {
            LiveFrame delegate = known.get(frame.delegateFrame());
            frame = delegate != null && delegate.isResumedByDelegator() ? delegate : null;
        }
    }

    List<LiveFrame> frames() {
        return frames;
    }

    /** Those that no other frame delegates to. */
    Stream<LiveFrame> outermost() {
        return frames.stream().filter(frame -> !delegates.contains(frame.frame()));
    }

    GeneratorState stateOf(LiveFrame frame) {
        return running.contains(frame.frame()) ? GeneratorState.RUNNING : frame.state();
    }

    /** The thread that runs a frame, or the outermost of those that delegate to it; null if that is not known. */
    @Nullable
    String threadOf(LiveFrame frame) {
        if (threads == null) threads = RunningThreads.of(frames);
        return threads.nameOf(frame);
    }

    /** What a frame delegates to or awaits, in words: of a frame its method. */
    String describeDelegateOf(LiveFrame frame) {
        LiveFrame recorded = known.get(frame.delegateFrame());
        if (recorded != null) return recorded.method();
        Object delegate = frame.delegate();
        return delegate == null ? "" : FrameLines.awaited(delegate);
    }

    /** The number of what a frame delegates to; 0 if that is not recorded. */
    long delegateOf(LiveFrame frame) {
        LiveFrame delegate = known.get(frame.delegateFrame());
        return delegate == null ? 0 : delegate.number();
    }

    Map<GeneratorState, Long> countsByState() {
        Map<GeneratorState, Long> counts = new EnumMap<>(GeneratorState.class);
        for (LiveFrame frame : frames) counts.merge(stateOf(frame), 1L, Long::sum);
        return counts;
    }

    Map<String, Long> countsByMethod() {
        Map<String, Long> counts = new TreeMap<>();
        for (LiveFrame frame : frames) counts.merge(frame.method(), 1L, Long::sum);
        return counts;
    }

    static FrameChain chainOf(LiveFrame frame) {
        return FrameChain.of(frame.frame());
    }
}
