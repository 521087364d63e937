package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.List;

/** The receiver and the parameters: used late, assigned to, null, arrays of many dimensions, never used. */
public final class ThisAndParametersBox {
    private int total;

    private ThisAndParametersBox(int total) {
        this.total = total;
    }

    @Generator
    TwoWayGen<Integer, ThisAndParametersBox, List<Object>> receiver(ThisAndParametersBox other) {
        ThisAndParametersBox self = this;
        total += Gen.<ThisAndParametersBox>yield(total).total;
        other = Gen.yield(this.total);
        other.total += this.total;
        Gen.yield(other.total);
        return TwoWayGen.returning(List.of(self == this, other == this, total));
    }

    @Generator
    static TwoWayGen<String, Object, String> assigned(String a, long b, Object c, int... rest) {
        a = a + Gen.yield(a);
        Gen.yield(a);
        b = b << 40;
        c = c == null ? rest : c;
        Gen.yield("" + b);
        rest = new int[] {rest.length};
        c = ((int[]) c).length + rest[0];
        Gen.yield(Arrays.toString(rest));
        return TwoWayGen.returning(a + b + c);
    }

    @Generator
    static TwoWayGen<Integer, Object, String> nulls(String text) {
        String none = null;
        Object also = null;
        int[] array = null;
        Gen.yield(1);
        if (text == null) none = "text is null";
        Gen.yield(2);
        also = also == null ? none : also;
        Gen.yield(array == null ? 3 : array.length);
        return TwoWayGen.returning(also + " " + array + none.length());
    }

    @Generator
    static TwoWayGen<Integer, Object, Object> arrays(int[][][] cube, String[]... table) {
        long[][] made = new long[2][];
        boolean[] flags = new boolean[cube.length];
        Gen.yield(cube[0][0][0]);
        made[1] = new long[] {cube[0][0].length};
        cube[0] = new int[][] {{7}};
        flags[0] = true;
        Gen.yield(table.length);
        table[0][0] += made[1][0];
        return TwoWayGen.returning(
                Arrays.deepToString(cube) + Arrays.deepToString(table) + Arrays.deepToString(made) + flags[0]);
    }

    @Generator
    static Gen<Integer> ignored(int a, Object b, long c, double d, String... e) {
        Gen.yield(1);
        return Gen.done();
    }

    public static String box() {
        ThisAndParametersBox box = new ThisAndParametersBox(1);
        Check.equal(
                "[1, 11, 31, returned [true, false, 11]]",
                Check.drive(box.receiver(null), new ThisAndParametersBox(10), new ThisAndParametersBox(20), null));
        Check.equal(
                "[a, a!, 1099511627776, [2], returned a!10995116277764]",
                Check.drive(assigned("a", 1, null, 4, 5), "!", null, null, null));
        Check.equal("[1, 2, 3, returned text is null null12]", Check.drive(nulls(null), 0, 0, 0));
        Check.equal(
                "[1, 2, returned [[[7]]][[a2], []][null, [2]]true]",
                Check.drive(arrays(new int[][][] {{{1, 2}, {3}}}, new String[] {"a"}, new String[0]), 0, 0));
        Check.equal("[1]", Check.drain(ignored(1, null, 2, 3)));
        return "OK";
    }
}
