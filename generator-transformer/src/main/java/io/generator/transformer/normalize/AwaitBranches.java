package io.generator.transformer.normalize;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.AwaitCalls;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes each {@code await} apart: begin to wait; if that is not all, suspend, and take what there is then. So a body that need
 * not wait saves nothing and goes straight on, with a value that was never in the frame.
 *
 * <pre>{@code
 * value = await(target);
 * if (mustWait(value)) {
 *     suspend();
 *     value = awaited();
 * }
 * }</pre>
 *
 * <p>All but {@code mustWait} stand for methods of the frame, which later stages call on it; see {@link AwaitCalls}.
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
        output.maxStack++; // for the value beside itself
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
        code.add(new InsnNode(Opcodes.DUP));
        code.add(call(GeneratedNames.MUST_WAIT, GeneratedNames.MUST_WAIT_DESCRIPTOR));
        code.add(new JumpInsnNode(Opcodes.IFEQ, there));
        code.add(new InsnNode(Opcodes.POP));
        code.add(call(GeneratedNames.SUSPEND, "()V"));
        code.add(call(GeneratedNames.AWAITED, GeneratedNames.AWAITED_DESCRIPTOR));
        code.add(there);
        code.add(withValue(frame));
        code.add(new InsnNode(Opcodes.NOP)); // paths may join right behind the await: each has a stack map of its own
        return code;
    }

    /** The types before the call, with the value in the place of what is awaited. */
    private static FrameNode withValue(TypedFrame frame) {
        int target = frame.getStackSize() - 1;
        FrameNode types = frame.stackMap(frame.getStackSize(), JvmValue::frameElement);
        types.stack.set(target, "java/lang/Object");
        return types;
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, GeneratedNames.AWAITING_FRAME, name, descriptor, false);
    }
}
