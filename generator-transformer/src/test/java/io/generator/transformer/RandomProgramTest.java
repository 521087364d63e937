package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.random.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs, each run as a generator and as the plain method that it reads like; plain Java is the oracle.
 *
 * <p>More of them: {@code -Drandom.programs=1000 -Drandom.seed=7}.
 */
class RandomProgramTest {
    private static final int RUNS = 20;

    @TempDir
    static Path directory;

    @TestFactory
    @Hazard("stk-evaluation-order-trace")
    Stream<DynamicTest> behaveLikePlainMethods() {
        long seed = Long.getLong("random.seed", 1);
        List<Program> programs = LongStream.range(seed, seed + Integer.getInteger("random.programs", 60))
                .mapToObj(Program::new)
                .toList();
        Compilation compilation = Compilation.of(
                directory, programs.stream().collect(Collectors.toMap(Program::name, Program::source)), "-g");
        Function<String, Class<?>> load = loader(compilation.transforming());
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program, load)))
                .onClose(compilation::close);
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
            for (int run = 0; run < RUNS; run++)
                assertThat(Program.runRewritten(type, run)).as("run %d", run).isEqualTo(Program.runPlain(type, run));
        } catch (AssertionError | RuntimeException | LinkageError e) {
            throw new AssertionError(program.name() + ": " + e.getMessage() + "\n" + program.source(), e);
        }
    }
}
