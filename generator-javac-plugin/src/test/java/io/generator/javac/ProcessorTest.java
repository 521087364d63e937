package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Together with annotation processors: what they write is checked too, and each class once. */
class ProcessorTest {
    @TempDir
    Path output;

    @Test
    void checksWhatAProcessorWrites() throws IOException {
        SourceFile source = new SourceFile("Written", """
                import io.generator.*; import io.generator.annotation.*;
                class Written extends Generated {
                    @Generator static Gen<Integer> wrong() {
                        Gen.yield("text");
                        return Gen.done();
                    }
                }
                """);
        Compilation compilation =
                Compilation.of(output, List.of(source), List.of(new Writing()), "-s", output.toString());
        assertThat(compilation.findings().stream().map(Object::toString))
                .containsExactlyInAnyOrder("4:19 error: GEN008", "2:73 error: GEN001");
    }

    @SupportedAnnotationTypes("*")
    private static final class Writing extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (processingEnv.getElementUtils().getTypeElement("Generated") != null) return false;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("Generated").openWriter()) {
                writer.write(
                        "import io.generator.*;\nclass Generated { void method() { Object generated =  (Object) Gen.yield(1); } }");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return false;
        }
    }
}
