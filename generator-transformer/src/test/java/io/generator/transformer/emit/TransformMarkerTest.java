package io.generator.transformer.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.annotation.FrameLayout;
import io.generator.transformer.emit.TransformMarker.Host;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class TransformMarkerTest {
    private final ClassWriter writer = new ClassWriter(0);

    TransformMarkerTest() {
        writer.visit(Opcodes.V17, 0, "a/Outer", null, "java/lang/Object", null);
    }

    @Test
    void readsWhatWasWritten() {
        TransformMarker.write(writer, "1.2", List.of("Outer$a$Frame", "Outer$b$Frame"));
        assertThat(TransformMarker.readHost(writer.toByteArray()))
                .contains(new Host("1.2", List.of("Outer$a$Frame", "Outer$b$Frame")));
    }

    @Test
    void aHostMayHaveNoFrames() {
        TransformMarker.write(writer, "1.2", List.of());
        assertThat(TransformMarker.readHost(writer.toByteArray())).contains(new Host("1.2", List.of()));
    }

    @Test
    void anOrdinaryClassHasNoMark() {
        assertThat(TransformMarker.readHost(writer.toByteArray())).isEmpty();
        assertThat(TransformMarker.hostOfFrame(writer.toByteArray())).isEmpty();
    }

    @Test
    void aClassThatOnlyMentionsTheAnnotationsHasNoMark() {
        writer.visitField(0, "a", "Lio/generator/annotation/Transformed;", null, null);
        writer.visitField(0, "b", Type.getDescriptor(FrameLayout.class), null, null);
        assertThat(TransformMarker.readHost(writer.toByteArray())).isEmpty();
        assertThat(TransformMarker.hostOfFrame(writer.toByteArray())).isEmpty();
    }

    @Test
    void readsTheHostOfAFrame() {
        AnnotationVisitor layout = writer.visitAnnotation(Type.getDescriptor(FrameLayout.class), true);
        layout.visit("host", "a.Outer");
        layout.visit("method", "fib");
        layout.visit("lines", new int[] {1, 2});
        AnnotationVisitor locals = layout.visitArray("locals");
        locals.visit(null, "n=0");
        locals.visitEnd();
        layout.visitEnd();
        assertThat(TransformMarker.hostOfFrame(writer.toByteArray())).contains("a.Outer");
        assertThat(TransformMarker.readHost(writer.toByteArray())).isEmpty();
    }

    @Test
    void aClassFileThatCannotBeReadHasNoMark() {
        TransformMarker.write(writer, "1.2", List.of());
        byte[] tooNew = writer.toByteArray();
        tooNew[7] = 99;
        assertThat(TransformMarker.readHost(tooNew)).isEmpty();
        byte[] text = "Lio/generator/annotation/Transformed;".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TransformMarker.readHost(text)).isEmpty();
    }
}
