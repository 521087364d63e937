package io.generator.box;

import io.generator.FrameDump;
import io.generator.Gen;
import io.generator.annotation.Generator;

/** A dump shows each frame of a recursive generator with its line and its live locals, and changes nothing. */
@Hazard("dbg-line-numbers")
public final class FrameDumpBox implements NeedsDebugInfo {
    private FrameDumpBox() {}

    @Generator
    static Gen<String> down(int depth) {
        String before = "d" + depth;
        if (depth == 0) Gen.yield(before);
        else Gen.yieldFrom(down(depth - 1));
        Gen.yield(before);
        return Gen.done();
    }

    public static String box() {
        Gen<String> gen = down(2);
        Check.equal("d0", gen.next());
        FrameDump dump = FrameDump.of(gen);
        StringBuilder locals = new StringBuilder();
        dump.frames().forEach(frame -> locals.append(frame.methodName()).append(frame.locals()));
        Check.equal("down{before=d0}down{before=d1}down{before=d2}", locals);
        int yielding = dump.frames().get(0).line();
        Check.equal(yielding + 1, dump.frames().get(1).line());
        Check.equal(yielding + 1, dump.frames().get(2).line());
        Check.that(dump.toString().contains("(FrameDumpBox.java:" + (yielding + 1) + ") before=d2"), dump.toString());
        Check.equal("[d0, d1, d2]", Check.drain(gen));
        return "OK";
    }
}
