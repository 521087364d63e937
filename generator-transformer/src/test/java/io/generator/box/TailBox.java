package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** {@code return other}: another generator takes the place of the one that returns it. */
public final class TailBox {
    private TailBox() {}

    @Generator
    static TwoWayGen<Object, Object, Object> inner(int result) {
        Object sent = Gen.yield("i");
        return TwoWayGen.returning(sent == null ? result : sent);
    }

    @Generator
    static Gen<Integer> tail(int n) {
        Gen.yield(n);
        return n == 0 ? Gen.done() : tail(n - 1);
    }

    /** Nothing is yielded on the way down. */
    @Generator
    static Gen<String> silentTail(int n) {
        if (n > 0) return silentTail(n - 1);
        Gen.yield("bottom");
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, Object> tailWithResult(boolean other) {
        if (other) return inner(1);
        Gen.yield("mine");
        return TwoWayGen.returning("own");
    }

    @Generator
    @SuppressWarnings("NullAway")
    static Gen<Integer> returnsNull() {
        Gen.yield(1);
        return null;
    }

    private static void deepTails() {
        int million = 1_000_000;
        long sum = 0;
        int expected = million;
        for (int n : tail(million)) {
            Check.that(n == expected--, "wrong " + n);
            sum += n;
        }
        Check.equal(500_000_500_000L, sum);
        Check.equal("bottom", silentTail(million).next());
    }

    public static String box() {
        deepTails();
        Check.equal("[i, returned 4]", Check.drive(tailWithResult(true), 4));
        Check.equal("[mine, returned own]", Check.drive(tailWithResult(false), 4));
        Gen<Integer> returnsNull = returnsNull();
        returnsNull.next();
        Check.throwsThat(NullPointerException.class, returnsNull::next);
        return "OK";
    }
}
