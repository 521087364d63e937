package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** Writes the frame class: one typed field for each value that is kept, and three methods that are as good as none. */
final class FrameClass {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final MethodAnalysis analysis;
    private final SuspendableMethod method;
    private final FieldLayout layout;
    private final YieldedValue yielded;
    private final End end;
    private final List<SuspensionPoint> cleanup;
    private final IteratorFields iterators;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    FrameClass(
            MethodAnalysis analysis,
            FieldLayout layout,
            YieldedValue yielded,
            End end,
            List<SuspensionPoint> cleanup,
            Predicate<String> isIterator) {
        this.analysis = analysis;
        this.method = analysis.method();
        this.layout = layout;
        this.yielded = yielded;
        this.end = end;
        this.cleanup = cleanup;
        this.iterators = new IteratorFields(method.frameName(), layout.fields(), isIterator);
    }

    byte[] write() {
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        String base = method.protocol().frame();
        writer.visit(version(), access, method.frameName(), null, base, null);
        if (method.host().node().sourceFile != null)
            writer.visitSource(method.host().node().sourceFile, null);
        writeLayout();
        writeVersion();
        if (!method.isStatic())
            field(GeneratedNames.HOST_FIELD, Type.getObjectType(method.host().name()));
        if (method.protocol().yields()) writeYieldField();
        layout.fields().forEach(saved -> field(saved.name(), saved.type()));
        writeConstructor(base);
        writeStep();
        if (method.protocol().kind() == MethodKind.GENERATOR)
            new FrameProtocol(writer, method.frameName(), mayDelegate()).write(this::callBody);
        if (method.protocol().yields()) writeValue();
        writeLocal();
        iterators.write(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The host's; but what is written here has stack maps and calls methods of interfaces. */
    private int version() {
        return method.host().majorVersion() < Opcodes.V1_8
                ? Opcodes.V1_8
                : method.host().node().version;
    }

    private void field(String name, Type type) {
        writer.visitField(0, name, type.getDescriptor(), null, null).visitEnd();
    }

    /** A value that was yielded is nobody's any more: it is not part of a snapshot. */
    private void writeYieldField() {
        String type = yielded.type().getDescriptor();
        writer.visitField(Opcodes.ACC_TRANSIENT, GeneratedNames.YIELD_FIELD, type, null, null)
                .visitEnd();
    }

    private void writeVersion() {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        long version = FrameVersion.of(method, layout.fields());
        writer.visitField(access, GeneratedNames.VERSION_FIELD, "J", null, version)
                .visitEnd();
    }

    private InstructionAdapter begin(int access, String name, String descriptor) {
        InstructionAdapter code = new InstructionAdapter(
                writer.visitMethod(access | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null));
        code.visitCode();
        return code;
    }

    private static void end(InstructionAdapter code, Type returned) {
        code.areturn(returned);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void writeConstructor(String base) {
        InstructionAdapter code = begin(0, "<init>", "()V");
        code.load(0, OBJECT);
        code.invokespecial(base, "<init>", "()V", false);
        end(code, Type.VOID_TYPE);
    }

    private boolean mayDelegate() {
        return analysis.points().stream().anyMatch(point -> point.kind() == SuspensionPoint.Kind.DELEGATE)
                || !end.isAlwaysPlain();
    }

    private void writeStep() {
        InstructionAdapter code = begin(Opcodes.ACC_PROTECTED, GeneratedNames.STEP, GeneratedNames.STEP_DESCRIPTOR);
        callBody(code, 1);
        end(code, Type.INT_TYPE);
    }

    private void callBody(InstructionAdapter code, int stateSlot) {
        String host = method.host().name();
        String body = GeneratedNames.bodyDescriptor(method.frameName());
        if (!method.isStatic()) get(code, GeneratedNames.HOST_FIELD, Type.getObjectType(host));
        code.load(0, OBJECT);
        code.load(stateSlot, Type.INT_TYPE);
        boolean ofInterface = method.host().isInterface();
        if (method.isStatic()) code.invokestatic(host, method.node().name, body, ofInterface);
        else if (ofInterface) code.invokeinterface(host, method.node().name, body);
        else code.invokevirtual(host, method.node().name, body, false);
    }

    /** The frames for one primitive type box in the runtime, all others here. */
    private void writeValue() {
        Type primitive = method.protocol().primitive();
        boolean boxes = primitive.equals(Type.VOID_TYPE);
        String name = boxes ? GeneratedNames.VALUE : primitive.getClassName() + "Value";
        Type returned = boxes ? OBJECT : primitive;
        InstructionAdapter code = begin(Opcodes.ACC_PROTECTED, name, "()" + returned.getDescriptor());
        get(code, GeneratedNames.YIELD_FIELD, yielded.type());
        if (boxes) box(code, yielded.type());
        end(code, returned);
    }

    private void get(InstructionAdapter code, String field, Type type) {
        code.load(0, OBJECT);
        code.getfield(method.frameName(), field, type.getDescriptor());
    }

    private static void box(InstructionAdapter code, Type type) {
        if (type.getSort() >= Type.ARRAY) return;
        String box = YieldedValue.boxOf(type);
        code.invokestatic(box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
    }

    private void writeLocal() {
        InstructionAdapter code = begin(Opcodes.ACC_PROTECTED, GeneratedNames.LOCAL, GeneratedNames.LOCAL_DESCRIPTOR);
        List<SavedField> fields = layout.fields();
        if (!fields.isEmpty()) writeCases(code, fields);
        code.aconst(null);
        end(code, OBJECT);
    }

    private void writeCases(InstructionAdapter code, List<SavedField> fields) {
        Label otherwise = new Label();
        Label[] cases = fields.stream().map(field -> new Label()).toArray(Label[]::new);
        code.load(1, Type.INT_TYPE);
        code.tableswitch(0, cases.length - 1, otherwise, cases);
        for (SavedField field : fields) {
            code.mark(cases[field.index()]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            get(code, field.name(), field.type());
            box(code, field.type());
            code.areturn(OBJECT);
        }
        code.mark(otherwise);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    private void writeLayout() {
        String file = method.host().node().sourceFile;
        AnnotationVisitor annotation = writer.visitAnnotation(GeneratedNames.LAYOUT_ANNOTATION, true);
        annotation.visit("host", method.host().name().replace('/', '.'));
        annotation.visit("method", method.node().name);
        annotation.visit("descriptor", method.node().desc);
        annotation.visit("file", file == null ? "" : file);
        annotation.visit("lines", lines());
        AnnotationVisitor locals = annotation.visitArray("locals");
        locals.visit(null, names(layout.parameters()));
        for (SuspensionPoint point : analysis.points()) locals.visit(null, names(layout.locals(point)));
        locals.visitEnd();
        if (!cleanup.isEmpty())
            annotation.visit(
                    "cleanup", cleanup.stream().mapToInt(SuspensionPoint::state).toArray());
        annotation.visitEnd();
    }

    private int[] lines() {
        int[] lines = new int[analysis.points().size() + 1];
        lines[0] = method.firstLine();
        for (SuspensionPoint point : analysis.points()) lines[point.state()] = point.line();
        return lines;
    }

    private static String names(List<SavedValue> values) {
        return values.stream().flatMap(FrameClass::name).collect(Collectors.joining(" "));
    }

    private static Stream<String> name(SavedValue value) {
        SavedField field = value.field();
        if (field == null || value.localName().isEmpty()) return Stream.empty();
        return Stream.of(value.localName() + "=" + field.index());
    }
}
