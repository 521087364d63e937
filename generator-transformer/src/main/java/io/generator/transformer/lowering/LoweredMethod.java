package io.generator.transformer.lowering;

import io.generator.transformer.analysis.CleanupPoints;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What takes the place of a generator method.
 *
 * @param source the method as it was compiled
 * @param stub the method of the same signature that makes the frame
 * @param body the method that runs the body from a state to the next
 * @param shape what the body was written for
 * @param frameClass the class file of the frame
 * @param suspensionPoints how many suspension points there are
 */
public record LoweredMethod(
        SuspendableMethod source,
        MethodNode stub,
        MethodNode body,
        BodyShape shape,
        byte[] frameClass,
        int suspensionPoints) {

    /** HotSpot leaves methods of more bytes to the interpreter (its HugeMethodLimit). */
    public static final int LARGEST_COMPILED = 8000;

    /** How many bytes of code the body has at least; jumps over more than 32 KB need a few more. */
    public int bodySize() {
        return codeSize(body);
    }

    private static int codeSize(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMinSize();
    }

    /**
     * Lowers a method.
     *
     * @param isIterator whether a class, by its internal name, is known to be an iterator
     */
    public static LoweredMethod of(MethodAnalysis analysis, Predicate<String> isIterator) throws AnalyzerException {
        FieldLayout layout = new FieldLayout(analysis);
        YieldedValue yielded = new YieldedValue(analysis);
        End end = new End(analysis);
        List<SuspensionPoint> cleanup = CleanupPoints.of(analysis);
        Body body = Body.of(analysis, layout, yielded, end);
        return new LoweredMethod(
                analysis.method(),
                new EntryStub(analysis.method(), layout, !cleanup.isEmpty()).write(),
                body.method(),
                body.shape(),
                new FrameClass(analysis, layout, yielded, end, cleanup, isIterator).write(),
                analysis.points().size());
    }

    /** The body in the shape that suits its size. */
    private record Body(MethodNode method, BodyShape shape) {
        static Body of(MethodAnalysis analysis, FieldLayout layout, YieldedValue yielded, End end)
                throws AnalyzerException {
            SpillFacts facts = new SpillFacts(analysis, layout);
            MethodNode fast = new ResumeMethod(analysis, layout, facts, yielded, end, BodyShape.FAST).write();
            if (codeSize(fast) <= LARGEST_COMPILED) return new Body(fast, BodyShape.FAST);
            MethodNode small = new ResumeMethod(analysis, layout, facts, yielded, end, BodyShape.SMALL).write();
            WideJumps.write(analysis.method().host().name(), small);
            return new Body(small, BodyShape.SMALL);
        }
    }
}
