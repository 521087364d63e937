package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class that JaCoCo has put its probes in: into the rewritten class, as its agent does when the class is loaded, or into
 * the class as it was compiled, as its offline mode does in a build where the rewriting comes later. It runs, the JVM
 * verifies it, and the right lines are covered.
 */
@Hazard("dbg-agents")
class CoverageTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            public class Covered {
                @Generator
                static TwoWayGen<String, Integer, Long> words(int count, List<String> log) {
                    long sum = 0;                                                       // covered
                    for (int i = 0; i < count; i++) {
                        try {
                            int sent = Gen.<Integer>yield("word " + i);                 // covered
                            if (sent == 7)
                                Gen.yield("seven");                                     // missed
                            sum += 10 / sent;                                           // covered
                            log.add(new String("!" + i + Gen.yield("again")));          // covered
                        } catch (ArithmeticException e) {
                            Gen.yield(e.getMessage());                                  // covered
                            log.add("by zero");                                         // covered
                        } catch (ClassCastException e) {
                            Gen.yield("no integer");                                    // missed
                        } finally {
                            log.add("finally");                                         // covered
                        }
                    }
                    return TwoWayGen.returning(sum);                                    // covered
                }
                @Generator
                static Gen<Integer> never() {
                    Gen.yield(1);                                                       // missed
                    return Gen.done();                                                  // missed
                }
                static Gen<String> lambda(int n) {
                    return Gen.of(() -> {                                               // covered
                        for (int i = 0; i < n; i++)
                            Gen.yield("lambda " + i);                                   // covered
                        if (n < 0)
                            Gen.yield("negative");                                      // missed
                    });
                }
                public static String run() {
                    List<String> log = new ArrayList<>();
                    TwoWayGen<String, Integer, Long> words = words(2, log);
                    String seen = words.next() + words.send(0) + words.next() + words.send(5);
                    for (String value : lambda(1)) log.add(value);
                    return seen + words.hasNext() + log + words.result();
                }
            }
            """;
    private static final String RESULT =
            "word 0/ by zeroword 1againfalse[by zero, finally, lambda 0, !1null, finally]2";

    @TempDir
    Path directory;

    private final LoggerRuntime runtime = new LoggerRuntime();
    private final Instrumenter instrumenter = new Instrumenter(runtime);
    private final Map<String, byte[]> classes = new HashMap<>();
    private Compilation compilation;
    private byte[] compiled;

    @BeforeEach
    void compile() {
        compilation = Compilation.of(directory, Map.of("p.Covered", SOURCE), "-g");
        compiled = compilation.classFile("p.Covered");
    }

    @AfterEach
    void close() {
        compilation.close();
    }

    private byte[] transform(byte[] classFile) {
        TransformResult result = compilation.transformer().transform(classFile);
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
        result.frames().forEach((name, frame) -> classes.put(name.replace('/', '.'), frame));
        return result.classFile();
    }

    @Test
    void probesInARewrittenClass() throws Exception {
        byte[] rewritten = transform(compiled);
        for (Map.Entry<String, byte[]> frame : classes.entrySet())
            frame.setValue(instrumenter.instrument(frame.getValue(), frame.getKey()));
        classes.put("p.Covered", instrumenter.instrument(rewritten, "p.Covered"));
        checkLines(rewritten, runAndCollect());
    }

    @Test
    void probesThatAreThereBeforeTheRewriting() throws Exception {
        classes.put("p.Covered", transform(instrumenter.instrument(compiled, "p.Covered")));
        checkLines(compiled, runAndCollect());
    }

    private ExecutionDataStore runAndCollect() throws Exception {
        RuntimeData data = new RuntimeData();
        runtime.startup(data);
        try {
            assertThat(new Loader().loadClass("p.Covered").getMethod("run").invoke(null))
                    .isEqualTo(RESULT);
        } finally {
            runtime.shutdown();
        }
        ExecutionDataStore executed = new ExecutionDataStore();
        data.collect(executed, new SessionInfoStore(), false);
        return executed;
    }

    private static void checkLines(byte[] classFile, ExecutionDataStore executed) throws IOException {
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(executed, builder).analyzeClass(classFile, "p.Covered");
        IClassCoverage coverage = builder.getClasses().iterator().next();
        Map<Integer, String> expected = new TreeMap<>();
        Map<Integer, String> actual = new TreeMap<>();
        List<String> lines = SOURCE.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int comment = lines.get(i).indexOf("// ");
            if (comment < 0) continue;
            expected.put(i + 1, lines.get(i).substring(comment + 3));
            actual.put(i + 1, status(coverage.getLine(i + 1).getStatus()));
        }
        assertThat(actual).isEqualTo(expected).hasSize(15);
    }

    private static String status(int status) {
        return switch (status) {
            case ICounter.FULLY_COVERED -> "covered";
            case ICounter.NOT_COVERED -> "missed";
            case ICounter.PARTLY_COVERED -> "partly covered";
            default -> "no code";
        };
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(CoverageTest.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] classFile = classes.get(name);
            if (classFile == null) throw new ClassNotFoundException(name);
            return defineClass(name, classFile, 0, classFile.length);
        }
    }
}
