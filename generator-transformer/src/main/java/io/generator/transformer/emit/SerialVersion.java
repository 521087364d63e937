package io.generator.transformer.emit;

import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.HostClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * The default {@code serialVersionUID} of a serialisable class, which its methods have a part in: without it written
 * down, the added body methods would change it, and objects written before could not be read again.
 */
public final class SerialVersion {
    private SerialVersion() {}

    /** The number to write down; empty where the class is not serialisable or has one of its own. */
    public static OptionalLong toKeep(ClassReader reader, HostClass host, ClassHierarchy hierarchy) {
        if (!isSerializable(host, hierarchy) || declaresOne(host)) return OptionalLong.empty();
        return OptionalLong.of(compute(reader));
    }

    /** Enums and records have a fixed number whatever they contain; interfaces are never serialised. */
    private static boolean isSerializable(HostClass host, ClassHierarchy hierarchy) {
        int fixed = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD;
        return (host.node().access & fixed) == 0
                && hierarchy.isSubtype(host.name(), "java/io/Serializable") == ClassHierarchy.Subtyping.YES;
    }

    private static boolean declaresOne(HostClass host) {
        return host.node().fields.stream().anyMatch(field -> field.name.equals("serialVersionUID"));
    }

    private static long compute(ClassReader reader) {
        Computation computation = new Computation();
        reader.accept(computation, ClassReader.SKIP_CODE);
        return computation.result;
    }

    private static final class Computation extends SerialVersionUIDAdder {
        private long result;

        Computation() {
            super(Opcodes.ASM9, null);
        }

        @Override
        protected void addSVUID(long svuid) {
            result = svuid;
        }

        @Override
        public void visitEnd() {
            try {
                result = computeSVUID();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
