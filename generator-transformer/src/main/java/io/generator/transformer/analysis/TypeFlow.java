package io.generator.transformer.analysis;

import io.generator.transformer.hierarchy.ClassHierarchy;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Finds the types of all locals and operands before each instruction.
 *
 * <p>Where paths meet, the class file's own stack map frame says what the types are, as it does for the JVM's verifier
 * (JVMS 4.10.1). So no supertype of two classes is ever searched for, no other class is needed, and what the compiler
 * knew is kept. Only which narrower types an int fits is found by following the flow to its fixed point.
 */
public final class TypeFlow {

    /** Told of each way that control may take, with the types that it brings. */
    public interface EdgeListener {
        /**
         * Called for each edge from an instruction proper, perhaps more than once. Labels and the like only pass on what
         * has arrived at them.
         *
         * @param target the instruction where it ends
         */
        void edge(int target, TypedFrame incoming);
    }

    private final String owner;
    private final MethodNode method;
    private final FlowGraph graph;
    private final @Nullable TypedFrame[] frames;
    private final BitSet pending = new BitSet();
    private final TypeInterpreter interpreter;
    private final boolean receiverIsStable;

    private final EdgeListener listener;

    private TypeFlow(
            String owner, MethodNode method, FlowGraph graph, TypeInterpreter interpreter, EdgeListener listener) {
        this.interpreter = interpreter;
        this.listener = listener;
        this.owner = owner;
        this.method = method;
        this.graph = graph;
        this.frames = new TypedFrame[method.instructions.size()];
        this.receiverIsStable = (method.access & Opcodes.ACC_STATIC) == 0 && !LocalAccess.isStoredTo(method, 0);
    }

    /**
     * Analyses a method.
     *
     * @return the frame before each instruction, labels and line numbers included; null where control never comes
     */
    public static @Nullable TypedFrame[] analyze(String owner, MethodNode method, FlowGraph graph)
            throws AnalyzerException {
        return analyze(owner, method, graph, (target, incoming) -> {});
    }

    /** Analyses a method, and tells a listener of each edge of the flow. */
    public static @Nullable TypedFrame[] analyze(
            String owner, MethodNode method, FlowGraph graph, EdgeListener listener) throws AnalyzerException {
        return new TypeFlow(owner, method, graph, new TypeInterpreter(), listener).run();
    }

    /**
     * Analyses a method of a class file without stack maps, as the JVM's older verifier does (JVMS 4.10.2): where paths
     * meet, a reference is of the first superclass that all have in common.
     *
     * @throws MissingClassException if a class is missing that has to be known for that
     */
    public static @Nullable TypedFrame[] infer(
            String owner, MethodNode method, FlowGraph graph, ClassHierarchy hierarchy) throws AnalyzerException {
        TypeInterpreter interpreter = new InferringInterpreter(new CommonSuperclass(hierarchy));
        return new TypeFlow(owner, method, graph, interpreter, (target, incoming) -> {}).run();
    }

    /** The types where a method is entered. A loop that begins at its first instruction may bring others there. */
    static TypedFrame atEntry(String owner, MethodNode method, FlowGraph graph) {
        return new TypeFlow(owner, method, graph, new TypeInterpreter(), (target, incoming) -> {}).entryFrame();
    }

    private @Nullable TypedFrame[] run() throws AnalyzerException {
        if (frames.length > 0) arrive(0, entryFrame());
        for (int i = pending.nextSetBit(0); i >= 0; i = pending.nextSetBit(0)) {
            pending.clear(i);
            TypedFrame frame = frames[i];
            if (frame != null) follow(i, frame);
        }
        return frames;
    }

    private TypedFrame entryFrame() {
        TypedFrame frame = new TypedFrame(method.maxLocals, method.maxStack);
        int slot = 0;
        if ((method.access & Opcodes.ACC_STATIC) == 0) frame.setLocal(slot++, receiver());
        for (Type type : Type.getArgumentTypes(method.desc)) {
            frame.setLocal(slot++, JvmValue.of(type));
            if (type.getSize() == 2) frame.setLocal(slot++, JvmValue.TOP);
        }
        while (slot < method.maxLocals) frame.setLocal(slot++, JvmValue.TOP);
        return frame;
    }

    private JvmValue receiver() {
        Type type = Type.getObjectType(owner);
        return receiverIsStable ? JvmValue.receiver(type) : JvmValue.reference(type);
    }

    private void follow(int index, TypedFrame before) throws AnalyzerException {
        AbstractInsnNode instruction = method.instructions.get(index);
        for (FlowGraph.Handler handler : graph.handlers(index)) arrive(handler.target(), atHandler(before, handler));
        TypedFrame after = new TypedFrame(before);
        if (instruction instanceof FrameNode declared) declare(after, declared);
        else if (instruction.getOpcode() >= 0) execute(index, instruction, after);
        boolean proper = instruction.getOpcode() >= 0;
        graph.forEachSuccessor(index, proper ? target -> arrive(target, after) : target -> enter(target, after));
    }

    private void execute(int index, AbstractInsnNode instruction, TypedFrame frame) throws AnalyzerException {
        try {
            frame.execute(instruction, interpreter);
        } catch (AnalyzerException | RuntimeException e) {
            throw new AnalyzerException(instruction, "at instruction " + index + ": " + e.getMessage(), e);
        }
    }

    private static TypedFrame atHandler(TypedFrame before, FlowGraph.Handler handler) {
        TypedFrame frame = new TypedFrame(before);
        String type = handler.type() == null ? "java/lang/Throwable" : handler.type();
        frame.clearStack();
        frame.push(JvmValue.reference(Type.getObjectType(type)));
        return frame;
    }

    private void arrive(int index, TypedFrame incoming) {
        listener.edge(index, incoming);
        enter(index, incoming);
    }

    private void enter(int index, TypedFrame incoming) {
        TypedFrame known = frames[index];
        if (known == null) frames[index] = new TypedFrame(incoming);
        else if (!merge(known, incoming)) return;
        pending.set(index);
    }

    private boolean merge(TypedFrame known, TypedFrame incoming) {
        try {
            return known.merge(incoming, interpreter);
        } catch (AnalyzerException e) {
            throw new IllegalArgumentException("paths with operand stacks of different heights meet", e);
        }
    }

    /** Takes the types from the class file; of the ints it keeps what is known of them. */
    private void declare(TypedFrame frame, FrameNode declared) {
        int slot = 0;
        for (Object element : listOf(declared.local)) {
            JvmValue value = declared(element, frame.getLocal(slot), slot);
            frame.setLocal(slot++, value);
            if (value.getSize() == 2) frame.setLocal(slot++, JvmValue.TOP);
        }
        while (slot < frame.getLocals()) frame.setLocal(slot++, JvmValue.TOP);
        List<Object> stack = listOf(declared.stack);
        for (int i = 0; i < stack.size(); i++) frame.setStack(i, declared(stack.get(i), frame.getStack(i), -1));
    }

    private static List<Object> listOf(@Nullable List<Object> elements) {
        return elements == null ? List.of() : elements;
    }

    private JvmValue declared(Object element, JvmValue flowing, int slot) {
        if (element instanceof String name)
            return slot == 0 && receiverIsStable ? receiver() : JvmValue.reference(Type.getObjectType(name));
        if (element instanceof LabelNode label) return allocatedAt(label);
        if (element == Opcodes.INTEGER) return flowing.kind() == JvmValue.Kind.INT ? flowing : JvmValue.INT;
        if (element == Opcodes.LONG) return JvmValue.LONG;
        if (element == Opcodes.FLOAT) return JvmValue.FLOAT;
        if (element == Opcodes.DOUBLE) return JvmValue.DOUBLE;
        if (element == Opcodes.NULL) return JvmValue.NULL;
        return JvmValue.TOP;
    }

    private static JvmValue allocatedAt(LabelNode label) {
        AbstractInsnNode allocation = label;
        while (allocation.getOpcode() < 0) allocation = allocation.getNext();
        return JvmValue.uninitialized(allocation, Type.getObjectType(((TypeInsnNode) allocation).desc));
    }
}
