package io.generator.box;

import io.generator.FrameInfo;
import io.generator.Gen;
import java.util.ArrayList;
import java.util.List;

/** A generator that is a lambda shows its method, its lines and its locals; so does what it throws. */
@Hazard("dyn-generator-lambda")
public final class LambdaFrameBox implements NeedsDebugInfo {
    private LambdaFrameBox() {}

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    private static Gen<String> failing(String captured, List<Integer> lines) {
        return Gen.of(() -> {
            lines.add(line());
            int local = captured.length();
            Gen.yield(captured);
            throw new IllegalStateException(captured + local);
        });
    }

    private static void shown(FrameInfo frame, int line) {
        Check.equal(LambdaFrameBox.class.getName(), frame.className());
        Check.that(frame.methodName().startsWith("lambda$"), frame.methodName());
        Check.equal("LambdaFrameBox.java", frame.fileName());
        Check.equal(line, frame.line());
    }

    public static String box() {
        List<Integer> lines = new ArrayList<>();
        Gen<String> gen = failing("kept", lines);
        FrameInfo created = gen.frame();
        gen.next();
        int first = lines.get(0);
        shown(created, first);
        shown(gen.frame(), first + 2);
        // ecj declares no names for what a lambda captures
        Check.that(
                gen.frame().locals().toString().endsWith("local=4}"),
                gen.frame().toString());
        try {
            gen.next();
            return "not thrown";
        } catch (IllegalStateException e) {
            Check.equal("kept4", e.getMessage());
            StackTraceElement top = e.getStackTrace()[0];
            Check.that(top.getMethodName().startsWith("lambda$"), top.getMethodName());
            Check.equal(first + 3, top.getLineNumber());
        }
        return "OK";
    }
}
