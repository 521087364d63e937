package io.generator.transformer.lowering;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Which field keeps which value in which state. A slot has one field for each type that it is kept with. */
final class FieldLayout {
    private final MethodAnalysis analysis;
    private final MethodNode method;
    private final Map<Integer, Type> parameterTypes;
    private final Map<String, SavedField> fieldsByPlace = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>(GeneratedNames.FRAME_FIELDS);
    private final List<SavedValue> parameters;
    private final List<List<SavedValue>> locals = new ArrayList<>();
    private final List<List<SavedValue>> stacks = new ArrayList<>();

    FieldLayout(MethodAnalysis analysis) {
        this.analysis = analysis;
        this.method = analysis.method().node();
        this.parameterTypes = analysis.method().parameterTypes();
        parameters = liveParameters();
        for (SuspensionPoint point : analysis.points()) {
            locals.add(liveLocals(point.index()));
            stacks.add(operandsBelow(point));
        }
    }

    /** All fields, in the order of their indices. */
    List<SavedField> fields() {
        return List.copyOf(fieldsByPlace.values());
    }

    /** The parameters that the body reads. */
    List<SavedValue> parameters() {
        return parameters;
    }

    /** The locals that are live at a suspension point. */
    List<SavedValue> locals(SuspensionPoint point) {
        return locals.get(point.state() - 1);
    }

    /** The operands below those of the suspending call, from the bottom up. */
    List<SavedValue> operands(SuspensionPoint point) {
        return stacks.get(point.state() - 1);
    }

    private List<SavedValue> liveParameters() {
        List<SavedValue> live = new ArrayList<>();
        TypedFrame frame = analysis.entry();
        analysis.live()[0].stream()
                .filter(slot -> parameterTypes.containsKey(slot))
                .forEach(slot -> live.add(savedLocal(0, slot, frame.getLocal(slot))));
        return live;
    }

    private List<SavedValue> liveLocals(int index) {
        List<SavedValue> live = new ArrayList<>();
        TypedFrame frame = analysis.frame(index);
        analysis.live()[index].stream()
                .filter(slot -> frame.getLocal(slot).kind() != JvmValue.Kind.TOP)
                .forEach(slot -> live.add(savedLocal(index, slot, frame.getLocal(slot))));
        return live;
    }

    private SavedValue savedLocal(int index, int slot, JvmValue value) {
        if (!value.isSavable()) return new SavedValue(slot, value, null, "");
        LocalVariableNode variable = variableAt(index, slot);
        Type type = narrowest(value, slot, variable);
        String name = variable == null ? GeneratedNames.localField(slot) : variable.name;
        return new SavedValue(slot, value, field("local " + slot, type, name), variable == null ? "" : name);
    }

    /** The declared type of an int variable may be narrower; it is used where the value surely fits. */
    private Type narrowest(JvmValue value, int slot, @Nullable LocalVariableNode variable) {
        if (value.kind() != JvmValue.Kind.INT) return value.storageType();
        Type parameter = parameterTypes.getOrDefault(slot, Type.INT_TYPE);
        Type declared = variable == null ? parameter : Type.getType(variable.desc);
        return value.fits(declared) ? declared : Type.INT_TYPE;
    }

    private @Nullable LocalVariableNode variableAt(int index, int slot) {
        if (method.localVariables == null) return null;
        for (LocalVariableNode variable : method.localVariables)
            if (variable.index == slot
                    && method.instructions.indexOf(variable.start) <= index
                    && index < method.instructions.indexOf(variable.end)) return variable;
        return null;
    }

    private List<SavedValue> operandsBelow(SuspensionPoint point) {
        List<SavedValue> below = new ArrayList<>();
        TypedFrame frame = analysis.frame(point.index());
        for (int depth = 0; depth < frame.getStackSize() - point.arguments(); depth++) {
            JvmValue value = frame.getStack(depth);
            boolean savable = value.isSavable();
            below.add(new SavedValue(-1, value, savable ? operandField(depth, value.storageType()) : null, ""));
        }
        return below;
    }

    private SavedField operandField(int depth, Type type) {
        return field("operand " + depth, type, GeneratedNames.stackField(depth));
    }

    private SavedField field(String place, Type type, String name) {
        return fieldsByPlace.computeIfAbsent(
                place + " " + type, key -> new SavedField(fieldsByPlace.size(), uniqueName(name), type));
    }

    private String uniqueName(String name) {
        String unique = name;
        for (int n = 1; !names.add(unique); n++) unique = name + "$" + n;
        return unique;
    }

    /** Whether the method has a receiver. */
    boolean hasReceiver() {
        return (method.access & Opcodes.ACC_STATIC) == 0;
    }
}
