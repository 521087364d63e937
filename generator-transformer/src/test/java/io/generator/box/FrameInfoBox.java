package io.generator.box;

import io.generator.FrameInfo;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;

/** What a suspended generator says of itself: line, locals, delegate. */
public final class FrameInfoBox implements NeedsDebugInfo {
    private FrameInfoBox() {}

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getLineNumber();
    }

    @Generator
    TwoWayGen<Object, Object, Object> described(int n, String text, boolean flag) {
        int start = line();
        Gen.yield(start);
        {
            char first = text.charAt(0);
            Gen.yield(line());
            text += first;
        }
        {
            char second = text.charAt(1);
            Gen.yield(line());
            text += second;
        }
        for (String each : List.of("a", "b")) {
            byte[] none = null;
            Gen.yield(line());
            text += each + none;
        }
        Gen.yieldFrom(List.of(start, text, flag));
        return TwoWayGen.returning(n);
    }

    @Hazard("loc-duplicate-names-in-scopes")
    @Generator
    static Gen<Object> sameName(int n) {
        {
            int local = n;
            Gen.yield(local);
            n += local;
        }
        {
            String local = "text" + n;
            Gen.yield(local);
            n += local.length();
        }
        for (double local = 0.5; local < 1; local++) {
            Gen.yield(local);
            n += (int) local;
        }
        Gen.yield(n);
        return Gen.done();
    }

    private static void at(Gen<?> gen, Object line, String locals) {
        FrameInfo frame = gen.frame();
        Check.equal(locals, frame.locals().toString());
        Check.equal(line, frame.line());
        Check.equal("FrameInfoBox.java", frame.fileName());
        String place = "io.generator.box.FrameInfoBox.described(FrameInfoBox.java:" + line + ")";
        Check.equal(place, frame.toString());
        Check.equal(
                "Gen[" + place + ", " + gen.state().toString().toLowerCase(java.util.Locale.ROOT) + "]",
                gen.toString());
    }

    public static String box() {
        TwoWayGen<Object, Object, Object> gen = new FrameInfoBox().described(7, "text", true);
        int created = gen.frame().line();
        at(gen, created, "{n=7, text=text, flag=true}");
        Check.equal(0, gen.frame().instruction());
        int first = (int) gen.next();
        Check.equal(created, first);
        at(gen, first + 1, "{n=7, text=text, flag=true, start=" + first + "}");
        at(gen.next(), gen, "{n=7, text=text, flag=true, start=" + first + ", first=t}");
        at(gen.next(), gen, "{n=7, text=textt, flag=true, start=" + first + ", second=e}");
        Object inLoop = gen.next();
        Check.equal("{n=7, text=textte, flag=true, start=" + first + ", each=a}", withoutNulls(gen));
        Check.equal(inLoop, gen.frame().line());
        gen.next();
        Check.equal("b", gen.frame().locals().get("each"));
        gen.next();
        Check.that(gen.frame().delegate() != null, "no delegate");
        Check.equal("{n=7}", gen.frame().locals().toString());
        gen.close();
        Check.equal(GeneratorState.CLOSED, gen.state());
        Check.equal(
                "Gen[io.generator.box.FrameInfoBox.described(FrameInfoBox.java), closed or failed]", gen.toString());
        Gen<Object> sameName = sameName(7);
        for (String local : List.of("7", "text14", "0.5")) {
            Check.equal(local, sameName.next());
            Check.equal(local, sameName.frame().locals().get("local"));
        }
        Check.equal("[20]", Check.drain(sameName));
        return "OK";
    }

    private static void at(Object line, Gen<?> gen, String locals) {
        at(gen, line, locals);
    }

    private static String withoutNulls(Gen<?> gen) {
        return gen.frame().locals().toString().replace(", none=null", "");
    }
}
