package io.generator.transformer.normalize;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes each {@code await} apart: begin to wait; suspend if that is not all; take what there is. So a body that need not wait
 * saves nothing and goes straight on.
 *
 * <pre>{@code
 * if (!await(target)) suspend();
 * value = awaited();
 * }</pre>
 *
 * <p>The three stand for methods of the frame, which later stages call on it.
 */
public final class AwaitBranches {
    private AwaitBranches() {}

    /** An equivalent method; the very same where nothing is awaited. */
    public static SuspendableMethod rewrite(MethodAnalysis analysis) {
        List<SuspensionPoint> awaits = analysis.points().stream()
                .filter(SuspensionPoint::isAwaitOfSource)
                .toList();
        if (awaits.isEmpty()) return analysis.method();
        MethodNode output = MethodShell.of(analysis.method().node());
        analysis.method().node().accept(output);
        AbstractInsnNode[] copies = output.instructions.toArray();
        for (SuspensionPoint point : awaits) {
            AbstractInsnNode call = copies[point.index()];
            output.instructions.insert(call, branch(analysis.frame(point.index())));
            output.instructions.remove(call);
        }
        return analysis.method().withNode(output);
    }

    private static InsnList branch(TypedFrame frame) {
        LabelNode there = new LabelNode();
        InsnList code = new InsnList();
        code.add(call(GeneratedNames.AWAIT, GeneratedNames.AWAIT_DESCRIPTOR));
        code.add(new JumpInsnNode(Opcodes.IFNE, there));
        code.add(call(GeneratedNames.SUSPEND, "()V"));
        code.add(there);
        code.add(frame.stackMap(frame.getStackSize() - 1, JvmValue::frameElement));
        code.add(call(GeneratedNames.AWAITED, GeneratedNames.AWAITED_DESCRIPTOR));
        return code;
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, GeneratedNames.AWAITING_FRAME, name, descriptor, false);
    }

    /** Whether an instruction begins to wait. */
    public static boolean beginsAwait(AbstractInsnNode instruction) {
        return isCall(instruction, GeneratedNames.AWAIT);
    }

    /** Whether an instruction takes what was waited for. */
    public static boolean endsAwait(AbstractInsnNode instruction) {
        return isCall(instruction, GeneratedNames.AWAITED);
    }

    private static boolean isCall(AbstractInsnNode instruction, String name) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals(GeneratedNames.AWAITING_FRAME)
                && call.name.equals(name);
    }
}
