package io.generator.transformer.normalize;

import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.SuspendableMethod;
import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Writes out the awaits that an {@code @Async} method has without saying so: {@code hasNext()} of a loop over {@code each(…)},
 * and {@code close()} of a resource whose type is an {@code AwaitCloseable}, as in try-with-resources.
 */
public final class AwaitedCalls {
    private final ClassHierarchy hierarchy;
    private final MethodNode output;
    private final BitSet loops;

    private AwaitedCalls(MethodNode output, BitSet loops, ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.output = output;
        this.loops = loops;
    }

    /**
     * An equivalent method; the very same where there is no such call.
     *
     * @param hierarchy tells which types are resources of that kind
     */
    public static SuspendableMethod rewrite(SuspendableMethod method, ClassHierarchy hierarchy)
            throws AnalyzerException {
        if (method.protocol().kind() != MethodKind.ASYNC) return method;
        MethodNode copy = MethodShell.of(method.node());
        method.node().accept(copy);
        BitSet loops = AwaitedLoops.find(method.host().name(), method.node());
        boolean changed = new AwaitedCalls(copy, loops, hierarchy).run();
        return changed ? method.withNode(copy) : method;
    }

    private boolean run() {
        boolean changed = false;
        AbstractInsnNode[] instructions = output.instructions.toArray();
        for (int i = 0; i < instructions.length; i++) {
            InsnList written = loops.get(i) ? advance() : isClose(instructions[i]) ? close() : null;
            if (written == null) continue;
            output.instructions.insert(instructions[i], written);
            output.instructions.remove(instructions[i]);
            changed = true;
        }
        return changed;
    }

    private boolean isClose(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE)
                && call.name.equals("close")
                && call.desc.equals("()V")
                && hierarchy.isSubtype(call.owner, GeneratedNames.AWAIT_CLOSEABLE) == ClassHierarchy.Subtyping.YES;
    }

    private static InsnList advance() {
        InsnList code = new InsnList();
        code.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                GeneratedNames.AWAITED_ITERATOR,
                "advance",
                "(Ljava/util/Iterator;)L" + GeneratedNames.AWAITABLE + ";",
                false));
        code.add(await());
        code.add(new TypeInsnNode(Opcodes.CHECKCAST, "java/lang/Boolean"));
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "booleanValue", "()Z", false));
        return code;
    }

    private static InsnList close() {
        InsnList code = new InsnList();
        code.add(new MethodInsnNode(
                Opcodes.INVOKEINTERFACE,
                GeneratedNames.AWAIT_CLOSEABLE,
                "aclose",
                "()L" + GeneratedNames.AWAITABLE + ";",
                true));
        code.add(await());
        code.add(new InsnNode(Opcodes.POP));
        return code;
    }

    private static MethodInsnNode await() {
        String descriptor = "(L" + GeneratedNames.AWAITABLE + ";)Ljava/lang/Object;";
        return new MethodInsnNode(Opcodes.INVOKESTATIC, GeneratedNames.ASYNC, GeneratedNames.AWAIT, descriptor, false);
    }
}
