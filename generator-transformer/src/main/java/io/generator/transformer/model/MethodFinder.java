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
    public List<SuspendableMethod> find() {
        List<MethodNode> suspendable = host.node().methods.stream()
                .filter(method -> MethodKind.of(method).isPresent())
                .toList();
        List<SuspendableMethod> methods = new ArrayList<>();
        for (MethodNode method : host.node().methods) {
            checkMethodReferences(method);
            Optional<MethodKind> kind = MethodKind.of(method);
            if (kind.isEmpty()) checkPlainMethod(method);
            else
                accept(method, kind.get())
                        .map(protocol -> named(method, protocol, suspendable))
                        .ifPresent(methods::add);
        }
        return methods;
    }

    private SuspendableMethod named(MethodNode method, Protocol protocol, List<MethodNode> suspendable) {
        SuspendableMethod named = new SuspendableMethod(host, method, protocol, frameName(method, suspendable));
        for (SuspensionPoint point : named.suspensionPoints())
            Misplacement.in(protocol, point.kind()).ifPresent(wrong -> report(wrong, method, point.line()));
        return named;
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

    private Optional<Protocol> accept(MethodNode method, MethodKind kind) {
        int before = diagnostics.size();
        int line = SuspendableMethod.firstLine(method);
        Optional<Protocol> protocol = Protocol.of(kind, method.desc);
        if (Stream.of(MethodKind.values()).allMatch(each -> each.marks(method))) {
            report(Rule.TWO_KINDS, method, line, Wording.TWO_KINDS);
            return Optional.empty();
        }
        if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0)
            report(Rule.NO_BODY, method, 0, Wording.noBody(kind.annotation()));
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0)
            report(Rule.SYNCHRONIZED_GENERATOR, method, line, Wording.synchronizedMethod(kind.annotation()));
        if (protocol.isEmpty())
            report(
                    kind == MethodKind.ASYNC ? Rule.WRONG_ASYNC_RETURN_TYPE : Rule.WRONG_RETURN_TYPE,
                    method,
                    line,
                    Wording.wrongReturnType(
                            kind.annotation(), Type.getReturnType(method.desc).getClassName()));
        return diagnostics.size() == before ? protocol : Optional.empty();
    }

    private void checkPlainMethod(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            SuspensionPoint.kindOf(instruction)
                    .ifPresent(kind -> report(misplaced(kind, method), method, HostClass.lineOf(instruction)));
    }

    private static Misplacement misplaced(SuspensionPoint.Kind kind, MethodNode method) {
        if (method.name.startsWith("<")) return Misplacement.inConstructor(kind);
        boolean isLambda = method.name.startsWith("lambda$") && (method.access & Opcodes.ACC_SYNTHETIC) != 0;
        return isLambda ? Misplacement.inLambda(kind) : Misplacement.inMethod(kind);
    }

    private void checkMethodReferences(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            if (instruction instanceof InvokeDynamicInsnNode indy)
                Stream.of(indy.bsmArgs)
                        .flatMap(argument -> kindOf(argument).stream())
                        .findFirst()
                        .ifPresent(
                                kind -> report(Misplacement.inReference(kind), method, HostClass.lineOf(instruction)));
    }

    private static Optional<SuspensionPoint.Kind> kindOf(Object argument) {
        return argument instanceof Handle handle
                ? SuspensionPoint.kindOf(handle.getOwner(), handle.getName())
                : Optional.empty();
    }

    private void report(Misplacement wrong, MethodNode method, int line) {
        report(wrong.rule(), method, line, wrong.message());
    }

    private void report(Rule rule, MethodNode method, int line, String message) {
        diagnostics.add(host.diagnostic(rule, method, line, message));
    }
}
