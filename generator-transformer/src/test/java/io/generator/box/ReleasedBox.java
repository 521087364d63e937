package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** A suspended generator keeps alive only what its body can still reach. */
@Hazard("rt-finalizers")
public final class ReleasedBox extends WatchedObjects {
    private ReleasedBox() {}

    @Hazard("loc-ref-cleared-after-last-use")
    @Generator
    Gen<String> local() {
        Object dead = watched(new byte[100]);
        Object alive = watched(new int[100]);
        Gen.yield("both");
        Gen.yield("one" + dead.hashCode() % 1);
        return alive.hashCode() == 0 ? Gen.done() : Gen.done();
    }

    @Hazard("loc-param-unused-after")
    @Generator
    Gen<String> parameter(Object parameter, Object kept) {
        Gen.yield("both");
        Gen.yield("one" + parameter.hashCode() % 1);
        kept.hashCode();
        return Gen.done();
    }

    @Generator
    Gen<String> operand() {
        int length = size(watched(new byte[10]), Gen.<Object>yield("operand"));
        Gen.yield("none" + length);
        return Gen.done();
    }

    /** An exception empties the stack; what lay on it is not kept by the yield behind the handler. */
    @Generator
    @Hazard("stk-clear-on-exception")
    Gen<String> dropped() {
        int length = 0;
        try {
            length = size(watched(new byte[11]), Gen.<Object>yield("operand"));
        } catch (IllegalStateException e) {
            Gen.yield("handled");
        }
        Gen.yield("none" + length);
        return Gen.done();
    }

    private static int size(Object a, Object b) {
        return ((byte[]) a).length + (b == null ? 0 : 1);
    }

    @Generator
    Gen<String> caught(RuntimeException failure) {
        try {
            Gen.yield("before");
            throw failure;
        } catch (RuntimeException e) {
            Gen.yield("caught");
            watched(e);
        }
        failure = null;
        Gen.yield("none");
        return Gen.done();
    }

    @Generator
    Gen<Object> inLoop(int n) {
        for (int i = 0; i < n; i++) {
            Object element = watched(new long[10]);
            Gen.yield("made" + element.hashCode() % 1);
            if (i < 0) Gen.yield(element);
        }
        Gen.yield("after");
        return Gen.done();
    }

    @Generator
    Gen<String> ended(Object needed) {
        Gen.yield("once");
        needed.hashCode();
        return Gen.done();
    }

    public static String box() {
        ReleasedBox box = new ReleasedBox();
        Gen<String> local = box.local();
        local.next();
        Check.that(box.isKept(0) && box.isKept(1), "lost");
        local.next();
        Check.that(box.isReleased(0), "a dead local is kept");
        Check.that(box.isKept(1) && !local.hasNext(), "a live local is lost");

        box = new ReleasedBox();
        Gen<String> parameter = box.parameter(box.watched(new byte[7]), box.watched(new byte[8]));
        parameter.next();
        Check.that(box.isKept(0), "lost");
        parameter.next();
        Check.that(box.isReleased(0) && box.isKept(1) && !parameter.hasNext(), "parameters");

        box = new ReleasedBox();
        Gen<String> operand = box.operand();
        operand.next();
        Check.that(box.isKept(0), "an operand is lost");
        operand.next();
        Check.that(box.isReleased(0) && !operand.hasNext(), "an operand is kept");

        box = new ReleasedBox();
        Gen<String> dropped = box.dropped();
        dropped.next();
        Check.that(box.isKept(0), "an operand is lost");
        Check.equal("handled", dropped.raise(new IllegalStateException()));
        Check.that(box.isReleased(0) && dropped.next().equals("none0"), "an operand is kept behind a handler");

        box = new ReleasedBox();
        Gen<String> caught = box.caught(new IllegalStateException("caught"));
        for (int i = 0; i < 3; i++) caught.next();
        Check.that(box.isReleased(0) && !caught.hasNext(), "a caught exception is kept");

        box = new ReleasedBox();
        Gen<String> ended = box.ended(box.watched(new byte[9]));
        ended.next();
        Check.that(box.isKept(0) && !ended.hasNext() && box.isReleased(0), "an ended generator keeps a local");

        box = new ReleasedBox();
        Gen<Object> inLoop = box.inLoop(3);
        for (int i = 0; i < 4; i++) inLoop.next();
        Check.that(box.isReleased(0) && box.isReleased(2) && !inLoop.hasNext(), "a local of a loop is kept");
        return "OK";
    }
}
