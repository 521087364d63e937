package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Class files as a whole: transformed twice, of other versions, damaged, without anything to do. */
class ClassFileTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            class Host {
                @Generator static Gen<Integer> range(int n) {
                    for (int i = 0; i < n; i++) Gen.yield(i);
                    return Gen.done();
                }
                @Generator TwoWayGen<String, Integer, String> other(long l, String... s) {
                    try {
                        String t = s[0] + new String(s[Gen.<Integer>yield("a" + l)]);
                        Gen.yieldFrom(range(3));
                        return TwoWayGen.returning(t);
                    } catch (RuntimeException e) {
                        Gen.yield(e.getMessage());
                        throw e;
                    }
                }
            }
            class Plain {
                int yield(Gen<?> gen) { return gen.hashCode(); }
            }
            """;

    @TempDir
    static Path directory;

    private static Compilation compilation;
    private static byte[] host;

    @BeforeAll
    static void compile() {
        compilation = Compilation.of(directory, Map.of("p.Host", SOURCE));
        host = compilation.classFile("p.Host");
    }

    private static TransformResult transform(byte[] classFile) {
        return compilation.transformer().transform(classFile);
    }

    private static byte[] withVersion(int major) {
        byte[] changed = host.clone();
        changed[6] = (byte) (major >> 8);
        changed[7] = (byte) major;
        return changed;
    }

    private static void assertRefused(byte[] classFile, Rule rule) {
        byte[] before = classFile.clone();
        TransformResult result = transform(classFile);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.classFile()).isSameAs(classFile).isEqualTo(before);
        assertThat(result.diagnostics()).extracting(Diagnostic::rule).containsExactly(rule);
    }

    @Test
    @Hazard("rt-determinism")
    void theSameClassGivesTheSameBytes() {
        TransformResult first = transform(host);
        TransformResult second = transform(host.clone());
        assertThat(first.outcome()).isEqualTo(Outcome.TRANSFORMED);
        assertThat(second.classFile()).isEqualTo(first.classFile());
        assertThat(second.frames().keySet()).containsExactly("p/Host$other$Frame", "p/Host$range$Frame");
        second.frames().forEach((name, frame) -> assertThat(frame)
                .isEqualTo(first.frames().get(name)));
        assertThat(first.methods()).isEqualTo(2);
        assertThat(first.suspensionPoints()).isEqualTo(4);
    }

    /** As in a parallel build: one transformer, several threads. */
    @Test
    @Hazard("rt-determinism")
    void severalThreadsGiveTheSameBytes() {
        Transformer shared = compilation.transformer();
        TransformResult expected = transform(host);
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> shared.transform(host.clone())))
                .allSatisfy(
                        result -> assertThat(result).usingRecursiveComparison().isEqualTo(expected));
    }

    @Test
    @Hazard("dbg-sourcefile")
    void theNameOfTheSourceAndTheMapToOtherSourcesAreKept() {
        ClassNode compiled = read(host);
        compiled.sourceFile = "Host.kt";
        compiled.sourceDebug = "SMAP\nHost.kt\nKotlin\n*S Kotlin\n*F\n+ 1 Host.kt\np/Host\n*L\n1#1,20:1\n*E\n";
        ClassWriter writer = new ClassWriter(0);
        compiled.accept(writer);
        TransformResult result = transform(writer.toByteArray());
        assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
        assertThat(read(result.classFile()).sourceFile).isEqualTo("Host.kt");
        assertThat(read(result.classFile()).sourceDebug).isEqualTo(compiled.sourceDebug);
        assertThat(result.frames().values())
                .allSatisfy(frame -> assertThat(read(frame).sourceFile).isEqualTo("Host.kt"));
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
    }

    @Test
    @Hazard("rt-double-instrument")
    void aSecondRunChangesNothing() {
        byte[] once = transform(host).classFile();
        TransformResult twice = transform(once);
        assertThat(twice.outcome()).isEqualTo(Outcome.ALREADY_TRANSFORMED);
        assertThat(twice.classFile()).isSameAs(once);
        assertThat(twice.frames()).isEmpty();
        assertThat(twice.diagnostics()).isEmpty();
    }

    @Test
    void aFrameIsLeftAlone() {
        transform(host).frames().values().forEach(frame -> {
            assertThat(transform(frame).outcome()).isEqualTo(Outcome.UNTOUCHED);
            assertThat(transform(frame).classFile()).isSameAs(frame);
        });
    }

    @Test
    void whatAnotherVersionHasTransformedIsRefused() {
        String version = Transformer.version();
        String other = version.substring(0, version.length() - 1) + "?";
        assertRefused(replaced(transform(host).classFile(), version, other), Rule.OTHER_VERSION);
    }

    private static byte[] replaced(byte[] classFile, String text, String replacement) {
        return new String(classFile, StandardCharsets.ISO_8859_1)
                .replace(text, replacement)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aClassWithoutGeneratorsIsLeftAlone() {
        byte[] plain = compilation.classFile("p.Plain");
        assertThat(transform(plain).outcome()).isEqualTo(Outcome.UNTOUCHED);
        assertThat(transform(plain).classFile()).isSameAs(plain);
    }

    @Test
    void otherVersionsOfClassFiles() {
        assertRefused(withVersion(99), Rule.CLASS_FILE_TOO_NEW);
        for (int major : new int[] {
            Opcodes.V1_5, Opcodes.V1_6, Opcodes.V1_7, Opcodes.V1_8, Opcodes.V11, Opcodes.V17, Opcodes.V21, Opcodes.V25
        }) assertThat(transform(withVersion(major)).outcome()).isEqualTo(Outcome.TRANSFORMED);
    }

    @Test
    void aTruncatedFileIsRefusedOrNotRecognised() {
        for (int length = 0; length < host.length; length++) {
            byte[] part = Arrays.copyOf(host, length);
            TransformResult result = transform(part);
            assertThat(result.classFile()).isSameAs(part);
            if (result.outcome() == Outcome.UNTOUCHED)
                assertThat(result.diagnostics()).isEmpty();
            else assertThat(result.diagnostics()).extracting(Diagnostic::rule).contains(Rule.MALFORMED_CLASS_FILE);
        }
        assertRefused(Arrays.copyOf(host, host.length - 1), Rule.MALFORMED_CLASS_FILE);
        assertRefused(Arrays.copyOf(host, host.length / 2), Rule.MALFORMED_CLASS_FILE);
    }

    /** A damaged instruction may be taken for a bug of ours, but nothing else may come out of it. */
    @Test
    void aDamagedFileNeverFailsInAnotherWay() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = host.clone();
            int at = 8 + random.nextInt(host.length - 8);
            damaged[at] = (byte) random.nextInt(256);
            byte[] before = damaged.clone();
            Throwable thrown = catchThrowable(() -> transform(damaged));
            if (thrown != null)
                assertThat(thrown).as("byte %d is %d", at, damaged[at]).isInstanceOf(TransformerBugException.class);
            assertThat(damaged).isEqualTo(before);
        }
    }
}
