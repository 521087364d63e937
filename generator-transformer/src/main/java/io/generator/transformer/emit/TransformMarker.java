package io.generator.transformer.emit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The marks on transformed classes: {@code @Transformed} on a host, {@code @FrameLayout} on a saved frame. A class file
 * that cannot be read, because it is damaged or newer than ASM, carries no mark of ours.
 */
public final class TransformMarker {
    private static final String TRANSFORMED = "Lio/generator/annotation/Transformed;";
    private static final String FRAME_LAYOUT = "Lio/generator/annotation/FrameLayout;";

    private TransformMarker() {}

    /**
     * What a rewritten class says of itself.
     *
     * @param version the version of the transformer that has rewritten it
     * @param frames the binary names of its saved frames, without the package, such as {@code Outer$fib$Frame}
     */
    public record Host(String version, List<String> frames) {}

    /**
     * Marks a host as transformed.
     *
     * @param host where to write it; the class's header must have been visited
     * @param version the version of the transformer
     * @param frameNames the binary names of its saved frames, without the package
     */
    public static void write(ClassVisitor host, String version, List<String> frameNames) {
        AnnotationVisitor mark = host.visitAnnotation(TRANSFORMED, false);
        if (mark == null) return;
        mark.visit("version", version);
        AnnotationVisitor frames = mark.visitArray("frames");
        frameNames.forEach(name -> frames.visit(null, name));
        frames.visitEnd();
        mark.visitEnd();
    }

    /** Reads the mark of a host; empty if the class has not been transformed. */
    public static Optional<Host> readHost(byte[] classFile) {
        return read(classFile, TRANSFORMED)
                .map(mark -> new Host(String.join("", mark.of("version")), List.copyOf(mark.of("frames"))));
    }

    /** The binary name of the host of a saved frame; empty if the class is not a saved frame. */
    public static Optional<String> hostOfFrame(byte[] classFile) {
        return read(classFile, FRAME_LAYOUT).map(mark -> String.join("", mark.of("host")));
    }

    private static Optional<Values> read(byte[] classFile, String descriptor) {
        // Nearly all class files end here: a search for some bytes costs much less than parsing.
        if (!new String(classFile, StandardCharsets.ISO_8859_1).contains(descriptor)) return Optional.empty();
        try {
            MarkReader reader = new MarkReader(descriptor);
            new ClassReader(classFile)
                    .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.ofNullable(reader.found);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static final class MarkReader extends ClassVisitor {
        private final String descriptor;
        private @Nullable Values found;

        MarkReader(String descriptor) {
            super(Opcodes.ASM9);
            this.descriptor = descriptor;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean isVisible) {
            if (!annotation.equals(descriptor)) return null;
            found = new Values();
            return found;
        }
    }

    /** The strings in an annotation, by the name of the element; an array's elements are visited without a name. */
    private static final class Values extends AnnotationVisitor {
        private record Value(String name, String text) {}

        private final List<Value> values = new ArrayList<>();
        private String array = "";

        Values() {
            super(Opcodes.ASM9);
        }

        List<String> of(String name) {
            return values.stream()
                    .filter(value -> value.name.equals(name))
                    .map(Value::text)
                    .toList();
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if (value instanceof String text) values.add(new Value(name == null ? array : name, text));
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            array = name;
            return this;
        }
    }
}
