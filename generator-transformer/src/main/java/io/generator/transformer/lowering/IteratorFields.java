package io.generator.transformer.lowering;

import io.generator.transformer.model.GeneratedNames;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/**
 * Writes a frame's {@code replaceIterators}, which shows each local that is an iterator, or may be a generator, to whoever
 * copies or writes the frame. A frame without such locals has none.
 */
final class IteratorFields {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    /** What an iterator or a generator that takes the place of another always is, if the other was one. */
    private static final Set<String> ITERATORS = Set.of(
            "java/util/Iterator",
            "java/util/PrimitiveIterator",
            "java/util/PrimitiveIterator$OfInt",
            "java/util/PrimitiveIterator$OfLong",
            "java/util/PrimitiveIterator$OfDouble",
            GeneratedNames.GEN,
            GeneratedNames.TWO_WAY_GEN);

    /** What may be a generator. */
    private static final Set<String> OBJECTS = Set.of("java/lang/Object", "java/lang/Iterable");

    private final String frameName;
    private final List<SavedField> fields;
    private final Predicate<String> isIterator;

    /**
     * Makes a writer.
     *
     * @param isIterator whether a class, by its internal name, is known to be an iterator
     */
    IteratorFields(String frameName, List<SavedField> fields, Predicate<String> isIterator) {
        this.frameName = frameName;
        this.isIterator = isIterator;
        this.fields = fields.stream().filter(this::mayBeIterator).toList();
    }

    private boolean mayBeIterator(SavedField field) {
        if (field.type().getSort() != Type.OBJECT) return false;
        String type = field.type().getInternalName();
        return ITERATORS.contains(type) || OBJECTS.contains(type) || isIterator.test(type);
    }

    void write(ClassWriter writer) {
        if (fields.isEmpty()) return;
        InstructionAdapter code = new InstructionAdapter(writer.visitMethod(
                Opcodes.ACC_PROTECTED | Opcodes.ACC_SYNTHETIC,
                GeneratedNames.REPLACE_ITERATORS,
                GeneratedNames.REPLACE_ITERATORS_DESCRIPTOR,
                null,
                null));
        code.visitCode();
        fields.forEach(field -> show(code, field));
        code.areturn(Type.VOID_TYPE);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void show(InstructionAdapter code, SavedField field) {
        String type = field.type().getInternalName();
        if (ITERATORS.contains(type)) replace(code, field, "iterator");
        else if (OBJECTS.contains(type)) replace(code, field, "object");
        else call(code, field, "narrower", Type.VOID_TYPE);
    }

    private void replace(InstructionAdapter code, SavedField field, String method) {
        code.load(0, OBJECT);
        call(code, field, method, OBJECT);
        if (!field.type().equals(OBJECT)) code.checkcast(field.type());
        code.putfield(frameName, field.name(), field.type().getDescriptor());
    }

    private void call(InstructionAdapter code, SavedField field, String method, Type result) {
        code.load(1, OBJECT);
        code.load(0, OBJECT);
        code.getfield(frameName, field.name(), field.type().getDescriptor());
        code.iconst(field.index());
        String descriptor = Type.getMethodDescriptor(result, OBJECT, Type.INT_TYPE);
        code.invokeinterface(GeneratedNames.LOCAL_REPLACEMENT, method, descriptor);
    }
}
