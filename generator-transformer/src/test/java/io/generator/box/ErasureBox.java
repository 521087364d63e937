package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Locals of a type variable are of its bound; what they are used as is checked where they are used, behind a yield. */
public final class ErasureBox<E extends CharSequence> {
    private final E element;

    private ErasureBox(E element) {
        this.element = element;
    }

    private static final class Cell<T> {
        final T value;

        Cell(T value) {
            this.value = value;
        }
    }

    @Hazard("loc-generic-erasure")
    @Generator
    static <T, S extends Cell<String>> TwoWayGen<Object, Object, Integer> late(
            S cell, List<String> list, T value, Function<T, String> use) {
        S kept = cell;
        T local = value;
        Gen.yield("before");
        int length = kept.value.length();
        Gen.yield(length);
        length += list.get(0).length();
        Gen.yield(length);
        return TwoWayGen.returning(use.apply(local).length() + length);
    }

    @Hazard("loc-generic-erasure")
    @Generator
    TwoWayGen<Object, Object, String> bound(E other) {
        E first = element;
        E second = other;
        E shorter = first.length() < second.length() ? first : second;
        Gen.yield(first);
        char letter = second.charAt(0);
        Gen.yield(letter);
        return TwoWayGen.returning(shorter.toString() + shorter.length() + first.subSequence(0, 1));
    }

    private static final class Sorter<N extends Number & Comparable<N>> {
        private final N number;

        private Sorter(N number) {
            this.number = number;
        }

        @Hazard("loc-intersection-type")
        @Generator
        TwoWayGen<Object, Object, String> compared(N other) {
            N kept = number;
            var inferred = other == null ? number : other;
            Gen.yield(kept.intValue());
            int order = kept.compareTo(inferred);
            Gen.yield(order);
            return TwoWayGen.returning(inferred.doubleValue() + " " + inferred.compareTo(kept));
        }
    }

    /** Puts objects where only an unchecked cast lets them: it is noticed behind the yield, and not before. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void pollution() {
        Cell<String> cell = (Cell<String>) (Cell) new Cell<>(1);
        List<String> list = (List<String>) (List) new ArrayList<>(List.of(2));
        Function<Object, String> strip = (Function<Object, String>) (Function) (Function<String, String>) String::strip;
        Cell<String> fine = new Cell<>("abc");
        List<String> words = List.of("de");
        assertMiscast(1, Check.drive(late(cell, words, "", strip), 0, 0, 0));
        assertMiscast(2, Check.drive(late(fine, list, "", strip), 0, 0, 0));
        assertMiscast(3, Check.drive(late(fine, words, 3, strip), 0, 0, 0));
        Check.equal("[before, 3, 5, returned 6]", Check.drive(late(fine, words, " f ", strip), 0, 0, 0));
        assertMiscast(1, Check.drive(new Sorter(new AtomicInteger(5)).compared(null), 0, 0));
    }

    private static void assertMiscast(int values, List<Object> seen) {
        Check.equal(values + 1, seen.size());
        Check.that(seen.get(values).toString().startsWith("threw java.lang.ClassCastException"), "" + seen);
    }

    public static String box() {
        pollution();
        Check.equal("[xyz, w, returned w1x]", Check.drive(new ErasureBox<CharSequence>("xyz").bound("w"), 0, 0));
        Check.equal("[7, -1, returned 9.0 1]", Check.drive(new Sorter<>(7).compared(9), 0, 0));
        Check.equal("[5, 0, returned 5.0 0]", Check.drive(new Sorter<>(5).compared(null), 0, 0));
        return "OK";
    }
}
