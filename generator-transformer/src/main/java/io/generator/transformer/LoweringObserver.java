package io.generator.transformer;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.lowering.LoweredMethod;

/** Is told of each method that is rewritten, with the facts that it was rewritten by. It must change none of them. */
@FunctionalInterface
public interface LoweringObserver {
    /**
     * A method has been lowered. Its class may still be refused, because of another method.
     *
     * @param compiled the facts about the method as it was compiled
     * @param normalized those about the equivalent one that was lowered, with the same suspension points; often the same
     * @param method what takes its place
     */
    void lowered(MethodAnalysis compiled, MethodAnalysis normalized, LoweredMethod method);
}
