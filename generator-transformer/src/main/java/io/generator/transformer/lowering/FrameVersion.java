package io.generator.transformer.lowering;

import io.generator.transformer.model.SuspendableMethod;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The version of a frame class: what was saved at a place of the one can be resumed at the same place of the other if the
 * two have the same version. It is made of the method's instructions and the frame's fields. Where a line stands makes no
 * difference, nor how the compiler has numbered the lambdas of the class.
 */
final class FrameVersion {
    /** To be changed with the meaning of what is saved. */
    private static final String FORMAT = "1";

    private final SuspendableMethod method;
    private final StringBuilder text = new StringBuilder(FORMAT);
    private final Map<LabelNode, Integer> places = new HashMap<>();

    private FrameVersion(SuspendableMethod method) {
        this.method = method;
    }

    /** Computes it, from the method as it was before the rewriting. */
    static long of(SuspendableMethod method, List<SavedField> fields) {
        FrameVersion version = new FrameVersion(method);
        version.describeMethod();
        for (SavedField field : fields) version.line(field.name(), field.type());
        return version.hash();
    }

    private void describeMethod() {
        MethodNode node = method.node();
        line(method.host().name(), node.name, node.desc, method.isStatic());
        int place = 0;
        for (AbstractInsnNode instruction : node.instructions) {
            if (instruction instanceof LabelNode label) places.put(label, place);
            if (instruction.getOpcode() >= 0) place++;
        }
        for (AbstractInsnNode instruction : node.instructions) if (instruction.getOpcode() >= 0) describe(instruction);
        for (TryCatchBlockNode block : node.tryCatchBlocks)
            line("try", place(block.start), place(block.end), place(block.handler), block.type);
    }

    private void describe(AbstractInsnNode instruction) {
        line(instruction.getOpcode(), operands(instruction));
    }

    private List<?> operands(AbstractInsnNode instruction) {
        if (instruction instanceof VarInsnNode access) return List.of(access.var);
        if (instruction instanceof IincInsnNode step) return List.of(step.var, step.incr);
        if (instruction instanceof IntInsnNode constant) return List.of(constant.operand);
        if (instruction instanceof LdcInsnNode constant)
            return List.of(constant.cst.getClass().getSimpleName(), constant.cst);
        if (instruction instanceof TypeInsnNode type) return List.of(type.desc);
        if (instruction instanceof MultiANewArrayInsnNode array) return List.of(array.desc, array.dims);
        if (instruction instanceof FieldInsnNode field) return List.of(field.owner, field.name, field.desc);
        if (instruction instanceof MethodInsnNode call) return List.of(call.owner, call.name, call.desc, call.itf);
        if (instruction instanceof InvokeDynamicInsnNode call) return dynamic(call);
        return targets(instruction);
    }

    private List<?> dynamic(InvokeDynamicInsnNode call) {
        List<Object> arguments =
                Arrays.stream(call.bsmArgs).map(this::withoutNumber).toList();
        return List.of(call.name, call.desc, call.bsm, arguments);
    }

    /** A lambda's method has a number that changes when another lambda of the class comes or goes. */
    private Object withoutNumber(Object argument) {
        boolean ofLambda = argument instanceof Handle handle
                && handle.getOwner().equals(method.host().name())
                && handle.getName().startsWith("lambda$");
        if (!ofLambda) return argument;
        Handle lambda = (Handle) argument;
        String name = lambda.getName().substring(0, lambda.getName().lastIndexOf('$'));
        return new Handle(lambda.getTag(), lambda.getOwner(), name, lambda.getDesc(), lambda.isInterface());
    }

    private List<?> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) return List.of(place(jump.label));
        if (instruction instanceof TableSwitchInsnNode choice)
            return List.of(choice.min, choice.max, place(choice.dflt), places(choice.labels));
        if (instruction instanceof LookupSwitchInsnNode choice)
            return List.of(choice.keys, place(choice.dflt), places(choice.labels));
        return List.of();
    }

    private List<Integer> places(List<LabelNode> labels) {
        return labels.stream().map(this::place).toList();
    }

    private int place(LabelNode label) {
        return places.getOrDefault(label, -1);
    }

    private void line(Object... parts) {
        text.append('\n').append(Arrays.toString(parts));
    }

    private long hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("each JDK has SHA-256", e);
        }
    }
}
