package io.generator.inspect;

import io.generator.transformer.inspect.FrameType;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import io.generator.transformer.inspect.InspectedMethod;
import io.generator.transformer.inspect.SavedVariable;
import io.generator.transformer.inspect.State;
import io.generator.transformer.inspect.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text for a terminal, in the manner of Python's {@code dis}: the states with what is saved, and the bytecode before and
 * after beside the source line. Lines end by {@code \n}.
 *
 * @param sources where the source lines come from
 */
public record TextRendering(Sources sources) {

    /** What is said of a class of which only the rewritten form is there. */
    static final String REWRITTEN =
            "was rewritten before, and its original is not there: no kinds of suspension, no operands, nothing of what is"
                    + " cleared or comes next, and no original bytecode";

    /** All classes, one after another. */
    public String of(List<InspectedClass> classes) {
        return classes.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(InspectedClass inspected) {
        List<String> lines = new ArrayList<>();
        lines.add("class " + inspected.name()
                + (inspected.sourceFile().isEmpty() ? "" : " (" + inspected.sourceFile() + ")"));
        if (inspected.origin() == Origin.REWRITTEN) lines.add("  " + REWRITTEN);
        inspected
                .diagnostics()
                .forEach(diagnostic -> diagnostic.toString().lines().forEach(lines::add));
        inspected.methods().forEach(method -> add(inspected, method, lines));
        return String.join("\n", lines) + "\n";
    }

    private void add(InspectedClass owner, InspectedMethod method, List<String> lines) {
        lines.add("");
        lines.add(method.displayName() + ": " + method.returnType() + place(method.firstLine()));
        addFrame(method.frame(), lines);
        lines.add("");
        method.states().forEach(state -> addState(state, lines));
        lines.add("");
        lines.addAll(new SideBySide(method, sources.of(owner, method)).lines());
    }

    private static String place(int line) {
        return line > 0 ? ", line " + line : "";
    }

    private static void addFrame(FrameType frame, List<String> lines) {
        lines.add("  frame " + frame.name() + " extends " + frame.extended());
        String fields = frame.fields().stream()
                .map(field -> field.type() + " " + field.name())
                .collect(Collectors.joining(", "));
        lines.add("    fields: " + (fields.isEmpty() ? "none" : fields));
    }

    private static void addState(State state, List<String> lines) {
        String kind = state.kind().equals(State.UNKNOWN) ? "suspended" : state.kind();
        lines.add("  " + state.number() + "  " + kind + place(state.line())
                + (state.cleansUp() ? ", in a try that cleans up" : ""));
        addVariables(state.number() == 0 ? "arguments" : "saved", "", state.locals(), lines);
        addVariables("operands", "an operand", state.operands(), lines);
        if (!state.cleared().isEmpty()) lines.add(entry("cleared", String.join(", ", state.cleared())));
        if (state.repeated() > 0) lines.add(entry("repeated", count(state.repeated(), "instruction") + " behind it"));
        if (!state.next().isEmpty())
            lines.add(
                    entry("next", state.next().stream().map(TextRendering::next).collect(Collectors.joining("; "))));
    }

    private static void addVariables(String title, String unnamed, List<SavedVariable> variables, List<String> lines) {
        String shown = title;
        for (SavedVariable variable : variables) {
            lines.add(entry(shown, variable(variable, unnamed)));
            shown = "";
        }
    }

    private static String variable(SavedVariable variable, String unnamed) {
        String name = Stream.of(variable.name(), unnamed, "slot " + variable.slot())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return variable.type() + " " + name + storing(variable);
    }

    private static String storing(SavedVariable variable) {
        return switch (variable.storing()) {
            case WRITTEN -> " into field " + variable.field();
            case KEPT -> ", which field " + variable.field() + " has already";
            case NOT_NEEDED -> ", which needs no field";
            case UNKNOWN -> " in field " + variable.field();
        };
    }

    private static String next(Transition transition) {
        String lines = transition.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (transition.to() == Transition.END ? "end" : transition.to())
                + (lines.isEmpty() ? "" : " by " + (transition.lines().size() == 1 ? "line " : "lines ") + lines);
    }

    private static String entry(String title, String text) {
        return String.format("       %-10s %s", title, text);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
