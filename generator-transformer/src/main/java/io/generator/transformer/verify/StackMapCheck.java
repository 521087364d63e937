package io.generator.transformer.verify;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.TypeFlow;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.hierarchy.ClassHeader;
import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/** Checks that what comes along an edge of the flow fits the stack map where it ends. */
final class StackMapCheck implements TypeFlow.EdgeListener {
    /** As ASM numbers them in {@link Opcodes}. */
    private static final List<String> ELEMENTS =
            List.of("top", "int", "float", "double", "long", "null", "an uninitialised receiver");

    private final MethodNode method;
    private final ClassHierarchy hierarchy;

    StackMapCheck(MethodNode method, ClassHierarchy hierarchy) {
        this.method = method;
        this.hierarchy = hierarchy;
    }

    @Override
    public void edge(int target, TypedFrame incoming) {
        FrameNode declared = declaredAt(target);
        if (declared != null) check(target, incoming, declared);
    }

    private @Nullable FrameNode declaredAt(int index) {
        AbstractInsnNode instruction = method.instructions.get(index);
        while (instruction != null && instruction.getOpcode() < 0) {
            if (instruction instanceof FrameNode frame) return frame;
            instruction = instruction.getNext();
        }
        return null;
    }

    private void check(int target, TypedFrame incoming, FrameNode declared) {
        int slot = 0;
        for (Object element : elements(declared.local)) {
            require(fits(incoming.getLocal(slot), element), target, "local " + slot, incoming.getLocal(slot), element);
            slot += element == Opcodes.LONG || element == Opcodes.DOUBLE ? 2 : 1;
        }
        List<Object> stack = elements(declared.stack);
        require(
                stack.size() == incoming.getStackSize(),
                target,
                "the stack's height",
                Integer.toString(incoming.getStackSize()),
                Integer.toString(stack.size()));
        for (int i = 0; i < stack.size(); i++)
            require(
                    fits(incoming.getStack(i), stack.get(i)),
                    target,
                    "operand " + i,
                    incoming.getStack(i),
                    stack.get(i));
    }

    private static List<Object> elements(@Nullable List<Object> elements) {
        return elements == null ? List.of() : elements;
    }

    private static void require(boolean holds, int target, String what, Object incoming, Object declared) {
        if (!holds)
            throw new IllegalStateException("at instruction " + target + " " + what + " is " + named(incoming)
                    + ", but declared as " + named(declared));
    }

    private static String named(Object type) {
        if (type instanceof String name) return Type.getObjectType(name).getClassName();
        if (type instanceof Integer element && element >= 0 && element < ELEMENTS.size()) return ELEMENTS.get(element);
        if (!(type instanceof JvmValue value)) return type.toString();
        return switch (value.kind()) {
            case REFERENCE -> value.storageType().getClassName();
            case UNINITIALIZED -> "an uninitialised " + value.storageType().getClassName();
            default -> value.kind().toString().toLowerCase(Locale.ROOT);
        };
    }

    private boolean fits(JvmValue value, Object element) {
        if (element == Opcodes.TOP) return true;
        if (element == Opcodes.INTEGER) return value.kind() == JvmValue.Kind.INT;
        if (element == Opcodes.LONG) return value.kind() == JvmValue.Kind.LONG;
        if (element == Opcodes.FLOAT) return value.kind() == JvmValue.Kind.FLOAT;
        if (element == Opcodes.DOUBLE) return value.kind() == JvmValue.Kind.DOUBLE;
        if (element == Opcodes.NULL) return value.kind() == JvmValue.Kind.NULL;
        if (!(element instanceof String name)) return value.kind() == JvmValue.Kind.UNINITIALIZED;
        if (value.kind() == JvmValue.Kind.NULL) return true;
        return value.kind() == JvmValue.Kind.REFERENCE && isSubtype(value.storageType(), Type.getObjectType(name));
    }

    private boolean isSubtype(Type type, Type of) {
        if (type.equals(of)) return true;
        if (type.getSort() == Type.ARRAY && of.getSort() == Type.ARRAY)
            return isSubtype(JvmValue.elementType(type), JvmValue.elementType(of));
        if (type.getSort() < Type.ARRAY || of.getSort() < Type.ARRAY) return false;
        if (of.getSort() == Type.ARRAY) return false;
        return isInterface(of) || extendsClass(type, of.getInternalName());
    }

    private boolean extendsClass(Type type, String superclass) {
        if (type.getSort() == Type.ARRAY) return superclass.equals("java/lang/Object");
        return hierarchy.isSubtype(type.getInternalName(), superclass) != ClassHierarchy.Subtyping.NO;
    }

    /** The verifier lets any object pass for an interface; a class that is missing may be one. */
    private boolean isInterface(Type type) {
        return hierarchy
                .header(type.getInternalName())
                .map(ClassHeader::isInterface)
                .orElse(true);
    }
}
