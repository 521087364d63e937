package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;

/** String concatenation as it is for Java 8: a StringBuilder waits on the operand stack while an operand yields. */
public final class BuilderConcatenationBox {
    private static String shared = "s";

    private String text = "t";
    private int calls;

    private BuilderConcatenationBox() {}

    private BuilderConcatenationBox self() {
        calls++;
        return this;
    }

    private int index() {
        return calls++;
    }

    @Generator
    static TwoWayGen<String, Object, String> operands(long wide, char c, Object nothing) {
        String first = wide + Gen.<String>yield("first") + c + Gen.<Integer>yield("number") + nothing;
        String nested = "[" + ("(" + Gen.<String>yield("inner") + ")" + Gen.<Double>yield("double")) + "]" + 'x' + 1.5f;
        return TwoWayGen.returning(first + nested);
    }

    @Generator
    static TwoWayGen<String, Object, String> both(String a) {
        String left = Gen.<String>yield(a + Gen.yield("l" + a)) + Gen.<String>yield("r" + a);
        left += Gen.<String>yield("local") + left.length();
        return TwoWayGen.returning(left);
    }

    @Generator
    TwoWayGen<String, Object, String> compound() {
        String[] array = {"a", "b"};
        Object[] objects = {"o"};
        self().text += Gen.<String>yield("field");
        array[index()] += Gen.<String>yield("element") + Gen.<String>yield("twice");
        shared += Gen.<Integer>yield("static");
        objects[0] += "+" + Gen.<String>yield("object");
        return TwoWayGen.returning(text + Arrays.toString(array) + shared + objects[0] + calls);
    }

    @Generator
    static TwoWayGen<String, Object, String> guarded() {
        String seen = "";
        for (int i = 0; i < 3; i++) {
            try {
                seen += i + "<" + Gen.<String>yield("try " + i).length() + ">";
            } catch (NullPointerException e) {
                seen += "null" + Gen.<String>yield("caught");
            } finally {
                seen += ";" + Gen.<String>yield("finally") + ".";
            }
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[first, number, inner, double, returned 5Ac7null[(B)0.5]x1.5]",
                Check.drive(operands(5L, 'c', null), "A", 7, "B", 0.5));
        Check.equal("[lp, px, rp, local, returned yzw2]", Check.drive(both("p"), "x", "y", "z", "w"));
        Check.equal(
                "[field, element, twice, static, object, returned tT[a, bET]s5o+O2]",
                Check.drive(new BuilderConcatenationBox().compound(), "T", "E", "T", 5, "O"));
        Check.equal(
                "[try 0, finally, try 1, caught, finally, try 2, finally, returned 0<2>;f.nullN;g.2<1>;h.]",
                Check.drive(guarded(), "ab", "f", null, "N", "g", "c", "h"));
        return "OK";
    }
}
