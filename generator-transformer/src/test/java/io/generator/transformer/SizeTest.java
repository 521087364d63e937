package io.generator.transformer;

import static io.generator.transformer.LargeClass.repeat;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Rule;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods at the limits of a class file: parameters, locals, suspension points, operands, size. */
class SizeTest {
    @TempDir
    Path directory;

    private Object run(String... members) throws ReflectiveOperationException {
        try (LargeClass large = LargeClass.of(directory, members)) {
            return large.run();
        }
    }

    @Test
    @Hazard("cf-huge-args")
    void parametersInAll255Slots() throws ReflectiveOperationException {
        String statics = """
                @Generator static Gen<Long> wide(%s, int last) {
                    Gen.yield(%s);
                    Gen.yield(p0 - p126 + last);
                    return Gen.done();
                }
                """.formatted(repeat(127, ", ", i -> "long p" + i), repeat(127, " + ", i -> "p" + i));
        String instance = """
                @Generator Gen<Object> narrow(%s) {
                    Gen.yield(%s);
                    p253 = "last";
                    Gen.yield(p0 + p253 + this.getClass());
                    return Gen.done();
                }
                """.formatted(repeat(254, ", ", i -> "String p" + i), repeat(254, " + ", i -> "p" + i));
        String run = """
                public static Object run() {
                    return all(wide(%s, 5)) + " " + all(new Large().narrow(%s));
                }
                """.formatted(repeat(127, ", ", i -> i + "L"), repeat(254, ", ", i -> "\"\""));
        assertThat(run(statics + instance + run)).isEqualTo("[8001, -121] [, lastclass Large]");
    }

    @Test
    void threeHundredLocals() throws ReflectiveOperationException {
        String method = """
                @Generator static TwoWayGen<Object, Integer, Object> locals() {
                    %s
                    int sent = Gen.<Integer>yield(i0 + l299);
                    %s
                    Gen.yield(sent);
                    return TwoWayGen.returning(%s);
                }
                public static Object run() {
                    var gen = locals();
                    Object first = gen.next();
                    gen.send(7);
                    gen.hasNext();
                    return first + " " + gen.result();
                }
                """.formatted(
                        repeat(300, "\n", i -> "int i%d = %d; long l%d = %dL << 33; String s%d = \"s\" + i%d;"
                                .formatted(i, i, i, i, i, i)),
                        repeat(300, "\n", i -> "i%d++; l%d >>= 32;".formatted(i, i)),
                        repeat(300, " + ", i -> "i%d + l%d + s%d.length()".formatted(i, i, i)));
        int sum = IntStream.range(0, 300)
                .map(i -> i + 1 + 2 * i + ("s" + i).length())
                .sum();
        assertThat(run(method)).isEqualTo((299L << 33) + " " + sum);
    }

    /** Ten types in turn; all of them are written before the yield and behind it. The plain method is the oracle. */
    @Hazard({"loc-255-plus", "loc-many-1000"})
    @Test
    void aThousandLocalsOfAllTypes() throws ReflectiveOperationException {
        String[] declared = {
            "boolean v%1$d = n > %1$d",
            "byte v%1$d = (byte) (n + %1$d)",
            "char v%1$d = (char) (n + %1$d)",
            "short v%1$d = (short) (n * %1$d)",
            "int v%1$d = n + %1$d",
            "long v%1$d = (long) n << 33",
            "float v%1$d = n / 2f",
            "double v%1$d = n / 4.0",
            "String v%1$d = \"s%1$d\"",
            "int[] v%1$d = {n}"
        };
        String[] changed = {
            "v%1$d = !v%1$d",
            "v%1$d++",
            "v%1$d--",
            "v%1$d *= 3",
            "v%1$d += 1000",
            "v%1$d++",
            "v%1$d++",
            "v%1$d--",
            "v%1$d += n",
            "v%1$d[0]++"
        };
        String before = repeat(1000, "\n", i -> (declared[i % 10] + ";").formatted(i))
                + repeat(1000, "\n", i -> i % 10 == 4 ? "v%1$d -= 32768; v%1$d++;".formatted(i) : "");
        String after = repeat(1000, "\n", i -> (changed[i % 10] + ";").formatted(i))
                + "StringBuilder all = new StringBuilder();"
                + repeat(1000, "\n", i -> "all.append(v%d%s);".formatted(i, i % 10 == 9 ? "[0]" : ""));
        String methods = """
                @Generator static TwoWayGen<Object, Object, String> generator(int n) {
                    %1$s
                    Gen.yield("");
                    %2$s
                    return TwoWayGen.returning(all.toString());
                }
                static String plain(int n) {
                    %1$s
                    %2$s
                    return all.toString();
                }
                public static Object run() {
                    var gen = generator(7);
                    gen.next();
                    return !gen.hasNext() && gen.result().equals(plain(7)) ? "same" : gen.result();
                }
                """.formatted(before, after);
        assertThat(run(methods)).isEqualTo("same");
    }

    @Test
    void fiveHundredSuspensionPoints() throws ReflectiveOperationException {
        String method =
                """
                @Generator static Gen<Integer> points(int n) {
                    String s = "";
                    %s
                    return Gen.done();
                }
                public static Object run() {
                    return all(points(1)).stream().mapToInt(o -> (Integer) o).sum();
                }
                """.formatted(repeat(500, "\n", i -> "Gen.yield(n + s.length()); if (n > 0) s += n; else n++;"));
        assertThat(run(method)).isEqualTo(500 + 499 * 500 / 2);
    }

    @Test
    void deepExpressions() throws ReflectiveOperationException {
        String nested = "Gen.<Integer>yield(0)";
        for (int i = 1; i < 150; i++)
            nested = i % 2 == 0 ? "(" + i + " + " + nested + ")" : "max(" + i + "L, " + nested + ")";
        String method = """
                static int max(long a, int b) {
                    return Math.max((int) a, b);
                }
                @Generator static TwoWayGen<Integer, Integer, Integer> deep() {
                    return TwoWayGen.returning(%s + %s);
                }
                public static Object run() {
                    var gen = deep();
                    gen.next();
                    gen.send(1000);
                    try {
                        gen.send(1);
                    } catch (StopIteration e) {
                        return e.value();
                    }
                    return "goes on";
                }
                """.formatted(nested, nested);
        int large = 1000 + IntStream.range(1, 150).filter(i -> i % 2 == 0).sum();
        int small = 1;
        for (int i = 1; i < 150; i++) small = i % 2 == 0 ? small + i : Math.max(i, small);
        assertThat(run(method)).isEqualTo(large + small);
    }

    /** A dynamic call takes 200 parts, so that the compiler makes several of it, one within the other. */
    @Test
    @Hazard("dyn-string-concat")
    void aTextOfManyParts() throws ReflectiveOperationException {
        String method = """
                @Generator static TwoWayGen<Integer, Object, String> text(long a, char b) {
                    return TwoWayGen.returning(%s);
                }
                public static Object run() {
                    var gen = text(5, 'b');
                    int n = gen.next();
                    for (; n < 3; n = gen.send(n)) {}
                    try {
                        gen.send(3);
                    } catch (StopIteration end) {
                        return end.value();
                    }
                    return "goes on";
                }
                """.formatted(
                        repeat(450, " + ", i -> i % 150 == 100 ? "Gen.yield(" + (i / 150 + 1) + ")" : "a + \"-\" + b"));
        assertThat(run(method)).isEqualTo(repeat(450, "", i -> i % 150 == 100 ? "" + (i / 150 + 1) : "5-b"));
    }

    /** Each yield has one local more than the one before. The class is refused and nothing is thrown. */
    @Test
    void aMethodThatBecomesTooLarge() {
        String members = """
                @Generator static Gen<Object> large(int n) {
                    %s
                    Gen.yield(%s);
                    return Gen.done();
                }
                """.formatted(
                        repeat(160, "\n", i -> "long l%1$d = n; Gen.yield(\"%1$d\");".formatted(i)),
                        repeat(160, " + ", i -> "l" + i));
        try (LargeClass large = LargeClass.of(directory, members)) {
            assertThat(large.refused().rule()).isEqualTo(Rule.METHOD_TOO_LARGE);
        }
    }

    /** A block's ends get longer before anything else is done, and alone make this one too large. */
    @Test
    @Hazard("dyn-generator-lambda")
    void aLambdaThatBecomesTooLarge() {
        String members = """
                static Gen<Object> large(int n) {
                    return Gen.of(() -> {
                        %s
                    });
                }
                """.formatted(repeat(12_000, "\n", i -> "if (n == 0) return;"));
        try (LargeClass large = LargeClass.of(directory, members)) {
            assertThat(large.refused().toString()).contains("GEN013: the rewritten lambda$large$0 would have");
        }
    }

    @Test
    @Hazard("rt-hot-methods")
    void aBodyThatTheJitCompilerLeavesOutIsRewrittenWithAWarning() throws ReflectiveOperationException {
        String method = "@Generator static Gen<Integer> large() {\n" + repeat(700, "\n", i -> "Gen.yield(" + i + " );")
                + "\nreturn Gen.done(); }\npublic static Object run() { return all(large()).size(); }";
        assertThat(run(method)).isEqualTo(700);
        try (LargeClass large = LargeClass.of(directory, method)) {
            TransformResult result = large.transform();
            assertThat(result.outcome()).isEqualTo(Outcome.TRANSFORMED);
            assertThat(result.diagnostics()).singleElement().satisfies(warning -> {
                assertThat(warning.rule()).isEqualTo(Rule.LARGE_BODY);
                assertThat(warning.isError()).isFalse();
                assertThat(warning.message()).contains("HotSpot compiles no method of more than 8000");
            });
        }
    }
}
