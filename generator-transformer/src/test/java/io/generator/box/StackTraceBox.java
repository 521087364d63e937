package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is thrown in a body has the source's own method and line at its top. */
@Hazard("dbg-line-numbers")
public final class StackTraceBox implements NeedsDebugInfo {
    private StackTraceBox() {}

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    private static int fail(String message) {
        throw new IllegalStateException(message);
    }

    @Generator
    static Gen<Integer> throwing(List<Integer> lines, int when) {
        if (when == 0) lines.add(line());
        if (when == 0) throw new IllegalStateException("at once");
        Gen.yield(line());
        Supplier<Integer> lambda = () -> fail("lambda");
        Gen.yield(line());
        if (when == 1) {
            lines.add(line() + 2);
            Gen.yield( // the argument has a line of its own
                    fail("argument"));
        }
        try {
            Gen.yield(line());
        } finally {
            lines.add(line() + 1);
            if (when == 2) fail("called");
        }
        lines.add(line() + 1);
        if (when == 3) lambda.get();
        lines.add(line() + 1);
        Gen.yield(-1); // where something is raised
        return Gen.done();
    }

    private static String lines(int a, int b, Object c, int d, int e) {
        return (b - a) + " " + c + " " + (d - a) + " " + (e - a);
    }

    /** An expression over several lines: each begins with the operands of those before it. */
    @Generator
    @Hazard("stk-line-entry-nonempty")
    static TwoWayGen<Integer, Object, String> longExpression() {
        return TwoWayGen.returning(
                lines( // 0
                                line(), // 1
                                line(), // 2
                                Gen.yield( // 3
                                        line()), // 4
                                line(), // 5
                                line()) // 6
                        + line()); // 7
    }

    private static StackTraceElement thrown(List<Integer> lines, int when) {
        Gen<Integer> gen = throwing(lines, when);
        try {
            while (gen.next() >= 0) continue;
            gen.raise(new IllegalStateException("raised"));
        } catch (RuntimeException e) {
            if ("raised".equals(e.getMessage()))
                return new StackTraceElement("", "raised", "", lines.get(lines.size() - 1));
            for (StackTraceElement element : e.getStackTrace())
                if (element.getMethodName().equals("throwing")) return element;
        }
        throw new AssertionError("no element of the body");
    }

    /** One line each, and only lines of the source. */
    @Generator
    static Gen<Integer> yieldedLines() {
        Gen.yield(line());
        Gen.yield(line());

        Gen.yield(line());
        return Gen.done();
    }

    public static String box() {
        for (int when = 0; when < 4; when++) {
            List<Integer> lines = new ArrayList<>();
            StackTraceElement element = thrown(lines, when);
            Check.equal(StackTraceBox.class.getName(), element.getClassName());
            Check.equal("StackTraceBox.java", element.getFileName());
            int expected = lines.get(lines.size() - 1) + (when == 0 ? 1 : 0);
            Check.equal("when " + when + ": " + expected, "when " + when + ": " + element.getLineNumber());
        }
        List<Integer> lines = Check.drain(yieldedLines());
        Check.equal(1, lines.get(1) - lines.get(0));
        Check.equal(2, lines.get(2) - lines.get(1));
        List<Object> seen = Check.drive(longExpression(), "sent");
        int first = (Integer) seen.get(0) - 3;
        Check.equal("returned 1 sent 4 5" + (first + 6), seen.get(1));
        return "OK";
    }
}
