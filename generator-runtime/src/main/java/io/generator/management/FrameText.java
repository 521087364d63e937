package io.generator.management;

import io.generator.GeneratorState;
import io.generator.frame.FrameChain;
import io.generator.frame.LiveFrame;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Frames as text: how many of which method, and then each that is not below a task, with all that it delegates to. */
final class FrameText {
    private static final List<GeneratorState> STATES =
            List.of(GeneratorState.RUNNING, GeneratorState.SUSPENDED, GeneratorState.CREATED);

    private final Survey survey;
    private final Filter filter;
    private final Set<Object> ofTasks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringJoiner text = new StringJoiner("\n");

    FrameText(Survey survey, Filter filter, List<LoopReport> loops) {
        this.survey = survey;
        this.filter = filter;
        for (LoopReport loop : loops) loop.coroutines().forEach(this::addTask);
    }

    /** A coroutine that the runtime puts around what is no coroutine is not shown: what it awaits is then the task's. */
    private void addTask(Object coroutine) {
        ofTasks.add(coroutine);
        List<LiveFrame> frames = FrameChain.of(coroutine).frames();
        if (!frames.isEmpty()) ofTasks.add(frames.get(0).frame());
    }

    @Override
    public String toString() {
        text.add("Generators and coroutines: " + survey.frames().size() + counts());
        methods();
        for (GeneratorState state : STATES) list(state);
        return text.toString();
    }

    private String counts() {
        StringJoiner counts = new StringJoiner(", ", " (", ")").setEmptyValue("");
        Map<GeneratorState, Long> byState = survey.countsByState();
        for (GeneratorState state : STATES)
            if (byState.get(state) != null) counts.add(byState.get(state) + " " + word(state));
        return counts.toString();
    }

    private void methods() {
        survey.countsByMethod().entrySet().stream()
                .filter(method -> method.getKey().startsWith(filter.prefix()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(filter.limit())
                .forEach(method -> text.add(String.format(Locale.ROOT, "%8d  %s", method.getValue(), method.getKey())));
    }

    private void list(GeneratorState state) {
        List<LiveFrame> frames = survey.outermost()
                .filter(frame -> survey.stateOf(frame) == state && !ofTasks.contains(frame.frame()))
                .filter(frame -> !frame.hasEnded())
                .filter(frame -> filter.prefix().isEmpty() || filter.accepts(Survey.chainOf(frame)))
                .toList();
        if (frames.isEmpty()) return;
        text.add("").add(word(state) + ", not below a task: " + frames.size());
        frames.stream().limit(filter.limit()).forEach(this::append);
        if (frames.size() > filter.limit()) text.add("  ... " + (frames.size() - filter.limit()) + " more");
    }

    private void append(LiveFrame frame) {
        String thread = survey.threadOf(frame);
        text.add("  #" + frame.number() + " " + frame.kind() + ", " + word(survey.stateOf(frame))
                + (thread == null ? "" : " in thread \"" + thread + '"'));
        FrameChain chain = Survey.chainOf(frame);
        FrameLines.of(chain).forEach(line -> text.add(line.startsWith("...") ? "      " + line : "      at " + line));
        String end = FrameLines.end(chain);
        if (!end.isEmpty()) text.add("      awaits " + end);
        frame.created().forEach(line -> text.add("        created at " + line));
    }

    private static String word(GeneratorState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
