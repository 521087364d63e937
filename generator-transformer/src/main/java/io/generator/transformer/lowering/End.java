package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.GeneratedNames;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * How the body ends at each {@code return}. What ends most bodies, {@code return Gen.done();}, becomes a constant: a call
 * there that the JIT compiler does not inline, because it happens but once, would make it allocate the frame.
 */
final class End {

    /** What a return statement returns. */
    enum Kind {
        /** Nothing more. */
        DONE,
        /** Nothing more, and a result. */
        RESULT,
        /** Anything: it is found out when it happens. */
        OTHER
    }

    private static final Set<String> EMPTY = Set.of(
            GeneratedNames.GEN + ".done",
            GeneratedNames.GEN + ".doneInt",
            GeneratedNames.GEN + ".doneLong",
            GeneratedNames.GEN + ".doneDouble",
            GeneratedNames.COROUTINE + ".done",
            GeneratedNames.ASYNC_GEN + ".done",
            "java/util/stream/Stream.empty",
            "java/util/stream/IntStream.empty",
            "java/util/stream/LongStream.empty",
            "java/util/stream/DoubleStream.empty");

    private static final Set<String> RETURNING = Set.of(
            GeneratedNames.TWO_WAY_GEN + ".returning",
            GeneratedNames.COROUTINE + ".of",
            GeneratedNames.COMPLETABLE_FUTURE + ".completedFuture",
            GeneratedNames.COMPLETABLE_FUTURE + ".completedStage");

    private final MethodAnalysis analysis;
    private final BitSet dropped = new BitSet();

    End(MethodAnalysis analysis) {
        this.analysis = analysis;
        for (int i = 0; i < analysis.instructions().length; i++)
            if (isReturn(i) && at(i) != Kind.OTHER) dropped.set(Producer.of(analysis, i));
    }

    private boolean isReturn(int index) {
        return analysis.isReachable(index) && analysis.instructions()[index].getOpcode() == Opcodes.ARETURN;
    }

    /** Whether the instruction only makes what a return statement returns, and is left away. */
    boolean isDropped(int index) {
        return dropped.get(index);
    }

    /** Whether no return statement hands over to another generator. */
    boolean isAlwaysPlain() {
        return IntStream.range(0, analysis.instructions().length)
                .filter(this::isReturn)
                .noneMatch(index -> at(index) == Kind.OTHER);
    }

    /** How the body ends at a return instruction. */
    Kind at(int index) {
        int producer = Producer.of(analysis, index);
        String call = producer < 0 ? "" : staticCall(analysis.instructions()[producer]);
        if (EMPTY.contains(call)) return Kind.DONE;
        return RETURNING.contains(call) ? Kind.RESULT : Kind.OTHER;
    }

    private static String staticCall(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.getOpcode() == Opcodes.INVOKESTATIC
                ? call.owner + "." + call.name
                : "";
    }
}
