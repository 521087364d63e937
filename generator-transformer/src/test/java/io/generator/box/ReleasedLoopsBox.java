package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** What a suspended generator still holds in a loop, and of an object that two locals refer to. */
public final class ReleasedLoopsBox extends WatchedObjects {
    private ReleasedLoopsBox() {}

    private Object watched() {
        return watched(new byte[100]);
    }

    private static int use(Object object) {
        return ((byte[]) object).length;
    }

    /** Behind its last use in the loop the object looks dead, but the next round uses it again. */
    @Hazard("loc-cleared-but-live-on-back-edge")
    @Generator
    Gen<Integer> nextRound(int rounds) {
        Object object = watched();
        for (int i = 0; i < rounds; i++) {
            int length = use(object);
            Gen.yield(length + i);
            if (i == 100) continue;
            Gen.yield(i);
        }
        Gen.yield(-1);
        return Gen.done();
    }

    /** At the first yield of a round the last round's object is not needed any more, at the second the new one is. */
    @Hazard("loc-cleared-but-live-on-back-edge")
    @Generator
    Gen<Integer> replacedInEachRound(int rounds) {
        Object last = watched();
        while (rounds-- > 0) {
            use(last);
            Gen.yield(1);
            last = watched();
            Gen.yield(2);
        }
        return Gen.done();
    }

    @Hazard("loc-aliased-two-slots")
    @Generator
    Gen<Integer> aliased() {
        Object one = watched();
        Object other = one;
        Gen.yield(2);
        Gen.yield(use(one));
        one = null;
        Gen.yield(use(other));
        other = one;
        Gen.yield(other == null ? 0 : 1);
        return Gen.done();
    }

    private static void loops() {
        ReleasedLoopsBox box = new ReleasedLoopsBox();
        Gen<Integer> gen = box.nextRound(2);
        for (int value : new int[] {100, 0, 101, 1}) box.at(value, gen, 0, true);
        box.at(-1, gen, 0, false);
        gen = box.replacedInEachRound(2);
        box.at(1, gen, 1, false);
        box.at(2, gen, 2, true);
        box.at(1, gen, 2, false);
        box.at(2, gen, 3, true);
        Check.that(!gen.hasNext(), "goes on");
    }

    private static void copies() {
        ReleasedLoopsBox box = new ReleasedLoopsBox();
        Gen<Integer> gen = box.aliased();
        box.at(2, gen, 0, true);
        box.at(100, gen, 0, true);
        box.at(100, gen, 0, false);
        box.at(0, gen, 0, false);
    }

    public static String box() {
        loops();
        copies();
        return "OK";
    }
}
