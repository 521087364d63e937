package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;

/**
 * What the JVM says about a null: it names the same variables and calls as in plain code. What lay on the operand stack
 * while the generator was suspended is named differently, but it is null at the same place.
 */
public final class NullPointerBox implements NeedsDebugInfo {
    private String text;

    private NullPointerBox() {}

    private static String none() {
        return null;
    }

    @Hazard("exc-npe-helpful-message")
    @Generator
    TwoWayGen<Object, String, Object> yielding(int way, String parameter) {
        String[] array = new String[1];
        String local = Gen.yield("ready");
        return TwoWayGen.returning(
                switch (way) {
                    case 0 -> local.length();
                    case 1 -> parameter.length();
                    case 2 -> array[0].length();
                    case 3 -> this.text.length();
                    case 4 -> none().length();
                    case 5 -> none().concat(Gen.<String>yield("operand"));
                    default -> Gen.<String>yield("sent").length();
                });
    }

    private Object plain(int way, String parameter) {
        String[] array = new String[1];
        String local = none();
        return switch (way) {
            case 0 -> local.length();
            case 1 -> parameter.length();
            case 2 -> array[0].length();
            case 3 -> this.text.length();
            case 4 -> none().length();
            case 5 -> none().concat("operand");
            default -> none().length();
        };
    }

    private static String message(Runnable action) {
        try {
            action.run();
        } catch (NullPointerException e) {
            return e.getMessage();
        }
        throw new AssertionError("nothing is null");
    }

    private static String becauseOf(String message) {
        return message.substring(0, message.indexOf(" because "));
    }

    public static String box() {
        NullPointerBox box = new NullPointerBox();
        for (int way = 0; way < 7; way++) {
            int chosen = way;
            TwoWayGen<Object, String, Object> gen = box.yielding(way, null);
            Object last = gen.next();
            if (way > 4) last = gen.next();
            Check.equal(List.of("ready", "operand", "sent").get(Math.max(0, way - 4)), last);
            String expected = message(() -> box.plain(chosen, null));
            String actual = message(gen::next);
            if (way > 4) Check.equal(becauseOf(expected), becauseOf(actual));
            else Check.equal(expected, actual);
        }
        return "OK";
    }
}
