package io.generator.transformer.inspect;

import io.generator.transformer.LoweringObserver;
import io.generator.transformer.TransformResult;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.Transformer;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.emit.TransformMarker;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.inspect.InspectedClass.Origin;
import io.generator.transformer.lowering.FrameFacts;
import io.generator.transformer.lowering.LoweredMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Shows what the transformer makes of a class. It rewrites the class, in memory, and notes the facts that this is done by:
 * nothing is found out a second time in another way. Safe for use by several threads if the hierarchy is.
 *
 * <pre>{@code
 * new Inspector(hierarchy).inspect(classFile, name -> Optional.empty()).ifPresent(this::show);
 * }</pre>
 */
public final class Inspector {
    private final ClassHierarchy hierarchy;

    /**
     * Makes an inspector.
     *
     * @param hierarchy where to look up the classes that a class refers to
     */
    public Inspector(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * Inspects a class.
     *
     * @param classFile the class file, rewritten or not
     * @param frames the class files of saved frames by internal name; asked only if the class was rewritten before
     * @return what there is to be seen; empty where there is nothing to rewrite in it, and nothing to say about it
     * @throws TransformerBugException if the transformer itself fails
     */
    public Optional<InspectedClass> inspect(byte[] classFile, Function<String, Optional<byte[]>> frames) {
        Observer observer = new Observer();
        TransformResult result = new Transformer(hierarchy, observer).transform(classFile);
        if (result.outcome() == Outcome.UNTOUCHED && result.diagnostics().isEmpty()) return Optional.empty();
        boolean before = TransformMarker.readHost(classFile).isPresent();
        List<InspectedMethod> methods =
                before ? RewrittenClass.methods(classFile, frames) : observer.methods(classFile, result);
        ClassNode header = header(classFile);
        return Optional.of(new InspectedClass(
                header.name.replace('/', '.'),
                header.sourceFile == null ? "" : header.sourceFile,
                before ? Origin.REWRITTEN : Origin.COMPILED,
                methods,
                result.diagnostics()));
    }

    /**
     * Whether a class file is just what this transformer makes of another one.
     *
     * @param compiled the class as it was compiled
     * @param rewritten the class that may have been made of it
     */
    public boolean isMadeOf(byte[] rewritten, byte[] compiled) {
        TransformResult result = new Transformer(hierarchy).transform(compiled);
        return Arrays.equals(result.classFile(), rewritten);
    }

    private static ClassNode header(byte[] classFile) {
        ClassNode header = new ClassNode();
        try {
            new ClassReader(classFile).accept(header, ClassReader.SKIP_CODE);
        } catch (RuntimeException e) {
            header.name = "unknown";
        }
        return header;
    }

    private static final class Observer implements LoweringObserver {
        private final List<MethodInspection> seen = new ArrayList<>();

        @Override
        public void lowered(MethodAnalysis compiled, MethodAnalysis normalized, LoweredMethod method) {
            seen.add(new MethodInspection(compiled, FrameFacts.of(normalized, method.shape()), method));
        }

        List<InspectedMethod> methods(byte[] classFile, TransformResult result) {
            if (result.outcome() != Outcome.TRANSFORMED) return List.of();
            return seen.stream()
                    .map(method -> method.of(classFile, result.classFile()))
                    .toList();
        }
    }
}
