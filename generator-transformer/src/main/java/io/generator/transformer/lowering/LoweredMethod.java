package io.generator.transformer.lowering;

import io.generator.transformer.analysis.CleanupPoints;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/**
 * What takes the place of a generator method.
 *
 * @param source the method as it was compiled
 * @param stub the method of the same signature that makes the frame
 * @param body the method that runs the body from a state to the next
 * @param frameClass the class file of the frame
 * @param suspensionPoints how many suspension points there are
 */
public record LoweredMethod(
        SuspendableMethod source, MethodNode stub, MethodNode body, byte[] frameClass, int suspensionPoints) {

    /** How many bytes of code the body has at least; jumps over more than 32 KB need a few more. */
    public int bodySize() {
        return codeSize(body);
    }

    /** How many bytes of code a method has at least. */
    public static int codeSize(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMinSize();
    }

    /**
     * Lowers a method.
     *
     * @param isIterator whether a class, by its internal name, is known to be an iterator
     */
    public static LoweredMethod of(MethodAnalysis analysis, Predicate<String> isIterator) {
        FieldLayout layout = new FieldLayout(analysis);
        YieldedValue yielded = new YieldedValue(analysis);
        End end = new End(analysis);
        List<SuspensionPoint> cleanup = CleanupPoints.of(analysis);
        return new LoweredMethod(
                analysis.method(),
                new EntryStub(analysis.method(), layout, !cleanup.isEmpty()).write(),
                new ResumeMethod(analysis, layout, yielded, end).write(),
                new FrameClass(analysis, layout, yielded, end, cleanup, isIterator).write(),
                analysis.points().size());
    }
}
