package io.generator.transformer.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class HeaderReaderTest {
    @Test
    void readsNameSuperclassAndInterfaces() {
        ClassHeader header = HeaderReader.read(classFile("a/C", "a/B", "a/I", "a/J"));
        assertThat(header).isEqualTo(new ClassHeader("a/C", "a/B", List.of("a/I", "a/J"), false));
    }

    @Test
    void readsAnInterface() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, "a/I", null, "java/lang/Object", null);
        assertThat(HeaderReader.read(writer.toByteArray()).isInterface()).isTrue();
    }

    @Test
    void skipsEveryKindOfConstant() {
        ClassWriter writer = new ClassWriter(0);
        writer.newConst(1);
        writer.newConst(1L);
        writer.newConst(1f);
        writer.newConst(1d);
        writer.newConst("é\0𝄞");
        writer.newField("a/X", "f", "I");
        writer.newMethod("a/X", "m", "()V", false);
        writer.newMethod("a/X", "m", "()V", true);
        writer.newMethodType("()V");
        writer.newModule("m");
        writer.newPackage("p");
        var handle = new org.objectweb.asm.Handle(Opcodes.H_INVOKESTATIC, "a/X", "b", "()V", false);
        writer.newInvokeDynamic("n", "()V", handle);
        writer.newConstantDynamic("n", "I", handle);
        writer.visit(Opcodes.V17, 0, "a/Ü", null, "a/B", null);
        assertThat(HeaderReader.read(writer.toByteArray())).isEqualTo(new ClassHeader("a/Ü", "a/B", List.of(), false));
    }

    @Test
    void readsAClassFileOfAVersionThatDoesNotExistYet() {
        byte[] bytes = classFile("a/C", "a/B");
        bytes[7] = 99;
        assertThat(HeaderReader.read(bytes).name()).isEqualTo("a/C");
    }

    @Test
    void nothingIsAboveAModule() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
        assertThat(HeaderReader.read(writer.toByteArray()).superName()).isEmpty();
    }

    @Test
    void refusesWhatIsNoClassFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderReader.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
                .withMessageContaining("not a class file");
    }

    @Test
    void refusesEveryClassFileThatIsCutShort() {
        byte[] bytes = classFile("a/C", "a/B", "a/I");
        int bodyLength = 6; // no fields, no methods, no attributes: these the reader does not ask for
        for (int length = 0; length < bytes.length - bodyLength; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeaderReader.read(cut))
                    .withMessageContaining("class file");
        }
    }

    @Test
    void aDamagedByteNeverCausesAnotherException() {
        byte[] bytes = classFile("a/C", "a/B", "a/I");
        for (int at = 0; at < bytes.length; at++) {
            for (int value = 0; value < 256; value += 5) {
                byte[] damaged = bytes.clone();
                damaged[at] = (byte) value;
                assertThat(nameOrNothing(damaged)).isNotNull();
            }
        }
    }

    private static String nameOrNothing(byte[] bytes) {
        try {
            return HeaderReader.read(bytes).name();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] classFile(String name, String superName, String... interfaces) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superName, interfaces);
        return writer.toByteArray();
    }
}
