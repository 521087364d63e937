package io.generator.transformer.model;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method that is to be rewritten.
 *
 * @param host the class that declares it
 * @param node the method as it was compiled
 * @param protocol what it returns
 * @param frameName the internal name of its frame class
 */
public record SuspendableMethod(HostClass host, MethodNode node, Protocol protocol, String frameName) {

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether the annotation asks for the generator to be closed when it is unreachable. */
    public boolean closesWhenUnreachable() {
        return annotations(node)
                .filter(annotation -> annotation.desc.equals(GeneratedNames.GENERATOR_ANNOTATION))
                .anyMatch(SuspendableMethod::closesWhenUnreachable);
    }

    static Stream<AnnotationNode> annotations(MethodNode method) {
        return Stream.of(
                        Optional.ofNullable(method.invisibleAnnotations),
                        Optional.ofNullable(method.visibleAnnotations))
                .flatMap(Optional::stream)
                .flatMap(List::stream);
    }

    /** An annotation's values are names and values in turn. */
    private static boolean closesWhenUnreachable(AnnotationNode annotation) {
        if (annotation.values == null) return false;
        int name = annotation.values.indexOf("closeWhenUnreachable");
        return name >= 0 && annotation.values.get(name + 1).equals(true);
    }

    /** The types of the declared parameters by their slots, in their order. */
    public Map<Integer, Type> parameterTypes() {
        Map<Integer, Type> types = new LinkedHashMap<>();
        int slot = isStatic() ? 0 : 1;
        for (Type type : Type.getArgumentTypes(node.desc)) {
            types.put(slot, type);
            slot += type.getSize();
        }
        return types;
    }

    /** The method as a person would write it: {@code name(Type, Type)}. */
    public String displayName() {
        return displayName(node);
    }

    /** A lambda's method has a name that nobody wrote: {@code lambda$each$0} lies in {@code each}. */
    static String displayName(MethodNode method) {
        if (method.name.startsWith("lambda$") && method.name.lastIndexOf('$') > "lambda$".length())
            return method.name.substring("lambda$".length(), method.name.lastIndexOf('$'));
        List<String> parameters = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(method.desc)) {
            String name = type.getClassName();
            parameters.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return method.name + "(" + String.join(", ", parameters) + ")";
    }

    /** The suspension points, numbered in the order of the instructions. */
    public List<SuspensionPoint> suspensionPoints() {
        List<SuspensionPoint> points = new ArrayList<>();
        int line = 0;
        int index = 0;
        for (AbstractInsnNode instruction : node.instructions) {
            if (instruction instanceof LineNumberNode entry) line = entry.line;
            Optional<SuspensionPoint.Kind> kind = SuspensionPoint.kindOf(instruction);
            if (kind.isPresent() && instruction instanceof MethodInsnNode call)
                points.add(SuspensionPoint.of(kind.get(), call, points.size() + 1, index, line));
            index++;
        }
        return points;
    }

    /** A diagnostic about the method as a whole. */
    public Diagnostic diagnostic(Rule rule, String message) {
        return host.diagnostic(rule, node, firstLine(), message);
    }

    /** The line of the method's first statement, or 0 where it is not known. */
    public int firstLine() {
        return firstLine(node);
    }

    static int firstLine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions)
            if (instruction instanceof LineNumberNode entry) return entry.line;
        return 0;
    }

    /** The same method with another, equivalent body. */
    public SuspendableMethod withNode(MethodNode other) {
        return new SuspendableMethod(host, other, protocol, frameName);
    }
}
