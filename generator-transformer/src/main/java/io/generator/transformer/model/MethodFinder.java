package io.generator.transformer.model;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the generator methods of a class, and the calls that suspend where nothing can be suspended. */
public final class MethodFinder {
    private final HostClass host;
    private final ClassHierarchy hierarchy;
    private final List<Diagnostic> diagnostics;

    /** The names given so far. The frames are files too, and on some disks the case of letters does not count. */
    private final Set<String> frameNames = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Makes a finder.
     *
     * @param diagnostics where to put what is wrong
     */
    public MethodFinder(HostClass host, ClassHierarchy hierarchy, List<Diagnostic> diagnostics) {
        this.host = host;
        this.hierarchy = hierarchy;
        this.diagnostics = diagnostics;
    }

    /** The methods that can be rewritten. */
    public List<GeneratorMethod> find() {
        List<MethodNode> generators =
                host.node().methods.stream().filter(MethodFinder::isGenerator).toList();
        host.node().methods.stream().filter(method -> !isGenerator(method)).forEach(this::checkPlainMethod);
        List<GeneratorMethod> methods = new ArrayList<>();
        for (MethodNode method : generators) {
            checkMethodReferences(method);
            accept(method)
                    .ifPresent(protocol ->
                            methods.add(new GeneratorMethod(host, method, protocol, frameName(method, generators))));
        }
        return methods;
    }

    private String frameName(MethodNode method, List<MethodNode> generators) {
        String name = GeneratedNames.frameName(
                host.name(),
                method,
                generators,
                taken -> frameNames.contains(taken) || GeneratedNames.isForeign(taken, hierarchy));
        frameNames.add(name);
        return name;
    }

    /** A bridge, which javac copies the annotations to, only calls the method that it bridges to. */
    private static boolean isGenerator(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) == 0
                && annotations(method).anyMatch(a -> a.desc.equals(GeneratedNames.GENERATOR_ANNOTATION));
    }

    private static Stream<AnnotationNode> annotations(MethodNode method) {
        return Stream.of(
                        Optional.ofNullable(method.invisibleAnnotations),
                        Optional.ofNullable(method.visibleAnnotations))
                .flatMap(Optional::stream)
                .flatMap(List::stream);
    }

    private Optional<Protocol> accept(MethodNode method) {
        int before = diagnostics.size();
        Optional<Protocol> protocol = Protocol.of(method.desc);
        if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0)
            report(Rule.NO_BODY, method, 0, Wording.NO_BODY);
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0)
            report(
                    Rule.SYNCHRONIZED_GENERATOR,
                    method,
                    GeneratorMethod.firstLine(method),
                    Wording.SYNCHRONIZED_GENERATOR);
        if (protocol.isEmpty())
            report(
                    Rule.WRONG_RETURN_TYPE,
                    method,
                    GeneratorMethod.firstLine(method),
                    Wording.wrongReturnType(Type.getReturnType(method.desc).getClassName()));
        return diagnostics.size() == before ? protocol : Optional.empty();
    }

    private void checkPlainMethod(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            if (SuspensionPoint.isSuspension(instruction)) reportMisplaced(method, HostClass.lineOf(instruction));
        checkMethodReferences(method);
    }

    private void reportMisplaced(MethodNode method, int line) {
        if (method.name.startsWith("<")) report(Rule.YIELD_IN_CONSTRUCTOR, method, line, Wording.YIELD_IN_CONSTRUCTOR);
        else if (method.name.startsWith("lambda$") && (method.access & Opcodes.ACC_SYNTHETIC) != 0)
            report(Rule.YIELD_IN_LAMBDA, method, line, Wording.YIELD_IN_LAMBDA);
        else report(Rule.YIELD_OUTSIDE_GENERATOR, method, line, Wording.YIELD_OUTSIDE_GENERATOR);
    }

    private void checkMethodReferences(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            if (instruction instanceof InvokeDynamicInsnNode indy
                    && Stream.of(indy.bsmArgs).anyMatch(MethodFinder::refersToSuspension))
                report(Rule.YIELD_IN_LAMBDA, method, HostClass.lineOf(instruction), Wording.YIELD_IN_REFERENCE);
    }

    private static boolean refersToSuspension(Object argument) {
        return argument instanceof Handle handle && SuspensionPoint.isSuspension(handle.getOwner(), handle.getName());
    }

    private void report(Rule rule, MethodNode method, int line, String message) {
        diagnostics.add(host.diagnostic(rule, method, line, message));
    }
}
