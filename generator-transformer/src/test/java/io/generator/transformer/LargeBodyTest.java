package io.generator.transformer;

import static io.generator.transformer.LargeClass.repeat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.generator.box.Hazard;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies near the 65,535 bytes that a method may have: rewritten if they fit, and refused with a message if not. */
class LargeBodyTest {
    @TempDir
    Path directory;

    private Object run(String... members) throws ReflectiveOperationException {
        try (LargeClass large = LargeClass.of(directory, members)) {
            return large.run();
        }
    }

    private void assertTooLarge(String... members) {
        try (LargeClass large = LargeClass.of(directory, members)) {
            Diagnostic diagnostic = large.refused();
            assertThat(diagnostic.rule()).isEqualTo(Rule.METHOD_TOO_LARGE);
            assertThat(diagnostic.message())
                    .matches("the rewritten method would have \\d{5,6} bytes, and a method may have 65535");
        }
    }

    /** One of these has a jump back of 32,768 bytes less a few, which grows when the jump out of the loop is made wide. */
    @Test
    void jumpsOfAboutHalfTheSizeThatAMethodMayHave() throws ReflectiveOperationException {
        String methods = IntStream.range(10_880, 10_920)
                .mapToObj(size -> """
                        @Generator static Gen<Object> far%1$s(int n) {
                            int sum = 0;
                            int i = 0;
                            done: {
                                while (true) {
                                    if (i == n) break done;
                                    if (i < -1) break;
                                    i++;
                                    %2$s
                                    Gen.yield(sum);
                                }
                                %3$s
                            }
                            return Gen.done();
                        }
                        """.formatted(size, "sum++;".repeat(size), "sum--;".repeat(60)))
                .reduce("", String::concat);
        String run = "public static Object run() { return all(far10899(2)).toString(); }";
        assertThat(run(methods, run)).isEqualTo("[10899, 21798]");
    }

    /** In some of these the conditional jump back is just short enough, until the jumps out of the loop are made wide. */
    @Test
    void conditionalJumpsOfAboutHalfTheSizeThatAMethodMayHave() throws ReflectiveOperationException {
        String methods = repeat(8, "\n", i ->
                """
                @Generator static Gen<Object> back%1$s(int n) {
                    int sum = 0;
                    int i = 0;
                    done: {
                        do {
                            if (i < -1) break done;
                            if (i < -2) break done;
                            if (i < -3) break done;
                            i++;
                            %2$s
                            %3$s
                        } while (i < n);
                        %4$s
                    }
                    Gen.yield(sum);
                    return Gen.done();
                }
                """.formatted(i, "Gen.yield(sum);".repeat(964), "sum++;".repeat(i + 20), "sum--;".repeat(60)));
        String run = "public static Object run() { return List.of(%s); }"
                .formatted(repeat(8, ", ", i -> "all(back" + i + "(2))"));
        List<?> all = (List<?>) run(methods, run);
        for (int i = 0; i < 8; i++) {
            List<?> values = (List<?>) all.get(i);
            assertThat(values).hasSize(2 * 964 + 1);
            assertThat(values.get(963)).isEqualTo(0);
            assertThat(values.get(964)).isEqualTo(i + 20);
            assertThat(values.get(2 * 964)).isEqualTo(2 * (i + 20) - 60);
        }
    }

    /** Each block is there three times, and each of its yields has a range of its own in the handlers around it. */
    private static String nestedFinally(int depth) {
        if (depth == 0) return "YIELD(a + b);";
        return """
                try {
                    b += %1$s;
                    YIELD("try " + b);
                    if (n == %1$s) END;
                } finally {
                    long c%1$s = b * 2;
                    %2$s
                    YIELD("finally " + c%1$s);
                }
                """.formatted(depth, nestedFinally(depth - 1));
    }

    @Test
    void nestedFinallyBlocks() throws ReflectiveOperationException {
        String body = """
                    String a = "a" + n;
                    long b = n;
                    if (n < 0) YIELD("over all that follows");
                    for (int i = 0; i < 2; i++) {
                        %s
                    }
                    END;
                }
                """.formatted(nestedFinally(5));
        assertSameAsPlain(body, -1, 6);
    }

    /** That of each yield would take more bytes than there are; but many yields have the same locals. */
    @Test
    void manyLocalsAreRestoredForManyYieldsTogether() throws ReflectiveOperationException {
        String body = """
                    int i = n; long l = n; String s = "s" + n; double d = n; byte b = (byte) n; Object none = null;
                    %s
                    if (n > 0) {
                        %s
                        %s
                        YIELD("" + %s);
                    }
                    %s
                    END;
                }
                """.formatted(
                        repeat(50, "\n", k -> "YIELD(s + i + none); i++; l--;"),
                        repeat(40, "\n", k -> "long m" + k + " = n + " + k + ";"),
                        repeat(300, "\n", k -> "YIELD(m" + k % 40 + "); m" + k % 40 + "++;"),
                        repeat(40, " + ", k -> "m" + k),
                        repeat(50, "\n", k -> "YIELD(s + l + i); b++; d += b;") + "YIELD(s + d);");
        assertSameAsPlain(body, 0, 5);
    }

    /** Runs a body with {@code YIELD} and {@code END}, once as a generator and once with a list, from one {@code n} to another. */
    private void assertSameAsPlain(String body, int from, int to) throws ReflectiveOperationException {
        String generator = "@Generator static Gen<Object> generator(int n) {"
                + body.replace("YIELD", "Gen.yield").replace("END", "return Gen.done()");
        String plain = "static List<Object> plain(int n) { List<Object> all = new ArrayList<>();"
                + body.replace("YIELD", "all.add").replace("END", "return all");
        String run = "public static Object run() { return List.of(all(generator(%1$d)), plain(%1$d)); }";
        for (int n = from; n <= to; n++) {
            List<?> both = (List<?>) run(generator, plain, run.formatted(n));
            assertThat(both.get(0)).isEqualTo(both.get(1)).isNotEqualTo(List.of());
        }
    }

    private static String yields(int n) {
        return """
                @Generator static Gen<Object> yields() {
                    %s
                    return Gen.done();
                }
                public static Object run() {
                    Iterator<?> it = yields();
                    int n = 0;
                    for (; it.hasNext(); n++) if (it.next() != null) return "not null";
                    return n;
                }
                """.formatted(repeat(n, "\n", i -> "Gen.yield(null);"));
    }

    @Test
    @Hazard("cf-10000-yields")
    void tenThousandYieldsAreTooManyAndTwoThousandAreNot() throws ReflectiveOperationException {
        assertThat(run(yields(2000))).isEqualTo(2000);
        assertTooLarge(yields(10_000));
    }

    /** Ten times the yields take about ten times the work; were it quadratic, it would be a hundred times. */
    @Test
    @Hazard("cf-100-and-1000-suspension-points")
    void theWorkGrowsWithTheNumberOfYields() {
        IntFunction<String> point = i -> "Gen.yield(t); if (i == " + i + ") t = s;";
        assertThat((double) allocated(1000, point) / allocated(100, point)).isLessThan(15);
    }

    /** Each loop has a handler, and code that is repeated behind its yield. */
    @Test
    void theWorkGrowsWithTheNumberOfLoops() {
        IntFunction<String> loop = number ->
                "for (int j = 0; j < n; j++) try { if (j % 3 == 0) Gen.yield(t); t += s; } finally { t += j; }";
        assertThat((double) allocated(60, loop) / allocated(15, loop)).isLessThan(7);
    }

    /**
     * The bytes that are allocated to rewrite a method of so many parts. Each step of an analysis makes a frame or a value,
     * so that they measure its work, and they are the same on a machine that is busy.
     */
    private long allocated(int points, IntFunction<String> point) {
        String method = """
                @Generator static Gen<Object> points(long n, String s) {
                    for (int i = 0; i < n; i++) {
                        String t = s;
                        %s
                    }
                    return Gen.done();
                }
                """.formatted(repeat(points, "\n", point));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (LargeClass large = LargeClass.of(directory, method)) {
            return IntStream.range(0, 2)
                    .mapToLong(i -> {
                        long start = threads.getCurrentThreadAllocatedBytes();
                        assertThat(large.transform().suspensionPoints()).isEqualTo(points);
                        return threads.getCurrentThreadAllocatedBytes() - start;
                    })
                    .min()
                    .orElseThrow();
        }
    }

    /** Cases with few different targets, so that the size is that of the table. */
    private static String cases(int n, int step) {
        return """
                @Generator static Gen<Object> cases(int... numbers) {
                    for (int number : numbers) {
                        switch (number) {
                            %s
                                Gen.yield("third " + number);
                                break;
                            %s
                                continue;
                            %s
                                Gen.yield("first");
                            default:
                                Gen.yield("fell " + number);
                        }
                        Gen.yield("end");
                    }
                    return Gen.done();
                }
                public static Object run() {
                    return all(cases(0, %d, %d, -1, %d)).toString();
                }
                """.formatted(
                        labels(n, step, 0), labels(n, step, 1), labels(n, step, 2), step, 2 * step, (n - 1) * step);
    }

    private static String labels(int n, int step, int remainder) {
        return IntStream.range(0, n)
                .filter(i -> i % 3 == remainder)
                .mapToObj(i -> "case " + i * step + ": ")
                .reduce("", String::concat);
    }

    @Test
    @Hazard("cf-large-switches")
    void switchesOfThousandsOfCases() throws ReflectiveOperationException {
        assertThat(run(cases(10_000, 1)))
                .isEqualTo("[third 0, end, first, fell 2, end, fell -1, end, third 9999, end]");
        assertThat(run(cases(6001, 1000)))
                .isEqualTo("[third 0, end, first, fell 2000, end, fell -1, end, third 6000000, end]");
        assertTooLarge(cases(16_340, 1));
    }

    /** What is behind the yield is repeated for the resumed path only if it is short, and a table is not. */
    @Test
    void aLargeSwitchIsNotRepeated() throws ReflectiveOperationException {
        String method = """
                @Generator static Gen<Object> cases(int... numbers) {
                    int sum = 0;
                    for (int number : numbers) {
                        if (number != 5) Gen.yield(number);
                        switch (number) {
                            %s
                                sum += 10;
                                break;
                            %s
                                sum++;
                        }
                    }
                    Gen.yield(sum);
                    return Gen.done();
                }
                public static Object run() {
                    return all(cases(0, 1, 5, 6, 9998)).toString();
                }
                """;
        assertThat(run(method.formatted(labels(10_000, 1, 0), labels(10_000, 1, 2))))
                .isEqualTo("[0, 1, 6, 9998, 22]");
    }

    /** About 10 bytes for each part, in a loop around all, with jumps from one end to the other. */
    private static String wide(int parts) {
        return """
                static int calls;
                static int call(int n) { calls++; return n; }
                @Generator static Gen<Object> wide(int rounds) {
                    int n = 0;
                    loop:
                    while (rounds-- > 0) {
                        Gen.yield("start " + n);
                        if (rounds == 3) continue loop;
                        try {
                            if (rounds == 2) {
                                Gen.yield("leaves");
                                break loop;
                            }
                            if (rounds > 3) { %s }
                            Gen.yield("end " + n);
                        } finally {
                            n++;
                        }
                    }
                    return Gen.done();
                }
                public static Object run() { return all(wide(5)) + " " + calls; }
                """.formatted(repeat(parts, " ", i -> "n = call(n + " + (i + 1000) + ") - " + (i + 1000) + ";"));
    }

    @Test
    @Hazard("cf-wide-jumps")
    void jumpsOverMoreThan32Kilobytes() throws ReflectiveOperationException {
        for (int parts : new int[] {2700, 3000, 4000})
            assertThat(run(wide(parts))).isEqualTo("[start 0, end 0, start 1, start 1, leaves] " + parts);
    }

    private static String nearly64K(int parts) {
        return """
                static int a(int n) { return n + 1; }
                @Generator static Gen<Integer> large(int n) {
                    Gen.yield(n);
                    %s
                    Gen.yield(n);
                    return Gen.done();
                }
                public static Object run() { return all(large(0)); }
                """.formatted(repeat(parts, " ", i -> "n = a(n);"));
    }

    /** Five bytes for each part; the source's method fits in all cases. */
    @Test
    @Hazard("cf-method-near-64k")
    void methodsOfNearly64Kilobytes() throws ReflectiveOperationException {
        assertThat(run(nearly64K(13_000))).isEqualTo(List.of(0, 13_000));
        assertTooLarge(nearly64K(13_100));
    }

    @Test
    void theMessageNamesTheOneOfSeveralOverloads() {
        String method =
                "@Generator static Gen<Integer> over(%s n) {\nGen.yield(1); %s Gen.yield(2); return Gen.done(); }";
        try (LargeClass large = LargeClass.of(
                directory,
                method.formatted("int", ""),
                method.formatted("long", repeat(9355, "", i -> "n = -n + 5;")))) {
            assertThat(large.refused())
                    .asString()
                    .startsWith("Large.java:13: GEN013: ")
                    .contains("(in Large.over(long))");
        }
    }

    /**
     * Here it is a method of the frame that would be too large: the one that tells what the locals are. Each block has its
     * locals in the same slots, with another type.
     */
    @Test
    void moreLocalsThanAFrameCanTell() {
        assertTooLarge(
                "@Generator static Gen<Integer> locals(int n) { float sum = 0;",
                repeat(5, "\n", LargeBodyTest::blockOfLocals),
                "return Gen.done(); }");
    }

    private static String blockOfLocals(int number) {
        String type = List.of("int", "short", "byte", "char", "float").get(number);
        return """
                {
                    %s %s;
                    %s
                    Gen.yield(n);
                    %s
                }
                """.formatted(
                        type,
                        repeat(1100, ", ", i -> "i" + i),
                        repeat(11, "\n", row -> row(row, " = ") + " = (" + type + ") n;"),
                        repeat(11, "\n", row -> "sum += " + row(row, " + ") + ";"));
    }

    private static String row(int row, String separator) {
        return repeat(100, separator, i -> "i" + (100 * row + i));
    }
}
