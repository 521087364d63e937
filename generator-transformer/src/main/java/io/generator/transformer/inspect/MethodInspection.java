package io.generator.transformer.inspect;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.inspect.SavedVariable.Storing;
import io.generator.transformer.lowering.FrameFacts;
import io.generator.transformer.lowering.LoweredMethod;
import io.generator.transformer.lowering.SavedField;
import io.generator.transformer.lowering.SavedValue;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes of the facts about a method what is to be looked at.
 *
 * @param compiled the facts about the method as it was compiled
 * @param facts what the lowering has decided about its frame
 * @param lowered what takes its place
 */
record MethodInspection(MethodAnalysis compiled, FrameFacts facts, LoweredMethod lowered) {

    /**
     * Makes it.
     *
     * @param before the class as it was compiled
     * @param after the class as it was rewritten
     */
    InspectedMethod of(byte[] before, byte[] after) {
        MethodNode method = compiled.method().node();
        List<Instruction> original = Listings.of(before, method, suspensions());
        ControlFlow flow = BlockFinder.find(compiled);
        return new InspectedMethod(
                method.name,
                method.desc,
                compiled.method().displayName(),
                Names.simple(Type.getReturnType(method.desc)),
                compiled.method().firstLine(),
                FrameReader.read(lowered.frameClass()),
                states(flow, original),
                original,
                Listings.of(after, lowered.body(), Listings.resumed(lowered.body())),
                Listings.of(after, lowered.stub(), Map.of()),
                flow);
    }

    private Map<AbstractInsnNode, Integer> suspensions() {
        Map<AbstractInsnNode, Integer> states = new HashMap<>();
        for (SuspensionPoint point : compiled.points())
            states.put(compiled.instructions()[point.index()], point.state());
        return states;
    }

    private List<State> states(ControlFlow flow, List<Instruction> original) {
        List<State> states = new ArrayList<>();
        NextStates next = new NextStates(flow, original, this::isPassable);
        states.add(start(next.of(0)));
        for (FrameFacts.Point point : facts.points())
            states.add(state(point, next.of(point.point().state())));
        return states;
    }

    private boolean isPassable(int state) {
        return kind(facts.points().get(state - 1).point()).equals(State.AWAIT);
    }

    private static String kind(SuspensionPoint point) {
        return point.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The entry puts the parameters into their fields. */
    private State start(List<Transition> next) {
        List<SavedVariable> parameters = variables(facts.parameters(), fieldsOf(facts.parameters()));
        int line = compiled.method().firstLine();
        return new State(0, State.START, line, parameters, List.of(), List.of(), next, 0, false);
    }

    private static List<SavedField> fieldsOf(List<SavedValue> values) {
        return values.stream()
                .map(SavedValue::field)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static State state(FrameFacts.Point facts, List<Transition> next) {
        SuspensionPoint point = facts.point();
        return new State(
                point.state(),
                kind(point),
                point.line(),
                variables(facts.locals(), facts.written()),
                variables(facts.operands(), facts.written()),
                facts.cleared().stream().map(SavedField::name).toList(),
                next,
                facts.repeated(),
                facts.cleansUp());
    }

    private static List<SavedVariable> variables(List<SavedValue> values, List<SavedField> written) {
        return values.stream().map(value -> variable(value, written)).toList();
    }

    private static SavedVariable variable(SavedValue value, List<SavedField> written) {
        SavedField field = value.field();
        if (field == null)
            return new SavedVariable(name(value), value.slot(), type(value.value()), "", Storing.NOT_NEEDED);
        Storing storing = written.contains(field) ? Storing.WRITTEN : Storing.KEPT;
        return new SavedVariable(name(value), value.slot(), Names.simple(field.type()), field.name(), storing);
    }

    private static String name(SavedValue value) {
        return value.value().isThis() && value.slot() == 0 ? "this" : value.localName();
    }

    private static String type(JvmValue value) {
        return value.kind() == JvmValue.Kind.NULL ? "null" : Names.simple(value.storageType());
    }
}
