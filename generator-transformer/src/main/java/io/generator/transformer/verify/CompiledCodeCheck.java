package io.generator.transformer.verify;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.TypeFlow;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.SuspendableMethod;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Checks that the stack maps of a method hold before it is rewritten. Compilers have bugs too: what the JVM would refuse as
 * it was compiled cannot be rewritten to something that it takes, and would look like a mistake of ours.
 */
public final class CompiledCodeCheck {
    private final ClassHierarchy hierarchy;

    public CompiledCodeCheck(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * What is wrong, or empty; also for class files of Java 6 and older, whose stack maps may be wrong.
     *
     * @throws AnalyzerException if an instruction finds operands that it cannot be meant for
     */
    public Optional<String> problem(SuspendableMethod method) throws AnalyzerException {
        if (method.host().majorVersion() < Opcodes.V1_7) return Optional.empty();
        MethodNode node = method.node();
        try {
            TypeFlow.analyze(method.host().name(), node, new FlowGraph(node), new StackMapCheck(node, hierarchy));
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
