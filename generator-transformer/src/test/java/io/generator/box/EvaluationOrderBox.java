package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a null or an index that is out of bounds fails before the yield to its right, or only after it. */
public final class EvaluationOrderBox {
    private static final List<String> LOG = new ArrayList<>();

    private int number;
    private long wide;
    private Object object;

    private EvaluationOrderBox() {}

    private static <T> T log(String entry, T value) {
        LOG.add(entry);
        return value;
    }

    private int take(Object argument) {
        return log("taken " + argument, number);
    }

    private static String name(RuntimeException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    /** A plain assignment evaluates its right side first, a compound one reads the field first. */
    @Generator
    @Hazard("stk-ltr-null-receiver")
    static TwoWayGen<String, Object, List<String>> receiver(EvaluationOrderBox box) {
        try {
            log("int", box).number = Gen.<Integer>yield("int");
        } catch (NullPointerException e) {
            log("no int", null);
        }
        try {
            log("long", box).wide = Gen.<Long>yield("long");
        } catch (NullPointerException e) {
            log("no long", null);
        }
        try {
            log("object", box).object = Gen.yield("object");
        } catch (NullPointerException e) {
            log("no object", null);
        }
        try {
            log("compound", box).number += Gen.<Integer>yield("compound");
        } catch (NullPointerException e) {
            log("no compound", null);
        }
        try {
            log("call", box).take(Gen.yield("call"));
        } catch (NullPointerException e) {
            log("no call", null);
        }
        return TwoWayGen.returning(List.copyOf(LOG));
    }

    /** {@code which} says what is wrong: the array, the index or the element. */
    @Generator
    @Hazard("stk-ltr-array-bounds")
    static TwoWayGen<String, Object, List<String>> element(int which) {
        int[] ints = which == 0 ? null : new int[2];
        Object[] objects = which == 0 ? null : new String[2];
        int index = which == 1 ? 99 : 1;
        try {
            log("ints", ints)[log("index", index)] = Gen.<Integer>yield("int");
        } catch (RuntimeException e) {
            log(name(e), null);
        }
        try {
            log("objects", objects)[log("index", index)] = Gen.<Object>yield("object");
        } catch (RuntimeException e) {
            log(name(e), null);
        }
        try {
            log("ints", ints)[log("index", index)] += Gen.<Integer>yield("compound");
        } catch (RuntimeException e) {
            log(name(e), null);
        }
        return TwoWayGen.returning(List.copyOf(LOG));
    }

    private static void check(
            String yielded, String logged, TwoWayGen<String, Object, List<String>> gen, Object... sent) {
        LOG.clear();
        List<Object> expected = new ArrayList<>(Arrays.asList((Object[]) yielded.split(", ")));
        expected.add("returned [" + logged + "]");
        Check.equal(expected, Check.drive(gen, sent));
    }

    public static String box() {
        check(
                "int, long, object, call",
                "int, no int, long, no long, object, no object, compound, no compound, call, no call",
                receiver(null),
                1,
                2L,
                "o",
                "c");
        EvaluationOrderBox box = new EvaluationOrderBox();
        check(
                "int, long, object, compound, call",
                "int, long, object, compound, call, taken c",
                receiver(box),
                1,
                2L,
                "o",
                3,
                "c");
        Check.equal("4 2 o", box.number + " " + box.wide + " " + box.object);
        check(
                "int, object",
                "ints, index, NullPointer, objects, index, NullPointer, ints, index, NullPointer",
                element(0),
                1,
                "o");
        check(
                "int, object",
                "ints, index, ArrayIndexOutOfBounds, objects, index, ArrayIndexOutOfBounds, ints, index,"
                        + " ArrayIndexOutOfBounds",
                element(1),
                1,
                "o");
        check("int, object, compound", "ints, index, objects, index, ArrayStore, ints, index", element(2), 1, 'o', 2);
        return "OK";
    }
}
