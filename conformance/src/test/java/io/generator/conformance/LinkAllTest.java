package io.generator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.LinkAll;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Linking shows what cannot be verified, and runs no initialiser. */
class LinkAllTest {
    @TempDir
    Path directory;

    @Test
    void findsWhatCannotBeVerifiedAndInitialisesNothing() throws IOException, InterruptedException {
        Path jar = directory.resolve("broken.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            write(out, "BrokenClass", broken("BrokenClass", Opcodes.ACC_PUBLIC, "java/lang/Object"));
            int anInterface = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
            write(out, "BrokenInterface", broken("BrokenInterface", anInterface, "java/lang/Object"));
            write(out, "Orphan", broken("Orphan", Opcodes.ACC_PUBLIC, "nowhere/ToBeFound"));
            write(out, "Exits", exits());
        }
        Path log = directory.resolve("log");
        String end = new ChildJvm(Path.of(System.getProperty("java.home")), List.of(), directory, 60)
                .run(
                        List.of(jar, Path.of("target", "classes")),
                        List.of(),
                        List.of(LinkAll.class.getName(), jar.toString()),
                        log,
                        seconds -> {});
        assertThat(end).isEqualTo("exit code 1");
        assertThat(Files.readString(log))
                .contains("FAILED BrokenClass: java.lang.VerifyError")
                .contains("FAILED BrokenInterface: java.lang.VerifyError")
                .contains("INCOMPLETE Orphan")
                .contains("linked 1, not linked for want of other classes 1, failed 2");
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name + ".class"));
        out.write(content);
        out.closeEntry();
    }

    /** Returns an int where it says it returns a string. */
    private static byte[] broken(String name, int access, String superclass) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, access, name, null, superclass, null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "wrong", "()Ljava/lang/String;", null, null);
        method.visitCode();
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] exits() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Exits", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        method.visitCode();
        method.visitIntInsn(Opcodes.BIPUSH, 99);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        return writer.toByteArray();
    }
}
