package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Yields that come first, last, alone or not at all; methods that never return; loops without a body. */
public final class YieldPlacesBox {
    private YieldPlacesBox() {}

    @Generator
    @Hazard("cf-yield-first")
    static Gen<Integer> first(List<String> log) {
        Gen.yield(1);
        log.add("after");
        return Gen.done();
    }

    @Generator
    @Hazard("cf-yield-last")
    static TwoWayGen<Integer, String, String> last(List<String> log) {
        log.add("before");
        return TwoWayGen.returning(Gen.yield(log.size()));
    }

    @Generator
    @Hazard("cf-only-yield")
    static TwoWayGen<Object, Object, Object> only(Object value) {
        return TwoWayGen.returning(Gen.yield(value));
    }

    @Generator
    @Hazard("cf-zero-yields")
    static TwoWayGen<Integer, Object, String> none(List<String> log) {
        for (int i = 0; i < 3; i++) log.add("ran " + i);
        return TwoWayGen.returning("none");
    }

    /** No return at all. */
    @Generator
    @Hazard("cf-no-return")
    static TwoWayGen<Integer, Integer, Integer> endless(int n) {
        while (true) n -= Gen.<Integer>yield(n);
    }

    @Generator
    static Gen<Integer> onlyThrows(List<String> log) {
        log.add("thrown");
        throw new IllegalStateException("always");
    }

    @Generator
    static Gen<Integer> throwsLast(int n) {
        Gen.yield(n);
        throw new IllegalStateException("last " + n);
    }

    /** One branch ends in a loop that is never left, with nothing in it. */
    @Generator
    static TwoWayGen<Integer, Boolean, String> deadEnd() {
        if (Gen.<Boolean>yield(1)) while (true) {}
        return TwoWayGen.returning("alive");
    }

    @Generator
    @Hazard("cf-empty-loop-body")
    static TwoWayGen<String, Boolean, Integer> emptyBodies(Iterator<Integer> numbers) {
        int last = 0;
        while ((last = numbers.next()) < 10) {}
        do {} while (Gen.<Boolean>yield("again?"));
        for (; Gen.<Boolean>yield("more?"); last++) {}
        for (int ignored : new int[last]) {}
        return TwoWayGen.returning(last);
    }

    public static String box() {
        List<String> log = new ArrayList<>();
        Gen<Integer> first = first(log);
        Check.equal(1, first.next());
        Check.equal("[]", log);
        Check.that(!first.hasNext(), "goes on");
        Check.equal("[after]", log);
        log.clear();
        TwoWayGen<Integer, String, String> last = last(log);
        Check.equal("[]", log);
        Check.equal("[1, returned end]", Check.drive(last, "end"));
        Check.equal("[x, returned y]", Check.drive(only("x"), "y"));
        log.clear();
        TwoWayGen<Integer, Object, String> none = none(log);
        Check.equal("[]", log);
        Check.equal("[returned none]", Check.drive(none));
        Check.equal("[ran 0, ran 1, ran 2]", log);
        Check.equal("[5, 4, 2]", Check.drive(endless(5), 1, 2));
        log.clear();
        Gen<Integer> throwing = onlyThrows(log);
        Check.equal("[]", log);
        Check.throwsThat(IllegalStateException.class, throwing::next);
        Check.equal("[thrown]", log);
        Gen<Integer> throwsLast = throwsLast(7);
        Check.equal(7, throwsLast.next());
        Check.throwsThat(IllegalStateException.class, throwsLast::next);
        Check.that(!throwsLast.hasNext(), "goes on after the exception");
        Check.equal("[1, returned alive]", Check.drive(deadEnd(), false));
        Iterator<Integer> numbers = List.of(1, 5, 10, 2).iterator();
        Check.equal(
                "[again?, again?, more?, more?, returned 11]",
                Check.drive(emptyBodies(numbers), true, false, true, false));
        Check.equal(2, numbers.next());
        return "OK";
    }
}
