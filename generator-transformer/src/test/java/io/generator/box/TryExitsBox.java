package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Each of try, catch and finally yields, and is left in each way there is; beside it the same in plain code. */
public final class TryExitsBox {
    private static final List<String> PARTS = List.of("try", "catch", "finally");
    private static final List<String> WAYS = List.of("end", "throw", "return", "break", "raise");

    private final List<String> log = new ArrayList<>();
    private final String part;
    private final String way;

    private TryExitsBox(String part, String way) {
        this.part = part;
        this.way = way;
    }

    private boolean leaves(String where, String how) {
        if (how.equals("throw") && where.equals("try") && part.equals("catch")) return true;
        return where.equals(part) && how.equals(way);
    }

    private int failing(String where) {
        if (leaves(where, "throw")) throw new IllegalStateException("thrown in " + where);
        return where.length();
    }

    @Hazard({"exc-in-try", "exc-in-catch", "exc-in-finally"})
    @Generator
    TwoWayGen<String, Object, String> yielding() {
        long kept = 1L << 40;
        for (int i = 0; i < 2; i++) {
            try {
                log.add("sent " + Gen.yield("try") + failing("try"));
                if (leaves("try", "return")) return TwoWayGen.returning("try" + kept);
                if (leaves("try", "break")) break;
            } catch (IllegalStateException e) {
                log.add(e.getMessage() + " sent " + Gen.yield("catch") + failing("catch"));
                if (leaves("catch", "return")) return TwoWayGen.returning("catch" + kept + e.getMessage());
                if (leaves("catch", "break")) break;
            } finally {
                log.add("sent " + Gen.yield("finally") + failing("finally"));
                if (leaves("finally", "return")) return TwoWayGen.returning("finally" + kept);
                if (leaves("finally", "break")) break;
            }
            log.add("through " + i + kept++);
        }
        return TwoWayGen.returning("end" + kept);
    }

    private String plain() {
        long kept = 1L << 40;
        for (int i = 0; i < 2; i++) {
            try {
                log.add("sent " + ask("try") + failing("try"));
                if (leaves("try", "return")) return "try" + kept;
                if (leaves("try", "break")) break;
            } catch (IllegalStateException e) {
                log.add(e.getMessage() + " sent " + ask("catch") + failing("catch"));
                if (leaves("catch", "return")) return "catch" + kept + e.getMessage();
                if (leaves("catch", "break")) break;
            } finally {
                log.add("sent " + ask("finally") + failing("finally"));
                if (leaves("finally", "return")) return "finally" + kept;
                if (leaves("finally", "break")) break;
            }
            log.add("through " + i + kept++);
        }
        return "end" + kept;
    }

    private String ask(String where) {
        log.add("yields " + where);
        if (leaves(where, "raise")) throw new IllegalStateException("raised in " + where);
        return "to " + where;
    }

    private List<String> run() {
        TwoWayGen<String, Object, String> generator = yielding();
        try {
            for (String value = generator.next(); ; ) {
                log.add("yields " + value);
                value = leaves(value, "raise")
                        ? generator.raise(new IllegalStateException("raised in " + value))
                        : generator.send("to " + value);
            }
        } catch (StopIteration e) {
            log.add("returns " + e.value());
        } catch (IllegalStateException e) {
            log.add("throws " + e.getMessage());
        }
        return log;
    }

    private List<String> runPlain() {
        try {
            log.add("returns " + plain());
        } catch (IllegalStateException e) {
            log.add("throws " + e.getMessage());
        }
        return log;
    }

    public static String box() {
        int lines = 0;
        for (String part : PARTS) {
            for (String way : WAYS) {
                List<String> plain = new TryExitsBox(part, way).runPlain();
                Check.equal(plain, new TryExitsBox(part, way).run());
                lines += plain.size();
            }
        }
        Check.that(lines > 100, "did little: " + lines);
        return "OK";
    }
}
