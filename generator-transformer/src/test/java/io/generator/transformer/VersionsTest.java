package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Rule;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files of Java 17 and newer: the version stays as it is, and the frame has the same; what is too new is refused. */
class VersionsTest {
    private static final int PREVIEW = 0xFFFF;

    @TempDir
    Path directory;

    private Compilation compilation;

    @BeforeEach
    void compile() {
        compilation = Compilation.of(directory, Map.of("Host", """
                import io.generator.*;
                import io.generator.annotation.Generator;
                class Host {
                    @Generator static Gen<Integer> range(int n) {
                        for (int i = 0; i < n; i++) Gen.yield(i);
                        return Gen.done();
                    }
                }
                """));
    }

    private TransformResult transform(int major, int minor) {
        byte[] changed = compilation.classFile("Host");
        changed[4] = (byte) (minor >> 8);
        changed[5] = (byte) minor;
        changed[6] = (byte) (major >> 8);
        changed[7] = (byte) major;
        return compilation.transformer().transform(changed);
    }

    private static int version(byte[] classFile) {
        return (classFile[6] & 0xFF) << 8 | (classFile[7] & 0xFF);
    }

    private static int minor(byte[] classFile) {
        return (classFile[4] & 0xFF) << 8 | (classFile[5] & 0xFF);
    }

    @Test
    @Hazard("ver-61-to-69")
    void theVersionStays() {
        for (int major = 61; major <= 69; major++) {
            TransformResult result = transform(major, 0);
            assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
            assertThat(version(result.classFile())).isEqualTo(major);
            assertThat(minor(result.classFile())).isZero();
            for (byte[] frame : result.frames().values())
                assertThat(version(frame)).isLessThanOrEqualTo(major);
        }
    }

    @Test
    @Hazard("ver-preview-minor")
    void theMarkOfAPreviewStays() {
        TransformResult result = transform(69, PREVIEW);
        assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
        assertThat(version(result.classFile())).isEqualTo(69);
        assertThat(minor(result.classFile())).isEqualTo(PREVIEW);
    }

    @Test
    @Hazard("ver-too-new")
    void whatIsTooNewIsRefusedWithItsVersion() {
        TransformResult result = transform(120, 0);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.rule()).isEqualTo(Rule.CLASS_FILE_TOO_NEW);
            assertThat(diagnostic.message())
                    .isEqualTo("the class file has version 120 (Java 76), which is newer than this version of the "
                            + "transformer reads");
            assertThat(diagnostic.className()).isEqualTo("Host");
        });
    }
}
