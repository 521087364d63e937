package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** What a suspended generator still holds depends on the path that it is on: a branch, a case. */
public final class ReleasedPathsBox extends WatchedObjects {
    private ReleasedPathsBox() {}

    private Object watched() {
        return watched(new byte[100]);
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

    public static String box() {
        parameters();
        branches();
        return "OK";
    }
}
