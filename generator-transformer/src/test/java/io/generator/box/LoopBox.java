package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loops of each kind. */
public final class LoopBox {
    private LoopBox() {}

    @Hazard("loc-enhanced-for-synthetics")
    @Generator
    static Gen<String> arrays(String[] words, long[][] table, byte... bytes) {
        for (String word : words) for (char c : word.toCharArray()) Gen.yield(word + c);
        for (long[] row : table) {
            Gen.yield("row " + row.length);
            for (long cell : row) Gen.yield("cell " + cell);
        }
        int sum = 0;
        for (byte b : bytes) Gen.yield("b" + (sum += b));
        return Gen.done();
    }

    @Hazard("loc-enhanced-for-synthetics")
    @Generator
    static <T extends Comparable<T>> Gen<T> iterables(Iterable<? extends T> first, Map<T, List<T>> map) {
        for (T t : first) Gen.yield(t);
        for (Map.Entry<T, List<T>> entry : map.entrySet()) {
            Gen.yield(entry.getKey());
            for (Iterator<T> it = entry.getValue().iterator(); it.hasNext(); ) {
                T t = it.next();
                if (t.compareTo(entry.getKey()) > 0) Gen.yield(t);
            }
        }
        return Gen.done();
    }

    /** A yield in each part of a loop. */
    @Generator
    @Hazard("cf-loops")
    static TwoWayGen<String, Integer, Integer> parts() {
        int sum = 0;
        for (int i = Gen.<Integer>yield("first");
                i < Gen.<Integer>yield("test " + i);
                i += Gen.<Integer>yield("step " + i)) {
            sum += i;
            if (i == 5) continue;
            Gen.yield("body " + i);
        }
        do Gen.yield("do " + sum);
        while (Gen.<Integer>yield("again?") > 0);
        int n = 2;
        while (n-- > 0) {
            sum += n;
            Gen.yield("end " + n);
        }
        for (int i : new int[Gen.<Integer>yield("length")]) sum += 100 + i;
        return TwoWayGen.returning(sum);
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> whileLoops() {
        int n = 0;
        do {
            n += Gen.<Integer>yield(n);
            if (n < 0) continue;
            n++;
        } while (n < 10);
        while (n > 0) if (Gen.<Integer>yield(n) == n) n -= 5;
        while (true) {
            Integer sent = Gen.yield(n--);
            if (sent == null) return TwoWayGen.returning(n);
        }
    }

    /** The loop's head is the first instruction, and the yield is all there is. */
    @Generator
    static Gen<String> forever() {
        while (true) Gen.yield("again");
    }

    @Generator
    static Gen<Integer> first() {
        Gen.yield(1);
        return Gen.done();
    }

    @Generator
    Gen<Integer> countdown(int n) {
        while (n > 0) Gen.yield(n--);
        return Gen.done();
    }

    @Generator
    static Gen<Integer> neverReached(boolean flag) {
        if (flag) throw new IllegalStateException("first step");
        return Gen.done();
    }

    public static String box() {
        Check.equal(
                "[aba, abb, row 1, cell 5, row 0, b100, b-27]",
                Check.drain(arrays(new String[] {"ab", ""}, new long[][] {{5}, {}}, (byte) 100, (byte) -127)));
        Map<Integer, List<Integer>> map = new TreeMap<>(Map.of(3, List.of(2, 4, 3), 1, List.of(1, 2)));
        Check.equal("[9, 8, 1, 2, 3, 4]", Check.drain(iterables(List.of(9, 8), map)));
        Check.equal(
                "[first, test 1, body 1, step 1, test 5, step 5, test 7, do 6, again?, do 6, again?, end 1, end 0,"
                        + " length, returned 207]",
                Check.drive(parts(), 1, 9, null, 4, 9, 2, 7, null, 1, null, 0, null, null, 2));
        Check.equal(
                "[0, 4, -1, 12, 12, 7, 2, -3, -4, returned -5]",
                Check.drive(whileLoops(), 3, -5, 12, 0, 12, 7, 2, 0, null));
        Gen<String> forever = forever();
        for (int i = 0; i < 1000; i++) Check.equal("again", forever.next());
        Check.equal("[1]", Check.drain(first()));
        Check.equal("[3, 2, 1]", Check.drain(new LoopBox().countdown(3)));
        Check.equal("[]", Check.drain(neverReached(false)));
        Check.throwsThat(IllegalStateException.class, () -> neverReached(true).next());
        return "OK";
    }
}
