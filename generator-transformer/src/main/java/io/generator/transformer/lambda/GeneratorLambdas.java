package io.generator.transformer.lambda;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import io.generator.transformer.model.HostClass;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
 * The lambdas of a class that are generators: those of {@code GeneratorBody}, {@code TwoWayBody} and
 * {@code GeneratorBlock}. A compiler makes a method of each lambda's body, and that method is made a generator.
 *
 * <p>A method reference has no body of its own, and what it refers to may be a generator already.
 */
public final class GeneratorLambdas {
    /** Where a serialisable lambda is made a second time, when it is read. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    private final HostClass host;
    private final List<Diagnostic> diagnostics;
    private final Map<String, MethodNode> compiled = new LinkedHashMap<>();

    /** The methods of lambdas that are generators, and of those that are not. */
    private final Set<String> generators = new LinkedHashSet<>();

    private final Set<String> others = new LinkedHashSet<>();

    private GeneratorLambdas(HostClass host, List<Diagnostic> diagnostics) {
        this.host = host;
        this.diagnostics = diagnostics;
        host.node().methods.forEach(method -> compiled.put(method.name + method.desc, method));
    }

    /**
     * Finds them.
     *
     * @param diagnostics where to put what is wrong
     */
    public static GeneratorLambdas find(HostClass host, List<Diagnostic> diagnostics) {
        GeneratorLambdas lambdas = new GeneratorLambdas(host, diagnostics);
        host.node().methods.stream()
                .filter(method -> !method.name.equals(DESERIALIZER))
                .forEach(lambdas::search);
        return lambdas;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return generators.isEmpty();
    }

    /**
     * The class with a {@code @Generator} method for each of them, and all else as it is.
     *
     * @param classFile the class file that they were found in
     */
    public byte[] declare(byte[] classFile) {
        Map<String, LambdaMethod> methods = new LinkedHashMap<>();
        for (String key : generators) methods.put(key, method(key));
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new LambdaWriter(writer, compiled, methods), 0);
        return writer.toByteArray();
    }

    private LambdaMethod method(String key) {
        MethodNode method = Optional.ofNullable(compiled.get(key)).orElseThrow();
        boolean isShared = others.contains(key);
        return new LambdaMethod(method, isShared ? newName(method.name) : method.name, isShared);
    }

    private String newName(String name) {
        return Stream.iterate(name + "$generator", longer -> longer + "$")
                .filter(candidate -> compiled.values().stream().noneMatch(method -> method.name.equals(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private void search(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            LambdaCall.of(instruction).ifPresent(call -> add(call, method));
    }

    private void add(LambdaCall call, MethodNode caller) {
        if (call.isGenerator()) check(call, caller);
        if (isLambda(call)) (call.isGenerator() ? generators : others).add(call.key());
    }

    private void check(LambdaCall call, MethodNode caller) {
        if (call.isSerializable()) report(call, caller, Wording.SERIALIZABLE_LAMBDA);
        if (call.isBlock() && !isLambda(call)) report(call, caller, Wording.REFERENCE_AS_BLOCK);
    }

    private void report(LambdaCall call, MethodNode caller, String message) {
        diagnostics.add(host.diagnostic(Rule.LAMBDA_IS_NO_GENERATOR, caller, HostClass.lineOf(call.node()), message));
    }

    /** Whether it makes an object of a method that nobody wrote, and that returns what the interface says. */
    private boolean isLambda(LambdaCall call) {
        MethodNode method = call.implementation().getOwner().equals(host.name()) ? compiled.get(call.key()) : null;
        return method != null
                && (method.access & Opcodes.ACC_SYNTHETIC) != 0
                && (!call.isBlock() || LambdaMethod.returnsNothing(method));
    }
}
