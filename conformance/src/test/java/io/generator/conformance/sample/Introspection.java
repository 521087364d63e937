package io.generator.conformance.sample;

import java.util.List;
import java.util.function.Supplier;

/** Looks at who calls it: by counting the frames, and by looking for a name. */
public final class Introspection implements Supplier<List<String>> {
    @Override
    public List<String> get() {
        return List.of(secondFromTop(), namedAbove("namedAbove"));
    }

    private static String secondFromTop() {
        return new Throwable().getStackTrace()[1].getMethodName();
    }

    private static String namedAbove(String below) {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getMethodName)
                .dropWhile(name -> !name.equals(below))
                .filter(name -> name.equals("get"))
                .findFirst()
                .orElse("nobody"));
    }
}
