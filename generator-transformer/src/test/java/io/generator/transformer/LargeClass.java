package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A class of generated source text, in the default package, whose method {@code Object run()} gives a result. */
final class LargeClass implements Closeable {
    private static final String NAME = "Large";

    private final Compilation compilation;

    private LargeClass(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles a class with these members, and a method {@code all} that drains an iterator. */
    static LargeClass of(Path directory, String... members) {
        String source = """
                import io.generator.*;
                import io.generator.annotation.Generator;
                import java.util.*;
                public class Large {
                    static List<Object> all(Iterator<?> it) {
                        List<Object> all = new ArrayList<>();
                        it.forEachRemaining(all::add);
                        return all;
                    }
                %s
                }
                """.formatted(String.join("\n", members));
        return new LargeClass(Compilation.of(directory, Map.of(NAME, source)));
    }

    /** As many parts as wanted, each made of its number. */
    static String repeat(int n, String separator, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(separator));
    }

    byte[] classFile() {
        return compilation.classFile(NAME);
    }

    TransformResult transform() {
        return compilation.transformer().transform(classFile());
    }

    /** What {@code run()} gives in the rewritten class, which the JVM has verified. */
    Object run() throws ReflectiveOperationException {
        return Class.forName(NAME, true, compilation.transforming())
                .getMethod("run")
                .invoke(null);
    }

    /** Asserts that the class stays as it is, and gives what is said of it. */
    Diagnostic refused() {
        TransformResult result = transform();
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.classFile()).isEqualTo(classFile());
        assertThat(result.frames()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
        return result.diagnostics().get(0);
    }

    @Override
    public void close() {
        compilation.close();
    }
}
