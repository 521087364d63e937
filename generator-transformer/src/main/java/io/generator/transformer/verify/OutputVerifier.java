package io.generator.transformer.verify;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.TypeFlow;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.HostClass;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.BasicVerifier;

/**
 * Checks emitted code as the JVM would when it links it, so that nobody sees a {@code VerifyError}: the operands of each
 * instruction, and that each path brings what the stack map at its end declares (JVMS 4.10.1). No class is loaded.
 */
public final class OutputVerifier {
    private final ClassHierarchy hierarchy;

    public OutputVerifier(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * Checks all methods of a class that say they take a frame: the ones that were written.
     *
     * @param frames the internal names of the frame classes
     * @throws AnalyzerException if one of them is wrong
     */
    public void verify(byte[] classFile, Iterable<String> frames) throws AnalyzerException {
        ClassNode node = HostClass.read(classFile).node();
        for (String frame : frames)
            for (MethodNode method : node.methods)
                if (method.desc.startsWith("(L" + frame + ";")) verify(node.name, method);
    }

    /** Checks all methods of a frame class. */
    public void verifyFrame(byte[] classFile) throws AnalyzerException {
        ClassNode node = HostClass.read(classFile).node();
        for (MethodNode method : node.methods) verify(node.name, method);
    }

    private void verify(String owner, MethodNode method) throws AnalyzerException {
        try {
            Analyzer<BasicValue> analyzer = new Analyzer<>(new BasicVerifier());
            analyzer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE); // ASM's own are too small for many handlers
            analyzer.analyze(owner, method);
            FlowGraph graph = new FlowGraph(method);
            TypeFlow.analyze(owner, method, graph, new StackMapCheck(method, hierarchy));
        } catch (AnalyzerException | IllegalStateException e) {
            throw new AnalyzerException(null, owner + "." + method.name + method.desc + ": " + e.getMessage(), e);
        }
    }
}
