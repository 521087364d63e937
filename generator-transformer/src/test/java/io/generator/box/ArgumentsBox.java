package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls with a yield among their arguments: the receiver and the arguments before it are operands below the yield. */
public final class ArgumentsBox {
    private static final class Base {
        private final String name;

        Base(String name) {
            this.name = name;
        }

        private String all(byte a, short b, char c, boolean d, int e, long f, float g, double h, Object i, int[] j) {
            return name + a + b + c + d + e + f + g + h + i + Arrays.toString(j);
        }
    }

    private ArgumentsBox() {}

    private static <T> T log(List<Object> log, T value) {
        log.add(value);
        return value;
    }

    @Generator
    @Hazard("stk-args-below")
    static TwoWayGen<String, Object, String> receivers(Base base, Comparator<String> order, List<Object> log) {
        String called = base.all((byte) -1, (short) 2, 'c', true, 5, 6, 7, 8, Gen.yield("i"), Gen.<int[]>yield("j"))
                + new Base("new")
                        .all(
                                Gen.<Byte>yield("a"),
                                Gen.<Short>yield("b"),
                                Gen.<Character>yield("c"),
                                Gen.<Boolean>yield("d"),
                                Gen.<Integer>yield("e"),
                                Gen.<Long>yield("f"),
                                Gen.<Float>yield("g"),
                                Gen.<Double>yield("h"),
                                null,
                                new int[] {1});
        Function<Object, Object> function = List.of(log)::indexOf;
        int compared = log(log, order).compare(log(log, "x"), Gen.yield("interface")) * 10;
        Object applied = Function.<Object>identity().andThen(function).apply(Gen.yield("chain"));
        return TwoWayGen.returning(called + compared + applied + log.size());
    }

    private static String verify(double a, Object b, long c, Object d, int e) {
        return a + " " + b + " " + c + " " + d + " " + e;
    }

    @Generator
    @Hazard("stk-wide-mixed")
    static TwoWayGen<String, Object, String> wide(double d, Object o, long l) {
        String first = verify(d, o, l, "last", Gen.<Integer>yield("e"));
        String second = verify(d + 1, Gen.yield("b"), l - 1, Gen.yield("d"), 5);
        String third = verify(Gen.<Double>yield("a"), o, Gen.<Long>yield("c"), o, (int) (l + Gen.<Long>yield("sum")));
        return TwoWayGen.returning(first + "/" + second + "/" + third);
    }

    private static String text(String none, Object sent) {
        return "text " + none + sent;
    }

    private static String object(Object none, Object sent) {
        return "object " + none + sent;
    }

    private static String array(int[] none, long[][] also, Object sent, List<?> last) {
        return "array " + none + also + sent + last;
    }

    @Generator
    @Hazard("stk-null-on-stack")
    static TwoWayGen<String, Object, String> nulls(boolean flag) {
        String known = text(null, Gen.yield("a")) + object(null, Gen.yield("b"));
        String arrays = array(null, null, Gen.yield("c"), null);
        String none = null;
        String merged = text(flag ? null : "some", Gen.yield("d")) + object(flag ? none : null, Gen.yield("e"));
        return TwoWayGen.returning(known + "/" + arrays + "/" + merged + object((Integer) null, Gen.yield("f")));
    }

    private static String small(boolean a, char b, byte c, short d, boolean e, Object sent) {
        return a + "" + b + c + d + e + sent;
    }

    private static char letter() {
        return '\ufffe';
    }

    @Generator
    @Hazard("stk-int-like-on-stack")
    static TwoWayGen<String, Object, String> smallNumbers(boolean[] flags, byte[] bytes, int wide) {
        String constants = small(true, 'x', (byte) 200, (short) -1, false, Gen.yield("constants"));
        String elements = small(flags[0], letter(), bytes[0], bytes[1], !flags[0], Gen.yield("elements"));
        String narrowed = small(wide > 0, (char) wide, (byte) wide, (short) wide, wide < 0, Gen.yield("narrowed"));
        return TwoWayGen.returning(constants + "/" + elements + "/" + narrowed);
    }

    private static String call(Supplier<?> first, Object second, Function<Object, ?> third, Object fourth) {
        return first.get() + "" + second + third.apply(second) + fourth;
    }

    @Generator
    @Hazard("stk-lambda-capture-args")
    static TwoWayGen<String, Object, String> lambdas(String text, long wide) {
        int local = text.length();
        String called = call(() -> text + wide + local, Gen.yield("beside"), sent -> sent + text, Gen.yield("last"));
        return TwoWayGen.returning(called
                + call(text::length, Gen.yield("a"), String::valueOf, call(() -> 1, 2, x -> wide, Gen.yield("b"))));
    }

    public static String box() {
        Check.equal("[beside, last, a, b, returned t51BBtL1AA125C]", Check.drive(lambdas("t", 5), "B", "L", "A", "C"));
        Comparator<String> order = Comparator.comparing(String::length);
        Check.equal(
                "[i, j, a, b, c, d, e, f, g, h, interface, chain, returned base-12ctrue567.08.0I[]new123false450.5"
                        + "6.5null[1]-10-12]",
                Check.drive(
                        receivers(new Base("base"), order, new ArrayList<>()),
                        "I",
                        new int[0],
                        (byte) 1,
                        (short) 2,
                        '3',
                        false,
                        4,
                        5L,
                        .5f,
                        6.5,
                        "yy",
                        "none"));
        Check.equal(
                "[e, b, d, a, c, sum, returned 0.5 o 8589934592 last 7/1.5 B 8589934591 D 5/9.5 o 3 o 1]",
                Check.drive(wide(0.5, "o", 1L << 33), 7, "B", "D", 9.5, 3L, 1L));
        Check.equal(
                "[a, b, c, d, e, f, returned text nullAobject nullB/array nullnullCnull/text nullDobject nullEobject nullF]",
                Check.drive(nulls(true), "A", "B", "C", "D", "E", "F"));
        Check.equal(
                "[constants, elements, narrowed, returned truex-56-1falseA/true\ufffe1-128falseB/true\u0102"
                        + "2258falseC]",
                Check.drive(smallNumbers(new boolean[] {true}, new byte[] {1, -128}, 0x30102), "A", "B", "C"));
        return "OK";
    }
}
