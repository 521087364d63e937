package io.generator.transformer.inspect;

import io.generator.transformer.inspect.FrameType.Field;
import io.generator.transformer.inspect.FrameType.Role;
import io.generator.transformer.model.GeneratedNames;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Reads which fields a frame class has. */
final class FrameReader {
    private FrameReader() {}

    static FrameType read(byte[] frameClass) {
        ClassNode node = new ClassNode();
        new ClassReader(frameClass).accept(node, ClassReader.SKIP_CODE);
        List<Field> fields = node.fields.stream()
                .filter(field -> (field.access & Opcodes.ACC_STATIC) == 0)
                .map(FrameReader::field)
                .toList();
        return new FrameType(node.name.replace('/', '.'), node.superName.replace('/', '.'), fields);
    }

    private static Field field(FieldNode field) {
        Role role =
                switch (field.name) {
                    case GeneratedNames.HOST_FIELD -> Role.RECEIVER;
                    case GeneratedNames.YIELD_FIELD -> Role.VALUE;
                    default -> Role.SAVED;
                };
        return new Field(field.name, Names.simple(Type.getType(field.desc)), role);
    }
}
