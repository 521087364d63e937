package io.generator.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@code conformance/fuzz} does, and whether it would find anything. */
class FuzzTest {
    private static final long SEED = 20_000;

    @TempDir
    Path directory;

    private PythonSide python() throws IOException {
        return python(8);
    }

    private PythonSide python(int version) throws IOException {
        Optional<String> command = PythonSide.find(null, version);
        assumeTrue(
                command.isPresent(),
                "no python3 that is a CPython of 3." + version + " or later; -Dpython=... names one");
        return new PythonSide(command.get(), directory);
    }

    @Test
    void randomProgramsDoWhatTheyDoInPython() throws Exception {
        Counts counts = compared(ProgramMaker::make, python(), 200);
        for (String event : List.of("yield", "stop", "raise", "closed", "delegate", "caught", "log", "enter", "leave"))
            assertThat(counts.events(event)).as(event).isGreaterThan(50);
        for (Kind kind : Kind.values())
            if (kind != Kind.PROGRAM && !kind.isAsync())
                assertThat(counts.constructs(kind)).as("%s", kind).isPositive();
    }

    @Test
    void randomCoroutinesDoWhatTheyDoInPython() throws Exception {
        Counts counts = compared(AsyncProgramMaker::make, python(13), 100);
        for (String event : List.of("caught", "log", "cancel", "look", "complete", ">result", ">raise", ">cancelled"))
            assertThat(counts.events(event)).as(event).isGreaterThan(10);
        for (Kind kind : Kind.values())
            if (kind.isAsync() && kind != Kind.ASYNC_PROGRAM)
                assertThat(counts.constructs(kind)).as("%s", kind).isGreaterThan(20);
    }

    /** What is in programs of which none differs. */
    private static Counts compared(LongFunction<Program> maker, PythonSide python, int programs) throws Exception {
        Fuzzer fuzzer = new Fuzzer(maker, new Comparer(python, new JavaSide()));
        List<String> different = new ArrayList<>();
        fuzzer.run(SEED, programs, (batch, done) -> batch.stream()
                .filter(Comparison::differs)
                .forEach(each -> different.add(Report.of(each, each))));
        assertThat(different).isEmpty();
        assertThat(fuzzer.counts().programs()).isEqualTo(programs);
        assertThat(fuzzer.counts().different()).isZero();
        return fuzzer.counts();
    }

    @Test
    void programsOfCoroutinesAreValidJava() throws Exception {
        List<Program> programs = LongStream.range(40_000, 40_060)
                .mapToObj(AsyncProgramMaker::make)
                .toList();
        new JavaSide().run(programs).forEach((name, trace) -> {
            assertThat(trace).as(name).isNotEmpty();
            assertThat(trace.get(trace.size() - 1)).as(name).contains("] > ");
        });
    }

    /** Javac takes them all; none is left out unnoticed. */
    @Test
    void programsAreValidJava() throws Exception {
        List<Program> programs =
                LongStream.range(40_000, 40_150).mapToObj(ProgramMaker::make).toList();
        JavaSide java = new JavaSide();
        java.run(programs).forEach((name, trace) -> {
            assertThat(trace).as(name).isNotEmpty();
            assertThat(trace.get(0)).as(name).startsWith("> ");
        });
    }

    @Test
    void aSeedAlwaysGivesTheSameProgram() {
        assertThat(ProgramMaker.make(5)).isEqualTo(ProgramMaker.make(5)).isNotEqualTo(ProgramMaker.make(6));
        assertThat(AsyncProgramMaker.make(5))
                .isEqualTo(AsyncProgramMaker.make(5))
                .isNotEqualTo(AsyncProgramMaker.make(6));
    }

    /** A printer that mistakes {@code MIX} for something else stands for a fault. */
    @Test
    void aDifferenceIsMadeAsSmallAsItGets() throws Exception {
        Comparer comparer = new Comparer(python(), new JavaSide(program -> new FaultyPrinter().print(program)));
        Comparison different = shortestDifferent(comparer);
        Comparison smallest = new Minimiser(comparer).minimise(different);

        assertThat(smallest.differs()).isTrue();
        assertThat(smallest.isValid()).isTrue();
        assertThat(smallest.program().script().size()).isLessThanOrEqualTo(2);
        assertThat(smallest.program().tree().all().filter(node -> node.kind() == Kind.MIX))
                .hasSize(1);
        assertThat(PythonSide.print(smallest.program()).lines()).hasSizeLessThan(25);
        assertThat(PythonSide.print(different.program()).length())
                .isGreaterThan(PythonSide.print(smallest.program()).length() * 2);
        assertThat(Report.of(different, smallest))
                .contains("--seed " + different.program().name().substring(1), "mix(", "\n! ");
    }

    /** Not the largest, which would take long. */
    private static Comparison shortestDifferent(Comparer comparer) throws IOException, InterruptedException {
        List<Program> programs =
                LongStream.range(SEED, SEED + 40).mapToObj(ProgramMaker::make).toList();
        return comparer.compare(programs).stream()
                .filter(Comparison::differs)
                .min(Comparator.comparingInt(compared -> compared.program().size()))
                .orElseThrow();
    }

    private static final class FaultyPrinter extends JavaPrinter {
        @Override
        String number(Node node) {
            return node.kind() == Kind.MIX ? "(1 + " + super.number(node) + ") % 1000" : super.number(node);
        }
    }

    /** What is not a program in one of the languages is told of as such, and is no program that differs. */
    @Test
    void whatIsNoProgramIsToldApart() throws Exception {
        Node outside = Node.of(Kind.FUNCTION, Node.block(List.of(Node.of(Kind.BREAK))));
        Program wrong = new Program("Wrong", Node.of(Kind.PROGRAM, outside), List.of());
        Program right = ProgramMaker.make(SEED);
        Comparer comparer = new Comparer(python(), new JavaSide());

        List<Comparison> compared = comparer.compare(List.of(wrong, right));
        assertThat(compared.get(0).isValid()).isFalse();
        assertThat(compared.get(0).java().get(0)).contains("break");
        assertThat(compared.get(0).python().get(0)).contains("'break' outside loop");
        assertThat(compared.get(1).isValid()).isTrue();
        assertThat(compared.get(1).differs()).isFalse();
    }
}
