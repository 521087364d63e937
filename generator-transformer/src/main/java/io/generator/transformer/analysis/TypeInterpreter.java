package io.generator.transformer.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** What each instruction makes of the types of its operands (JVMS 4.10.1.9). */
class TypeInterpreter extends Interpreter<JvmValue> {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    TypeInterpreter() {
        super(Opcodes.ASM9);
    }

    @Override
    public @Nullable JvmValue newValue(@Nullable Type type) {
        if (type == null) return JvmValue.TOP;
        return type.equals(Type.VOID_TYPE) ? null : JvmValue.of(type);
    }

    @Override
    public JvmValue newOperation(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.ACONST_NULL -> JvmValue.NULL;
            case Opcodes.ICONST_M1,
                    Opcodes.ICONST_0,
                    Opcodes.ICONST_1,
                    Opcodes.ICONST_2,
                    Opcodes.ICONST_3,
                    Opcodes.ICONST_4,
                    Opcodes.ICONST_5 -> JvmValue.constant(opcode - Opcodes.ICONST_0);
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> JvmValue.LONG;
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> JvmValue.FLOAT;
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> JvmValue.DOUBLE;
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> JvmValue.constant(((IntInsnNode) instruction).operand);
            case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC -> JvmValue.of(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.NEW -> JvmValue.uninitialized(instruction, objectType(instruction));
            default -> throw new IllegalArgumentException("opcode " + opcode);
        };
    }

    private static JvmValue constant(Object constant) {
        if (constant instanceof Integer value) return JvmValue.constant(value);
        if (constant instanceof Long) return JvmValue.LONG;
        if (constant instanceof Float) return JvmValue.FLOAT;
        if (constant instanceof Double) return JvmValue.DOUBLE;
        if (constant instanceof String) return object("java/lang/String");
        if (constant instanceof Handle) return object("java/lang/invoke/MethodHandle");
        if (constant instanceof ConstantDynamic dynamic) return JvmValue.of(Type.getType(dynamic.getDescriptor()));
        boolean method = ((Type) constant).getSort() == Type.METHOD;
        return object(method ? "java/lang/invoke/MethodType" : "java/lang/Class");
    }

    private static JvmValue object(String internalName) {
        return JvmValue.reference(Type.getObjectType(internalName));
    }

    private static Type objectType(AbstractInsnNode instruction) {
        return Type.getObjectType(((TypeInsnNode) instruction).desc);
    }

    @Override
    public JvmValue copyOperation(AbstractInsnNode instruction, JvmValue value) {
        return value;
    }

    @Override
    public @Nullable JvmValue unaryOperation(AbstractInsnNode instruction, JvmValue value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.INEG, Opcodes.IINC, Opcodes.L2I, Opcodes.F2I, Opcodes.D2I, Opcodes.ARRAYLENGTH -> JvmValue.INT;
            case Opcodes.I2B -> JvmValue.BYTE;
            case Opcodes.I2C -> JvmValue.CHAR;
            case Opcodes.I2S -> JvmValue.SHORT;
            case Opcodes.INSTANCEOF -> JvmValue.BOOLEAN;
            case Opcodes.FNEG, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> JvmValue.FLOAT;
            case Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> JvmValue.LONG;
            case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> JvmValue.DOUBLE;
            case Opcodes.GETFIELD -> JvmValue.of(Type.getType(((FieldInsnNode) instruction).desc));
            case Opcodes.NEWARRAY -> JvmValue.reference(primitiveArray(((IntInsnNode) instruction).operand));
            case Opcodes.ANEWARRAY -> JvmValue.reference(arrayOf(objectType(instruction)));
            case Opcodes.CHECKCAST ->
                JvmValue.reference(objectType(instruction)); // of null too: it is no longer null's type
            default -> null;
        };
    }

    private static Type arrayOf(Type element) {
        return Type.getType("[" + element.getDescriptor());
    }

    private static Type primitiveArray(int code) {
        return Type.getType(
                switch (code) {
                    case Opcodes.T_BOOLEAN -> "[Z";
                    case Opcodes.T_CHAR -> "[C";
                    case Opcodes.T_BYTE -> "[B";
                    case Opcodes.T_SHORT -> "[S";
                    case Opcodes.T_INT -> "[I";
                    case Opcodes.T_FLOAT -> "[F";
                    case Opcodes.T_DOUBLE -> "[D";
                    case Opcodes.T_LONG -> "[J";
                    default -> throw new IllegalArgumentException("array type " + code);
                });
    }

    @Override
    public @Nullable JvmValue binaryOperation(AbstractInsnNode instruction, JvmValue first, JvmValue second) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.AALOAD -> element(first);
            case Opcodes.BALOAD -> first.kind() == JvmValue.Kind.REFERENCE ? element(first) : JvmValue.INT;
            case Opcodes.CALOAD -> JvmValue.CHAR;
            case Opcodes.SALOAD -> JvmValue.SHORT;
            case Opcodes.IAND, Opcodes.IOR, Opcodes.IXOR -> JvmValue.integer(first.fits() & second.fits());
            case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> JvmValue.BYTE;
            case Opcodes.PUTFIELD -> null;
            default -> opcode >= Opcodes.IF_ICMPEQ ? null : arithmetic(opcode);
        };
    }

    /** Loads and arithmetic go in the order int, long, float, double; the shifts and the bit operations know no others. */
    private static JvmValue arithmetic(int opcode) {
        if (opcode <= Opcodes.DALOAD) return byOrder(opcode - Opcodes.IALOAD);
        if (opcode <= Opcodes.DREM) return byOrder((opcode - Opcodes.IADD) % 4);
        return byOrder((opcode - Opcodes.ISHL) % 2);
    }

    private static JvmValue byOrder(int order) {
        return switch (order) {
            case 0 -> JvmValue.INT;
            case 1 -> JvmValue.LONG;
            case 2 -> JvmValue.FLOAT;
            default -> JvmValue.DOUBLE;
        };
    }

    private static JvmValue element(JvmValue array) {
        if (array.kind() != JvmValue.Kind.REFERENCE) return array.kind() == JvmValue.Kind.NULL ? array : JvmValue.TOP;
        Type type = array.storageType();
        if (type.getSort() != Type.ARRAY) return JvmValue.reference(OBJECT);
        return JvmValue.of(JvmValue.elementType(type));
    }

    @Override
    public @Nullable JvmValue ternaryOperation(AbstractInsnNode instruction, JvmValue a, JvmValue b, JvmValue c) {
        return null;
    }

    @Override
    public @Nullable JvmValue naryOperation(AbstractInsnNode instruction, List<? extends JvmValue> values) {
        if (instruction instanceof MultiANewArrayInsnNode array) return JvmValue.reference(Type.getType(array.desc));
        if (instruction instanceof InvokeDynamicInsnNode indy) return newValue(Type.getReturnType(indy.desc));
        MethodInsnNode call = (MethodInsnNode) instruction;
        return newValue(Type.getReturnType(call.desc));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, JvmValue value, JvmValue expected) {
        // what a return does with its operand is not of interest here
    }

    @Override
    public JvmValue merge(JvmValue first, JvmValue second) {
        return first.merge(second);
    }
}
