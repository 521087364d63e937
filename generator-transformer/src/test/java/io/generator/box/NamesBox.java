package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;

/** Names that the transformer gives too, overloads whose frames need names of their own, names that are hard to read. */
public final class NamesBox {
    private static final String PREFIX = "io.generator.box.NamesBox$";

    private NamesBox() {}

    /** Has the name that the frame of {@link #taken(int)} would have. */
    @SuppressWarnings("unused")
    private static final class taken$Frame {
        private int step = 5;
    }

    @Generator
    @Hazard("acc-name-clash")
    static Gen<Integer> taken(int n) {
        Gen.yield(n + taken(new taken$Frame(), 2));
        return Gen.done();
    }

    /** As the body of the other would be declared. */
    static int taken(taken$Frame frame, int state) {
        return frame.step * state;
    }

    /** All that a frame declares or inherits. */
    @Generator
    TwoWayGen<Integer, Integer, List<Object>> fields(int state, boolean held, long local$1) {
        int yield$ = state + 1;
        Object this$ = "this" + state;
        NamesBox this$0 = this;
        int step = 3;
        String stack$0 = "stack";
        state = Gen.<Integer>yield(yield$) + max(step, Gen.<Integer>yield(state));
        held = !held;
        yield$ += Gen.<Integer>yield(state);
        List<Object> value = List.of(state, held, local$1, yield$, this$, this$0 == this, step, stack$0);
        Gen.yield(value.size());
        return TwoWayGen.returning(value);
    }

    /** The field for a frame's receiver has the type of the host, as this local has. */
    @Generator
    TwoWayGen<Object, NamesBox, Boolean> ofTheHost(NamesBox this$) {
        Object yield$ = Gen.yield(this$);
        this$ = Gen.yield(yield$);
        return TwoWayGen.returning(yield$ == this && this$ == null);
    }

    @Generator
    static Iterable<Integer> restarted(int state, boolean held) {
        for (; state > 0; held = !held) Gen.yield(held ? state-- : -state);
        return Gen.done();
    }

    private static int max(int a, int b) {
        return Math.max(a, b);
    }

    @Generator
    @Hazard("cls-overload-same-name")
    static Gen<Object> over(int a) {
        Gen.yield(a);
        return Gen.done();
    }

    @Generator
    static Gen<Object> over(int[] a, List<?>... b) {
        Gen.yield(b.length);
        return Gen.done();
    }

    @Generator
    static Gen<Object> over(List<?> a) {
        return Gen.done();
    }

    @Generator
    static Gen<Object> over(Other.List a) {
        return Gen.done();
    }

    /** Reads as the one with an int, with the types of its parameters. */
    @Generator
    static Gen<Object> over$int() {
        Gen.yield("other");
        return Gen.done();
    }

    /** On some disks the names of two files must not differ in the case alone. */
    @Generator
    static Gen<Object> FIELDS() {
        Gen.yield("upper case");
        return Gen.done();
    }

    static Gen<Object> over(String plain) {
        return over(plain.length());
    }

    private static final class Other {
        private static final class List {}
    }

    /** As scalac and others write operators, and with letters that are not ASCII. */
    private static final class Größe$colon$$ {
        @Generator
        @Hazard("cls-odd-names")
        Gen<Object> $colon$colon(int Σ, String $) {
            String été_BANG_ = $ + Σ;
            Gen.yield(été_BANG_);
            Gen.yieldFrom($());
            return Gen.done();
        }

        @Generator
        Gen<Object> $() {
            Gen.yield(this.getClass().getSimpleName());
            return Gen.done();
        }
    }

    private static void frame(String expected, Object generator) {
        Check.equal(PREFIX + expected + "$Frame", generator.getClass().getName());
    }

    public static String box() {
        Check.equal("[17]", Check.drain(taken(7)));
        frame("taken$1", taken(1));
        Check.equal(
                "[8, 7, 9, 8, returned [9, false, 1099511627776, 28, this7, true, 3, stack]]",
                Check.drive(new NamesBox().fields(7, true, 1L << 40), 4, 5, 20, null));
        NamesBox box = new NamesBox();
        Check.equal(List.of(box, box, "returned true"), Check.drive(box.ofTheHost(box), box, null));
        Iterable<Integer> restarted = restarted(2, false);
        Check.equal("[-2, 2, -1, 1]", Check.drain(restarted.iterator()));
        Check.equal("[-2, 2, -1, 1]", Check.drain(restarted.iterator()));
        frame("over$int", over(1));
        frame("over$int", over("plain"));
        frame("over$intArray_ListArray", over(new int[0]));
        frame("over$List", over(List.of()));
        frame("over$NamesBox$Other$List", over(new Other.List()));
        frame("over$int$1", over$int());
        Check.equal("1 other", over(1).next() + " " + over$int().next());
        frame("FIELDS$1", FIELDS());
        Größe$colon$$ odd = new Größe$colon$$();
        Check.equal("[a5, Größe$colon$$]", Check.drain(odd.$colon$colon(5, "a")));
        frame("Größe$colon$$$$colon$colon", odd.$colon$colon(5, "a"));
        return "OK";
    }
}
