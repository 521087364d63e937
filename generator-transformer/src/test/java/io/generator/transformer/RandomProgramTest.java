package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.generator.box.Hazard;
import io.generator.transformer.random.Program;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs, each run as a generator, as a coroutine, as lambdas of both kinds, and as the plain method that it reads like;
 * plain Java is the oracle. Those of odd seeds are compiled by javac, those of even ones by Eclipse's compiler.
 *
 * <p>More of them: {@code -Drandom.programs=1000 -Drandom.seed=7}.
 */
class RandomProgramTest {
    private static final int RUNS = 20;

    @TempDir
    static Path directory;

    private static List<Program> programs(LongPredicate seeds) {
        long first = Long.getLong("random.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("random.programs", 60))
                .filter(seeds)
                .mapToObj(Program::new)
                .toList();
    }

    @TestFactory
    @Hazard({"stk-evaluation-order-trace", "dyn-generator-lambda"})
    Stream<DynamicTest> behaveLikePlainMethods() {
        List<Program> programs = programs(seed -> seed % 2 != 0);
        Compilation compilation = Compilation.of(
                directory, programs.stream().collect(Collectors.toMap(Program::name, Program::source)), "-g");
        Function<String, Class<?>> load = loader(compilation.transforming());
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program, load)))
                .onClose(compilation::close);
    }

    /** One at a time, since ecj itself fails on some of them. */
    @TestFactory
    Stream<DynamicTest> behaveLikePlainMethodsWhereEclipseCompilesThem() {
        return programs(seed -> seed % 2 == 0).stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> {
                    Path output = directory.resolve(program.name());
                    try (Compilation compilation = compiledByEclipse(program, output)) {
                        assumeTrue(verifies(program, output), "what ecj writes does not verify");
                        check(program, loader(compilation.transforming()));
                    }
                }));
    }

    private static Compilation compiledByEclipse(Program program, Path output) {
        try {
            return Compilation.of(output, SourceCompiler.ecj(17), Map.of(program.name(), program.source()), "-g");
        } catch (AssertionError e) {
            assumeFalse(e.getMessage().contains("Internal compiler error"), "ecj fails by itself");
            throw e;
        }
    }

    /** Whether the JVM takes the class as it was compiled. */
    private static boolean verifies(Program program, Path output) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            loader(loader).apply(program.name());
            return true;
        } catch (VerifyError e) {
            return false;
        }
    }

    private static Function<String, Class<?>> loader(ClassLoader loader) {
        return name -> {
            try {
                return Class.forName(name, true, loader);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        };
    }

    private static void check(Program program, Function<String, Class<?>> load) throws Exception {
        try {
            Class<?> type = load.apply(program.name());
            for (int run = 0; run < RUNS; run++) {
                List<String> expected = Program.runPlain(type, run);
                assertThat(Program.runRewritten(type, run)).as("run %d", run).isEqualTo(expected);
                assertThat(Program.runLambda(type, run))
                        .as("run %d of the lambda", run)
                        .isEqualTo(expected);
                assertThat(Program.runCoroutine(type, run))
                        .as("run %d of the coroutine", run)
                        .isEqualTo(expected);
                assertThat(Program.runAsyncLambda(type, run))
                        .as("run %d of the asynchronous lambda", run)
                        .isEqualTo(expected);
            }
        } catch (AssertionError | RuntimeException | LinkageError e) {
            throw new AssertionError(program.name() + ": " + e.getMessage() + "\n" + program.source(), e);
        }
    }
}
