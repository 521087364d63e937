package io.generator.management;

import io.generator.FrameInfo;
import io.generator.frame.FrameChain;
import io.generator.frame.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frames as lines of text: {@code pkg.Outer.method(Outer.java:42) n=1}. */
public final class FrameLines {
    private FrameLines() {}

    /** A line for each frame of a chain, outermost first. */
    public static List<String> of(FrameChain chain) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < chain.frames().size(); i++) {
            if (i == chain.gap() && chain.leftOut() > 0) lines.add("... " + chain.leftOut() + " more");
            lines.add(of(chain.frames().get(i).standing().frame()));
        }
        return lines;
    }

    static String of(FrameInfo frame) {
        StringBuilder text = new StringBuilder(frame.toString());
        locals(frame)
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }

    static Map<String, String> locals(FrameInfo frame) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> local : frame.locals().entrySet())
            shown.put(local.getKey(), ShownValue.of(local.getValue()));
        return shown;
    }

    /** What a chain ends at, in words; empty if there is nothing. */
    static String end(FrameChain chain) {
        Object end = chain.end();
        return end == null ? "" : awaited(end);
    }

    static String awaited(Object target) {
        return target == Turn.NEXT ? "its next turn" : ShownValue.of(target);
    }
}
