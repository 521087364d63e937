package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Several frames of one method that live at the same time: recursive ones, and ones that are resumed in turns. */
public final class RecursionBox {
    private RecursionBox() {}

    @Generator
    static Gen<Integer> fibonacci(int n) {
        if (n < 2) {
            Gen.yield(n);
            return Gen.done();
        }
        int a = 0;
        int b = 0;
        for (int x : fibonacci(n - 1)) a = x;
        for (int x : fibonacci(n - 2)) b = x;
        Gen.yield(a + b);
        return Gen.done();
    }

    @Generator
    static Gen<String> hanoi(int n, char from, char to, char by) {
        if (n == 0) return Gen.done();
        Gen.yieldFrom(hanoi(n - 1, from, by, to));
        Gen.yield("" + from + to);
        return hanoi(n - 1, by, to, from);
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> adder(int sum) {
        while (sum < 100) sum += Gen.<Integer>yield(sum);
        return TwoWayGen.returning(sum);
    }

    private static String interleaved() {
        TwoWayGen<Integer, Integer, Integer> a = adder(0);
        TwoWayGen<Integer, Integer, Integer> b = adder(50);
        List<Integer> seen = new ArrayList<>(List.of(a.next(), b.next()));
        seen.addAll(List.of(a.send(1), b.send(2), a.send(3), b.send(4)));
        Check.throwsThat(StopIteration.class, () -> a.send(96));
        return seen + " " + a.result() + b.send(1);
    }

    @Generator
    @Hazard("cf-interleaved-frames")
    static Gen<String> letters(String name, int n) {
        String seen = name;
        for (int i = 0; i < n; i++) {
            seen += i;
            Gen.yield(seen);
        }
        return Gen.done();
    }

    private static void roundRobin() {
        List<Gen<String>> frames = List.of(letters("a", 3), letters("b", 2), letters("c", 3));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) for (Gen<String> frame : frames) if (frame.hasNext()) seen.add(frame.next());
        Check.equal("[a0, b0, c0, a01, b01, c01, a012, c012]", seen);
    }

    /** Each level has a frame of its own, resumed by the one above it. */
    @Generator
    @Hazard("cf-recursion")
    static Gen<Integer> recursive(int depth) {
        int sum = depth;
        if (depth > 0) for (int below : recursive(depth - 1)) Gen.yield(sum += below);
        Gen.yield(depth);
        return Gen.done();
    }

    public static String box() {
        Check.equal(55, fibonacci(10).next());
        Check.equal("[ac, ab, cb, ac, ba, bc, ac]", Check.drain(hanoi(3, 'a', 'c', 'b')));
        Check.equal("[0, 50, 1, 52, 4, 56] 10057", interleaved());
        roundRobin();
        Check.equal("[6, 10, 12, 3]", Check.drain(recursive(3)));
        Check.equal(301, Check.drain(recursive(300)).size());
        return "OK";
    }
}
