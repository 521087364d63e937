package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;

/** The saved frame has a field of the exact type for each value that it keeps, and none for what is not kept. */
public final class FieldTypesBox implements NeedsDebugInfo {
    private FieldTypesBox() {}

    @Generator
    Gen<String> all(boolean p, byte q, char r, short s, float t, double u, long v, int[][] w, Comparable<String> x) {
        boolean z = p;
        byte b = 5;
        char c = 'c';
        short h = 300;
        int i = q + r;
        StringBuilder text = new StringBuilder();
        String unused = "u" + i;
        Gen.yield(unused);
        text.append(z)
                .append(b)
                .append(c)
                .append(h)
                .append(i)
                .append(p)
                .append(q)
                .append(r)
                .append(s)
                .append(t);
        Gen.yield(text.append(u).append(v).append(w[0].length).append(x).toString());
        return Gen.done();
    }

    @Generator
    static Gen<Long> longs() {
        for (long l = 0; ; l++) Gen.yield(l);
    }

    @Generator
    static Gen<Number> mixed() {
        Gen.yield(1);
        Gen.yield(2L);
        return Gen.done();
    }

    @Generator
    static PrimitiveIterator.OfInt ints() {
        Gen.yield(1);
        return Gen.doneInt();
    }

    private static Map<String, String> fields(Object frame) {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : frame.getClass().getDeclaredFields())
            if (!Modifier.isStatic(field.getModifiers()))
                fields.put(field.getName(), field.getType().getSimpleName());
        return fields;
    }

    public static String box() {
        Gen<String> gen = new FieldTypesBox().all(true, (byte) 1, 'r', (short) 2, 3f, 4d, 5L, new int[2][3], "x");
        Check.equal(
                "{b=byte, c=char, h=short, i=int, p=boolean, q=byte, r=char, s=short, t=float, text=StringBuilder,"
                        + " this$=FieldTypesBox, u=double, v=long, w=int[][], x=Comparable, yield$=Object, z=boolean}",
                fields(gen));
        Check.equal("[u115, true5c300115true1r23.04.053x]", Check.drain(gen));
        Check.equal("{l=long, yield$=long}", fields(longs()));
        Check.equal("{yield$=Object}", fields(mixed()));
        Check.equal("{yield$=int}", fields(ints()));
        Check.equal(
                "io.generator.box.FieldTypesBox$longs$Frame", longs().getClass().getName());
        return "OK";
    }
}
