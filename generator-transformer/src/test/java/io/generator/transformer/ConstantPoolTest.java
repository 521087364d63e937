package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Class files with nearly as many constants as there may be: 65,534, for the count is one more and has 16 bits. */
class ConstantPoolTest {
    private static final int LARGEST_COUNT = 65535;

    private static final String SOURCE = """
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            public class Large {
                @Generator static Gen<Object> values(int n, String text) {
                    for (int i = 0; i < n; i++) Gen.yield(text + i);
                    Gen.yieldFrom(List.of("last"));
                    return Gen.done();
                }
                public static Object run() {
                    List<Object> all = new ArrayList<>();
                    for (Object o : values(2, "v")) all.add(o);
                    return all;
                }
            }
            """;

    @TempDir
    Path directory;

    private Compilation compilation;

    @BeforeEach
    void compile() {
        compilation = Compilation.of(directory, Map.of("Large", SOURCE));
    }

    @AfterEach
    void close() {
        compilation.close();
    }

    /** The class with numbers that nobody uses in its constant pool. */
    private byte[] withConstants(int count) {
        ClassReader reader = new ClassReader(compilation.classFile("Large"));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(writer, 0);
        for (int number = 1_000_000; writer.newConst(number) < count - 1; number++) {}
        byte[] padded = writer.toByteArray();
        assertThat(new ClassReader(padded).getItemCount()).isEqualTo(count);
        return padded;
    }

    private static Object run(byte[] classFile) throws ReflectiveOperationException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            ClassLoader loader = new TransformingLoader(
                    hierarchy, path -> path.equals("Large.class") ? new ByteArrayInputStream(classFile) : null);
            return Class.forName("Large", true, loader).getMethod("run").invoke(null);
        }
    }

    @Test
    void nearlyAsManyAsThereMayBe() throws ReflectiveOperationException {
        assertThat(run(withConstants(LARGEST_COUNT - 100))).isEqualTo(List.of("v0", "v1", "last"));
    }

    @Test
    @Hazard("cf-constant-pool-near-65535")
    void whatIsAddedFitsOrTheClassIsRefused() throws ReflectiveOperationException {
        int refused = 0;
        for (int missing = 0; missing < 100; missing += 3) {
            byte[] classFile = withConstants(LARGEST_COUNT - missing);
            TransformResult result = compilation.transformer().transform(classFile);
            if (result.outcome() == Outcome.TRANSFORMED) {
                assertThat(run(classFile)).isEqualTo(List.of("v0", "v1", "last"));
                break;
            }
            assertRefused(result, classFile);
            refused++;
        }
        assertThat(refused).isBetween(3, 32);
    }

    private static void assertRefused(TransformResult result, byte[] classFile) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.classFile()).isSameAs(classFile);
        Diagnostic diagnostic = result.diagnostics().get(0);
        assertThat(diagnostic.rule()).isEqualTo(Rule.CLASS_TOO_LARGE);
        assertThat(diagnostic.message())
                .matches("the constant pool of the rewritten class would have 65[56]\\d\\d entries, and it may have"
                        + " 65535");
        assertThat(diagnostic).asString().startsWith("Large.java: GEN017: ").contains("(in Large)");
    }
}
