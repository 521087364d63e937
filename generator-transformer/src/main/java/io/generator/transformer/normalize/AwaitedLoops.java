package io.generator.transformer.normalize;

import io.generator.transformer.model.GeneratedNames;
import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds the loops over {@code each(…)}. Compilers declare the hidden variable as a plain {@code Iterator}, so the type does not
 * tell; it is told by the call that the iterator comes from.
 */
final class AwaitedLoops {
    private static final String ITERATOR_DESCRIPTOR = "()L" + GeneratedNames.AWAITED_ITERATOR + ";";

    private AwaitedLoops() {}

    /** The indices of the calls of {@code hasNext()} that await. */
    static BitSet find(String owner, MethodNode method) throws AnalyzerException {
        BitSet found = new BitSet();
        if (!mentionsEach(method)) return found;
        Frame<SourceValue>[] frames = new Analyzer<>(new Origins()).analyze(owner, method);
        for (int i = 0; i < frames.length; i++) {
            Frame<SourceValue> frame = frames[i];
            if (frame == null || !isHasNext(method.instructions.get(i))) continue;
            if (frame.getStack(frame.getStackSize() - 1).insns.stream().anyMatch(AwaitedLoops::makesIterator))
                found.set(i);
        }
        return found;
    }

    private static boolean mentionsEach(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) if (makesIterator(instruction)) return true;
        return false;
    }

    /** Eclipse's compiler calls the method of {@code Iterable} on an object of that type. */
    private static boolean makesIterator(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (call.desc.equals(ITERATOR_DESCRIPTOR)
                        || (call.name.equals("iterator") && call.owner.equals(GeneratedNames.AWAITED_ITERABLE)));
    }

    private static boolean isHasNext(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.name.equals("hasNext") && call.desc.equals("()Z");
    }

    /** Of a copy the origin is that of the original. */
    private static final class Origins extends SourceInterpreter {
        Origins() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
