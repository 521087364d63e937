package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Record patterns: an accessor that fails fails the match, by handlers that javac adds; what is raised at a yield in a
 * guard is not the accessor's. Beside it the same in plain code.
 */
public final class MatchExceptionBox {
    private final List<String> log = new ArrayList<>();
    private final Deque<Object> answers;

    private MatchExceptionBox(Object... answers) {
        this.answers = new ArrayDeque<>(Arrays.asList(answers));
    }

    record Point(int x, Object y) {
        public Object y() {
            if (y instanceof RuntimeException e) throw e;
            return y;
        }
    }

    record Line<T>(T from, T to) {}

    @Hazard("exc-match-exception")
    @Generator
    static TwoWayGen<String, Object, String> yielding(Object value) {
        long kept = 1L << 40;
        try {
            String seen = kept
                    + switch (value) {
                        case Point(int x, String y) when Gen.<Boolean>yield("guard " + x + y) -> "point " + x + y;
                        case Point(int x, var y) when x > Gen.<Integer>yield("second " + x + y) -> "other " + x + y;
                        case Line<?>(Point(var x, var y), Point(int z, Integer i)) when Gen.<Boolean>yield("line") ->
                            "line " + x + y + z + Gen.yield("inside") + i;
                        default -> "default " + Gen.yield("none");
                    };
            if (value instanceof Point(int x, var y) && x > 0 && Gen.<Boolean>yield("instanceof")) seen += " is " + y;
            return TwoWayGen.returning(seen);
        } catch (MatchException e) {
            return TwoWayGen.returning("no match " + Gen.yield("caught") + e.getCause() + kept);
        } catch (IllegalStateException e) {
            return TwoWayGen.returning(e.getMessage() + Gen.yield("not wrapped"));
        } finally {
            Gen.yield("finally");
        }
    }

    private String plain(Object value) {
        long kept = 1L << 40;
        try {
            String seen = kept
                    + switch (value) {
                        case Point(int x, String y) when (Boolean) ask("guard " + x + y) -> "point " + x + y;
                        case Point(int x, var y) when x > (Integer) ask("second " + x + y) -> "other " + x + y;
                        case Line<?>(Point(var x, var y), Point(int z, Integer i)) when (Boolean) ask("line") ->
                            "line " + x + y + z + ask("inside") + i;
                        default -> "default " + ask("none");
                    };
            if (value instanceof Point(int x, var y) && x > 0 && (Boolean) ask("instanceof")) seen += " is " + y;
            return seen;
        } catch (MatchException e) {
            return "no match " + ask("caught") + e.getCause() + kept;
        } catch (IllegalStateException e) {
            return e.getMessage() + ask("not wrapped");
        } finally {
            ask("finally");
        }
    }

    private Object ask(String question) {
        log.add("yields " + question);
        Object answer = answers.poll();
        if (answer instanceof RuntimeException e) throw e;
        return answer;
    }

    private List<String> runPlain(Object value) {
        try {
            log.add("returns " + plain(value));
        } catch (Throwable t) {
            log.add("throws " + t.getClass());
        }
        return log;
    }

    private List<String> run(Object value) {
        TwoWayGen<String, Object, String> gen = yielding(value);
        try {
            for (String question = gen.next(); ; ) {
                log.add("yields " + question);
                Object answer = answers.poll();
                question = answer instanceof RuntimeException e ? gen.raise(e) : gen.send(answer);
            }
        } catch (StopIteration e) {
            log.add("returns " + e.value());
        } catch (Throwable t) {
            log.add("throws " + t.getClass());
        }
        return log;
    }

    private static List<String> check(Object value, Object... answers) {
        List<String> plain = new MatchExceptionBox(answers).runPlain(value);
        Check.equal(plain, new MatchExceptionBox(answers).run(value));
        return plain;
    }

    public static String box() {
        Point failing = new Point(1, new UnsupportedOperationException("accessor"));
        Check.equal(
                "[yields caught, yields finally, returns no match !java.lang.UnsupportedOperationException: accessor"
                        + (1L << 40) + "]",
                check(failing, "!"));
        check(new Line<>(new Point(1, "a"), failing), "!");
        check(new Line<>(failing, new Point(1, 2)), "!", "x");
        Check.equal(
                "[yields guard 3a, yields not wrapped, yields finally, returns raised!]",
                check(new Point(3, "a"), new IllegalStateException("raised"), "!"));
        check(new Point(3, "a"), true, true);
        check(new Point(3, "a"), true, false);
        check(new Point(3, "a"), false, 2, true);
        check(new Point(3, "a"), false, 4, "d", true);
        check(new Point(3, "a"), false, new UnsupportedOperationException("raised"), "?");
        check(new Point(-3, 5), -4);
        check(new Point(3, "a"), "no boolean");
        check(new Line<>(new Point(1, "a"), new Point(2, 3)), true, "in");
        check(new Line<>(new Point(1, "a"), new Point(2, 3)), false, "out");
        check(new Line<>(new Point(1, "a"), null), "out");
        check("text", new IllegalStateException("raised"), "!");
        check(null, "!");
        return "OK";
    }
}
