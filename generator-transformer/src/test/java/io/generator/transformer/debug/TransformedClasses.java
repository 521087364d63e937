package io.generator.transformer.debug;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.TransformResult;
import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Transforms classes of the class path. */
final class TransformedClasses {
    private TransformedClasses() {}

    /** Transforms a class, and writes all that comes out. */
    static void write(Path directory, String className) throws IOException {
        TransformResult result = transform(classFile(className));
        write(directory, className.replace('.', '/'), result.classFile());
        for (Map.Entry<String, byte[]> frame : result.frames().entrySet())
            write(directory, frame.getKey(), frame.getValue());
    }

    private static void write(Path directory, String internalName, byte[] classFile) throws IOException {
        Path file = directory.resolve(internalName + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);
    }

    static byte[] classFile(String className) throws IOException {
        String path = "/" + className.replace('.', '/') + ".class";
        try (InputStream in = TransformedClasses.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }

    static TransformResult transform(byte[] classFile) {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath())) {
            TransformResult result = new Transformer(hierarchy).transform(classFile);
            assertThat(result.diagnostics()).isEmpty();
            return result;
        }
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
    }
}
