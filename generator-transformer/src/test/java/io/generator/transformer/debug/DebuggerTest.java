package io.generator.transformer.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import io.generator.box.Hazard;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A debugger finds itself in a transformed class as it would in the source. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DebuggerTest {
    private static final String DEBUGGEE = Debuggee.class.getName();
    private static final Path SOURCE = Path.of("src/test/java", DEBUGGEE.replace('.', '/') + ".java");

    @TempDir
    static Path directory;

    private static List<String> source;

    private Debugger debugger;

    @BeforeAll
    static void transform() throws IOException {
        source = Files.readAllLines(SOURCE);
        TransformedClasses.write(directory, DEBUGGEE);
    }

    @BeforeEach
    void launch() throws IOException, InterruptedException {
        String classPath = directory + File.pathSeparator + System.getProperty("java.class.path");
        debugger = Debugger.launch(DEBUGGEE, classPath);
    }

    @AfterEach
    void close() {
        debugger.close();
    }

    /** The numbers of the lines that contain a text. */
    private static List<Integer> lines(String text) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) if (source.get(i).contains(text)) lines.add(i + 1);
        assertThat(lines).as(text).isNotEmpty();
        return lines;
    }

    private static int line(String comment) {
        return lines("// " + comment).get(0);
    }

    private ThreadReference runTo(int line) throws Exception {
        debugger.breakAt(line);
        ThreadReference thread = debugger.resume().orElseThrow();
        debugger.clearBreakpoints();
        assertThat(Stop.where(location(thread))).endsWith(":" + line);
        return thread;
    }

    private static Location location(ThreadReference thread) throws IncompatibleThreadStateException {
        return thread.frame(0).location();
    }

    private static String where(ThreadReference thread) throws IncompatibleThreadStateException {
        return Stop.where(location(thread));
    }

    private static String in(String method, String comment) {
        return method + ":" + line(comment);
    }

    /** The debuggee prints a line where the debugger stops, each time. */
    private List<Stop> runToEnd(String text) throws Exception {
        for (int line : lines(text)) debugger.breakAt(line);
        List<Stop> stops = new ArrayList<>();
        for (Optional<ThreadReference> at = debugger.resume(); at.isPresent(); at = debugger.resume())
            stops.add(Stop.of(at.get()));
        return stops;
    }

    @Test
    @Hazard("dbg-lvt-ranges")
    void stopsOnceEachTimeALineIsExecutedAndSeesTheTrueValuesOfLiveVariables() throws Exception {
        List<Stop> stops = runToEnd("    show(\"");
        assertThat(stops.stream().map(Stop::toString)).isEqualTo(debugger.output());
        assertThat(stops).hasSize(19);
    }

    @Test
    void keepsTheTypesOfVariables() throws Exception {
        Map<String, String> signatures = new HashMap<>();
        runToEnd("    show(\"").forEach(stop -> signatures.putAll(stop.signatures()));
        assertThat(signatures)
                .containsEntry("words", "Ljava/util/List<Ljava/lang/String;>;")
                .containsEntry("group", "Ljava/util/Map$Entry<Ljava/lang/String;Ljava/util/List<TT;>;>;")
                .containsEntry("each", "TT;")
                .containsEntry("text", "Ljava/lang/StringBuilder;")
                .containsEntry("sums", "[I")
                .containsEntry("letter", "C")
                .containsEntry("none", "Z")
                .containsEntry("base", "S")
                .containsEntry("half", "D");
    }

    @Test
    @Hazard("dbg-line-no-duplicate")
    void stopsOnceForEachYield() throws Exception {
        assertThat(runToEnd("// yield"))
                .extracting(Stop::where)
                .containsOnly(in("squares", "yield"))
                .hasSize(3);
    }

    @Test
    void hasTheMethodAndTheLineInTheStack() throws Exception {
        ThreadReference thread = runTo(line("resumed"));
        StackFrame body = thread.frame(0);
        assertThat(body.location().declaringType().name()).isEqualTo(DEBUGGEE);
        assertThat(body.location().sourceName()).isEqualTo("Debuggee.java");
        List<String> own = new ArrayList<>();
        for (StackFrame frame : thread.frames())
            if (frame.location().declaringType().equals(debugger.type())) own.add(Stop.where(frame.location()));
        assertThat(own).containsExactly(in("squares", "resumed"), in("main", "caller"));
    }

    @Test
    void stepsFromLineToLineAndOverAYieldToTheCaller() throws Exception {
        ThreadReference thread = runTo(line("step 1"));
        assertThat(stepsToCaller(thread)).containsExactly(line("step 2"), line("step 2") + 1, line("yield"));
        assertThat(where(thread)).isEqualTo(in("main", "caller"));
        runTo(line("resumed"));
        assertThat(stepsToCaller(thread))
                .containsExactly(
                        line("resumed") + 1,
                        line("loop"),
                        line("step 1"),
                        line("step 2"),
                        line("step 2") + 1,
                        line("yield"));
        assertThat(where(thread)).isEqualTo(in("main", "caller"));
    }

    private List<Integer> stepsToCaller(ThreadReference thread) throws Exception {
        List<Integer> lines = new ArrayList<>();
        debugger.stepOver(thread);
        for (; location(thread).method().name().equals("squares"); debugger.stepOver(thread))
            lines.add(location(thread).lineNumber());
        return lines;
    }

    @Test
    void stepsOverAYieldToABreakpointBehindIt() throws Exception {
        ThreadReference thread = runTo(line("yield"));
        debugger.breakAt(line("resumed"));
        debugger.stepOver(thread);
        if (!where(thread).startsWith("squares")) debugger.resume().orElseThrow();
        assertThat(where(thread)).isEqualTo(in("squares", "resumed"));
        assertThat(Stop.of(thread).variables()).containsOnlyKeys("count", "words", "total", "sums", "i", "letter");
    }

    /** It begins with the dispatch, which belongs to no line: a debugger takes it for the first one. */
    @Test
    void stepsIntoABodyAndOnToTheLineOfTheYieldThatItWasSuspendedAt() throws Exception {
        runTo(line("yield"));
        ThreadReference thread = runTo(line("caller"));
        debugger.stepInto(thread);
        assertThat(where(thread)).isEqualTo(in("squares", "first"));
        assertThat(Stop.of(thread).variables()).isEmpty();
        debugger.stepOver(thread);
        assertThat(where(thread)).isEqualTo(in("squares", "yield"));
        debugger.stepOver(thread);
        assertThat(where(thread)).isEqualTo(in("squares", "resumed"));
    }

    /** The method that is called makes the generator, and has the same line. */
    @Test
    void stopsInTheFirstLineAlsoWhereTheGeneratorIsMade() throws Exception {
        assertThat(runToEnd("// first"))
                .extracting(Stop::toString)
                .containsExactly(
                        in("squares", "first") + " {count=3, words=[one, two]}",
                        in("squares", "first") + " {count=3, words=[one, two]}");
    }
}
