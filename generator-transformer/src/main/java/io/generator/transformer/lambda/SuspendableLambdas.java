package io.generator.transformer.lambda;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.HostClass;
import io.generator.transformer.model.MethodKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The lambdas of a class that are generators or asynchronous, by the interface that they are written for. A compiler makes a
 * method of each lambda's body, and that method is declared to be what the lambda is.
 *
 * <p>A method reference has no body of its own, and what it refers to may be a generator already.
 */
public final class SuspendableLambdas {
    /** Where a serialisable lambda is made a second time, when it is read. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    private final HostClass host;
    private final List<Diagnostic> diagnostics;
    private final Map<String, MethodNode> compiled = new LinkedHashMap<>();

    private final Set<LambdaKey> found = new LinkedHashSet<>();

    /** The methods of all other lambdas. */
    private final Set<String> others = new LinkedHashSet<>();

    private SuspendableLambdas(HostClass host, List<Diagnostic> diagnostics) {
        this.host = host;
        this.diagnostics = diagnostics;
        host.node().methods.forEach(method -> compiled.put(method.name + method.desc, method));
    }

    /**
     * Finds them.
     *
     * @param diagnostics where to put what is wrong
     */
    public static SuspendableLambdas find(HostClass host, List<Diagnostic> diagnostics) {
        SuspendableLambdas lambdas = new SuspendableLambdas(host, diagnostics);
        host.node().methods.stream()
                .filter(method -> !method.name.equals(DESERIALIZER))
                .forEach(lambdas::search);
        return lambdas;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * The class with an annotated method for each of them, and all else as it is.
     *
     * @param classFile the class file that they were found in
     */
    public byte[] declare(byte[] classFile) {
        Map<LambdaKey, LambdaMethod> methods = new LinkedHashMap<>();
        for (LambdaKey key : found) methods.put(key, method(key));
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new LambdaWriter(writer, compiled, methods), 0);
        return writer.toByteArray();
    }

    private LambdaMethod method(LambdaKey key) {
        MethodNode method = Optional.ofNullable(compiled.get(key.method())).orElseThrow();
        boolean isShared = others.contains(key.method()) || isOfAnotherKind(key);
        return new LambdaMethod(
                key.kind(), method, isShared ? newName(method.name, key.kind()) : method.name, isShared);
    }

    private boolean isOfAnotherKind(LambdaKey key) {
        return found.stream().anyMatch(other -> other.method().equals(key.method()) && other.kind() != key.kind());
    }

    private String newName(String name, LambdaKind kind) {
        String suffix = "$" + kind.methodKind().name().toLowerCase(Locale.ROOT);
        return Stream.iterate(name + suffix, longer -> longer + "$")
                .filter(candidate -> compiled.values().stream().noneMatch(method -> method.name.equals(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private void search(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            LambdaCall.of(instruction).ifPresent(call -> add(call, method));
    }

    private void add(LambdaCall call, MethodNode caller) {
        Optional<LambdaKind> kind = call.kind();
        kind.ifPresent(known -> check(call, known, caller));
        if (!isLambda(call, kind)) return;
        call.key().ifPresentOrElse(found::add, () -> others.add(call.method()));
    }

    private void check(LambdaCall call, LambdaKind kind, MethodNode caller) {
        boolean isAsync = kind.methodKind() == MethodKind.ASYNC;
        if (call.isSerializable())
            report(call, caller, isAsync ? Wording.SERIALIZABLE_ASYNC_LAMBDA : Wording.SERIALIZABLE_LAMBDA);
        if (!kind.isPlain() && !isLambda(call, Optional.of(kind)))
            report(call, caller, Wording.referenceAs(kind.displayName()));
    }

    private void report(LambdaCall call, MethodNode caller, String message) {
        diagnostics.add(host.diagnostic(Rule.LAMBDA_IS_NO_GENERATOR, caller, HostClass.lineOf(call.node()), message));
    }

    /** Whether it makes an object of a method that nobody wrote, and that returns what the interface says. */
    private boolean isLambda(LambdaCall call, Optional<LambdaKind> kind) {
        MethodNode method = call.implementation().getOwner().equals(host.name()) ? compiled.get(call.method()) : null;
        return method != null
                && (method.access & Opcodes.ACC_SYNTHETIC) != 0
                && (kind.isEmpty() || kind.get().returnsValue() != LambdaMethod.returnsNothing(method));
    }
}
