package io.generator.transformer.debug;

import io.generator.transformer.TransformResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * A generator method and the body that was made of it.
 *
 * @param host the internal name of their class
 * @param frame the internal name of the frame class
 * @param source the method as it was compiled
 * @param body the body method
 */
record Rewritten(String host, String frame, MethodNode source, MethodNode body) {
    /** What awaits are written with, for which the source has other calls. */
    private static final Set<String> AWAITING = Set.of(
            "io/generator/frame/AwaitingFrame.mustWait",
            "io/generator/frame/AwaitedIterator.advance",
            "io/generator/AwaitCloseable.aclose");

    /** All that a class holds. */
    static List<Rewritten> of(byte[] classFile) {
        TransformResult result = TransformedClasses.transform(classFile);
        ClassNode before = read(classFile);
        ClassNode after = read(result.classFile());
        List<Rewritten> methods = new ArrayList<>();
        result.frames().forEach((frame, bytes) -> {
            Map<String, Object> layout = layout(read(bytes));
            String name = (String) Objects.requireNonNull(layout.get("method"));
            MethodNode source = source(before, name, (String) Objects.requireNonNull(layout.get("descriptor")));
            methods.add(new Rewritten(before.name, frame, source, find(after, name, "(L" + frame + ";I)I")));
        });
        return methods;
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    private static Map<String, Object> layout(ClassNode frame) {
        AnnotationNode annotation = frame.visibleAnnotations.get(0);
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < annotation.values.size(); i += 2)
            values.put((String) annotation.values.get(i), annotation.values.get(i + 1));
        return values;
    }

    /** The method of a lambda without a {@code return} is given another return type. */
    private static MethodNode source(ClassNode owner, String name, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        return owner.methods.stream()
                .filter(method -> method.name.equals(name)
                        && Arrays.equals(Type.getArgumentTypes(method.desc), arguments)
                        && (method.access & Opcodes.ACC_BRIDGE) == 0)
                .findFirst()
                .orElseThrow();
    }

    private static MethodNode find(ClassNode owner, String name, String descriptor) {
        return owner.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .findFirst()
                .orElseThrow();
    }

    boolean isStatic() {
        return (body.access & Opcodes.ACC_STATIC) != 0;
    }

    /** The kinds of values before each instruction; null where control never comes. */
    List<Frame<BasicValue>> frames(MethodNode method) throws AnalyzerException {
        Frame<BasicValue>[] frames = new Analyzer<>(new BasicInterpreter()).analyze(host, method);
        return Arrays.asList(frames);
    }

    /** What the analysis has for a variable. */
    static BasicValue valueOf(LocalVariableNode variable) {
        return new BasicInterpreter().newValue(Type.getType(variable.desc));
    }

    static boolean isReal(MethodNode method, int index) {
        return method.instructions.get(index).getOpcode() >= 0;
    }

    /** The lines of all instructions that control can reach. */
    Collection<Integer> reachableLines(MethodNode method) throws AnalyzerException {
        List<Frame<BasicValue>> frames = frames(method);
        Collection<Integer> lines = new TreeSet<>();
        for (int i = 0; i < frames.size(); i++)
            if (isReal(method, i) && frames.get(i) != null) lines.add(lineOf(method.instructions.get(i)));
        lines.remove(0);
        return lines;
    }

    /** The line that an instruction belongs to, or 0. */
    static int lineOf(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction;
        while (at != null && !(at instanceof LineNumberNode)) at = at.getPrevious();
        return at == null ? 0 : ((LineNumberNode) at).line;
    }

    /** The calls and accesses to fields, each with its line; without what saves, restores and unboxes. */
    List<String> operationsWithLines(MethodNode method) {
        List<String> operations = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            String operation = operation(instruction);
            if (!operation.isEmpty()) operations.add(operation + " in line " + lineOf(instruction));
        }
        return operations;
    }

    private String operation(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call
                && !call.owner.equals(frame)
                && !unboxes(call)
                && !AWAITING.contains(call.owner + "." + call.name)) return call.owner + "." + call.name;
        if (instruction instanceof FieldInsnNode access && !access.owner.equals(frame))
            return access.owner + "." + access.name;
        return "";
    }

    /** Also where a yielded value is kept as a primitive. */
    private static boolean unboxes(MethodInsnNode call) {
        return call.owner.startsWith("java/lang/") && call.name.endsWith("Value");
    }

    @Override
    public String toString() {
        return host.replace('/', '.') + "." + source.name;
    }
}
