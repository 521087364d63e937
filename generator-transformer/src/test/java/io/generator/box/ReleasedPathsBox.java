package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Which object a suspended generator still holds depends on the path that it is on: branches, cases, loops, copies. */
public final class ReleasedPathsBox {
    private final List<WeakReference<Object>> references = new ArrayList<>();

    private ReleasedPathsBox() {}

    private Object watched() {
        Object object = new byte[100];
        references.add(new WeakReference<>(object));
        return object;
    }

    private boolean isReleased(int index) {
        for (int i = 0; i < 100 && references.get(index).get() != null; i++) {
            System.gc();
            Thread.yield();
        }
        return references.get(index).get() == null;
    }

    private boolean isKept(int index) {
        System.gc();
        return references.get(index).get() != null;
    }

    private static int use(Object object) {
        return ((byte[]) object).length;
    }

    @Hazard("loc-param-unused-after")
    @Generator
    Gen<Integer> parameters(Object unused, Object replaced, Object first, int kept) {
        replaced = "replaced";
        int length = use(first);
        Gen.yield(kept);
        Gen.yield(length + replaced.hashCode() % 1);
        return Gen.done();
    }

    @Hazard("loc-ref-cleared-after-last-use")
    @Generator
    Gen<Integer> branch(boolean uses) {
        Object object = watched();
        Gen.yield(0);
        if (uses) {
            Gen.yield(1);
            Gen.yield(use(object));
        } else {
            Gen.yield(2);
        }
        Gen.yield(3);
        return Gen.done();
    }

    @Hazard("loc-ref-cleared-after-last-use")
    @Generator
    Gen<Integer> cases(int which) {
        Object object = watched();
        switch (which) {
            case 0 -> Gen.yield(0);
            case 1 -> {
                Gen.yield(1);
                Gen.yield(use(object));
            }
            default -> {
                object = watched();
                Gen.yield(2);
                use(object);
            }
        }
        Gen.yield(3);
        return Gen.done();
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

    /** Goes on to the next yield, and checks what is still held there. */
    private void at(Object value, Gen<Integer> gen, int index, boolean kept) {
        Check.equal(value, gen.next());
        String place = gen + " with " + index;
        if (kept) Check.that(isKept(index), "lost: " + place);
        else Check.that(isReleased(index), "kept: " + place);
    }

    private static void parameters() {
        ReleasedPathsBox box = new ReleasedPathsBox();
        Gen<Integer> gen = box.parameters(box.watched(), box.watched(), box.watched(), 7);
        Check.that(box.isReleased(0) && box.isReleased(1), "what is never read is kept");
        Check.that(box.isKept(2), "what is read is lost");
        box.at(7, gen, 2, false);
        box.at(100, gen, 2, false);
    }

    private static void branches() {
        ReleasedPathsBox box = new ReleasedPathsBox();
        Gen<Integer> gen = box.branch(true);
        box.at(0, gen, 0, true);
        box.at(1, gen, 0, true);
        box.at(100, gen, 0, false);
        gen = box.branch(false);
        box.at(0, gen, 1, true);
        box.at(2, gen, 1, false);
        box.at(0, box.cases(0), 2, false);
        gen = box.cases(1);
        box.at(1, gen, 3, true);
        box.at(100, gen, 3, false);
        gen = box.cases(2);
        box.at(2, gen, 5, true);
        Check.that(box.isReleased(4), "what was replaced is kept");
        box.at(3, gen, 5, false);
    }

    private static void loops() {
        ReleasedPathsBox box = new ReleasedPathsBox();
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
        ReleasedPathsBox box = new ReleasedPathsBox();
        Gen<Integer> gen = box.aliased();
        box.at(2, gen, 0, true);
        box.at(100, gen, 0, true);
        box.at(100, gen, 0, false);
        box.at(0, gen, 0, false);
    }

    public static String box() {
        parameters();
        branches();
        loops();
        copies();
        return "OK";
    }
}
