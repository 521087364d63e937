package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.generator.box.Hazard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Switches that no box can have: huge ones, over classes that have changed since, of one compiler, of a preview. */
class SwitchTest {
    private static final String COLOURS = "package p; public enum Colour { %s }";

    @TempDir
    Path directory;

    static List<SourceCompiler> compilers() {
        return List.of(SourceCompiler.javac(17), SourceCompiler.ecj(17));
    }

    /** The table takes 40 KB: there is room for one in a method, and not for a second one behind the yield. */
    @Test
    @Hazard("sw-keys-extreme")
    void aTableOfTenThousandEntries() throws Exception {
        String cases = IntStream.range(0, 3)
                .mapToObj(arm -> IntStream.range(0, 10_000)
                                .filter(key -> key % 3 == arm)
                                .mapToObj(key -> "case " + key + ":")
                                .collect(Collectors.joining())
                        + "sum = sum * 3 + " + arm + " + (Integer) YIELD(\"arm " + arm + "\"); break;")
                .collect(Collectors.joining("\n"));
        Twins twins = Twins.of(directory, SourceCompiler.javac(17), Map.of(), "", """
                long sum = 1;
                for (int i = 0; i < 4; i++) {
                    int key = i %% 2 != 0 ? i : (Integer) YIELD(i);
                    switch (key) {
                        %s
                        default: sum++;
                    }
                }
                return RETURN(sum);
                """.formatted(cases));
        assertThat(twins.check(null, 9_999, 5, 2, 10_000, 4))
                .containsExactly("yields 0", "yields arm 0", "yields arm 1", "yields 2", "yields arm 0", "returns 88");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    @Hazard({"sw-enum-javac", "sw-enum-ecj"})
    void anEnumThatHasLostAConstantAndGainedAnother(SourceCompiler compiler) throws Exception {
        Twins twins = enums(compiler, """
                for (Colour colour : Colour.values()) {
                    switch (colour) {
                        case RED: Trace.note("red" + YIELD(colour)); break;
                        case GREEN: Trace.note("green" + YIELD(colour));
                        case BLUE: Trace.note("blue" + YIELD(colour)); break;
                        default: Trace.note("default" + YIELD(colour));
                    }
                }
                return RETURN(null);
                """);
        assertThat(tableOf(twins, compiler)).isTrue();
        assertThat(twins.check(null, 1, 2, 3, 4))
                .containsExactly(
                        "yields YELLOW", "default1", "yields BLUE", "blue2", "yields RED", "red3", "returns null");
    }

    /** Where the compiler keeps the numbers of the constants: a class beside this one, or a method of it. */
    private static boolean tableOf(Twins twins, SourceCompiler compiler) throws Exception {
        if (compiler.name().equals("ecj"))
            return Arrays.stream(twins.load("p.Host").getDeclaredMethods())
                    .anyMatch(method -> method.getName().startsWith("$SWITCH_TABLE$"));
        return Arrays.stream(twins.load("p.Host$1").getDeclaredFields())
                .anyMatch(field -> field.getName().startsWith("$SwitchMap$"));
    }

    private Twins enums(SourceCompiler compiler, String body) throws IOException {
        Map<String, String> before = Map.of("p.Colour", COLOURS.formatted("RED, GREEN, BLUE"));
        return Twins.of(directory, compiler, before, "", body)
                .with("p.Colour", compiler, COLOURS.formatted("YELLOW, BLUE, RED"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    @Hazard("sw-exhaustive-default")
    void anExpressionThatNoLongerNamesAllConstants(SourceCompiler compiler) throws Exception {
        Twins twins = enums(compiler, """
                Colour colour = Colour.valueOf((String) arg);
                return RETURN("a " + switch (colour) {
                    case RED -> YIELD("red");
                    case GREEN -> YIELD("green");
                    case BLUE -> "blue";
                } + YIELD("behind"));
                """);
        assertThat(twins.check("RED", 1, 2)).containsExactly("yields red", "yields behind", "returns a 12");
        assertThat(twins.check("YELLOW")).singleElement().asString().contains("IncompatibleClassChangeError");
    }

    @ParameterizedTest
    @MethodSource("newCompilers")
    @Hazard("sw-exhaustive-default")
    void anExpressionThatNoLongerNamesAllSubclasses(SourceCompiler compiler) throws Exception {
        assumeTrue(compiler.release() <= SourceCompiler.NEWEST, "needs a newer JDK");
        String shape = """
                package p;
                public sealed interface Shape {
                    static Object of(int i) { return %s; }
                    record Circle(Object o) implements Shape {}
                    record Square(Object o) implements Shape {}
                    %s
                }
                """;
        Map<String, String> before = Map.of("p.Shape", shape.formatted("i == 0 ? new Circle(i) : new Square(i)", ""));
        Twins twins = Twins.of(directory, compiler, before, "", """
                Shape shape = (Shape) Shape.of((Integer) arg);
                return RETURN("a " + switch (shape) {
                    case Shape.Circle(var o) when o == YIELD(o) -> YIELD("same");
                    case Shape.Circle(var o) -> YIELD("circle") + "of " + o;
                    case Shape.Square square -> YIELD(square);
                } + YIELD("behind"));
                """);
        twins.with(
                "p.Shape",
                compiler,
                shape.formatted("i == 0 ? new Circle(i) : new Ring()", "record Ring() implements Shape {}"));
        assertThat(twins.check(0, 1, "the ", "end"))
                .containsExactly("yields 0", "yields circle", "yields behind", "returns a the of 0end");
        assertThat(twins.check(1)).singleElement().asString().contains("MatchException");
    }

    static List<SourceCompiler> newCompilers() {
        return List.of(SourceCompiler.javac(21), SourceCompiler.ecj(21));
    }

    /** The object that is to be constructed is saved in a local. By javac alone: what ecj writes there does not verify. */
    @Test
    @Hazard("sw-expression-in-args")
    void aTryWithinASwitchWithinAConstructorsArguments() throws Exception {
        Twins twins = Twins.of(directory, SourceCompiler.javac(17), Map.of(), "record Pair(Object a, int b) {}", """
                int n = (Integer) arg;
                return RETURN(new Pair(YIELD("first"), switch (n) {
                    case 0 -> {
                        try {
                            yield Integer.parseInt((String) YIELD("number"));
                        } catch (NumberFormatException e) {
                            yield (Integer) YIELD("caught");
                        } finally {
                            Trace.note(YIELD("finally"));
                        }
                    }
                    default -> (Integer) YIELD("default");
                }));
                """);
        assertThat(twins.check(0, "a", "5", "f"))
                .containsExactly("yields first", "yields number", "yields finally", "f", "returns Pair[a=a, b=5]");
        assertThat(twins.check(0, "a", "x", 6, "f"))
                .containsExactly(
                        "yields first",
                        "yields number",
                        "yields caught",
                        "yields finally",
                        "f",
                        "returns Pair[a=a, b=6]");
        assertThat(twins.check(1, "a", 7)).endsWith("yields default", "returns Pair[a=a, b=7]");
    }

    /** A preview: the class file says so, and has to go on saying so; only a JVM that is told to will load it. */
    @Test
    @Hazard({"sw-pattern-primitive", "ver-preview-minor"})
    void patternsOfPrimitiveTypes() throws Exception {
        assumeTrue(SourceCompiler.NEWEST == 25, "a preview of Java 25");
        String source = """
                import io.generator.*;
                import io.generator.annotation.Generator;
                class Preview {
                    @Generator static TwoWayGen<Object, Object, String> narrow(long number) {
                        String seen = "";
                        while (true) {
                            seen += switch (number) {
                                case 7L -> "seven" + Gen.yield("seven");
                                case byte b when b > Gen.<Integer>yield("byte " + b) -> "byte" + b;
                                case int i when i < Gen.<Integer>yield("int " + i) -> "int" + Gen.yield("arm");
                                case float f -> "float" + f;
                                case long l -> "long" + l;
                            };
                            if (number instanceof int i && Gen.<Boolean>yield("again " + i))
                                return TwoWayGen.returning(seen);
                            number = Gen.<Long>yield(seen);
                        }
                    }
                    public static void main(String[] args) {
                        var gen = narrow(7);
                        StringBuilder seen = new StringBuilder().append(gen.next());
                        for (Object sent : new Object[] {"!", false, 5L, 9, 6, "x", false, 1L << 60, (1L << 60) + 1})
                            seen.append(",").append(gen.send(sent));
                        System.out.print(seen);
                    }
                }
                """;
        try (Compilation compilation =
                Compilation.of(directory, SourceCompiler.javac(25), Map.of("Preview", source), "--enable-preview")) {
            assertThat(Arrays.copyOf(compilation.classFile("Preview"), 8)).endsWith(0xFF, 0xFF, 0, 69);
            compilation.replace("Preview");
            assertThat(Arrays.copyOf(compilation.classFile("Preview"), 8)).endsWith(0xFF, 0xFF, 0, 69);
        }
        assertThat(OtherJvm.run(directory, List.of("--enable-preview"), "Preview"))
                .isEqualTo("seven,again 7,seven!,byte 5,int 5,arm,again 5,seven!intx,seven!intxfloat1.1529215E18,"
                        + "seven!intxfloat1.1529215E18long1152921504606846977");
    }
}
