package io.generator.box;

import io.generator.Gen;
import io.generator.Snapshot;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Scanner;

/** What can be neither copied nor shared, or cannot be written, is named by its local, and nothing has changed then. */
public final class CopyRefusedBox implements NeedsDebugInfo {
    private CopyRefusedBox() {}

    @Generator
    static Gen<Object> narrower(List<String> list) {
        Iterator<String> wide = list.iterator();
        Gen.yield(wide.next());
        ListIterator<String> narrow = list.listIterator();
        while (narrow.hasNext()) Gen.yield(narrow.next());
        Scanner none = null;
        Gen.yield(none);
        Gen.yield("" + none + wide.next());
        return Gen.done();
    }

    @Generator
    static Gen<Object> removing(List<String> list) {
        for (Iterator<String> it = list.iterator(); it.hasNext(); ) {
            String s = it.next();
            if (Gen.yield(s) == null && s.equals("b")) it.remove();
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> local(Object first, Thread second) {
        Gen.yield(first);
        Gen.yield(second);
        return Gen.done();
    }

    private static String message(Gen<?> gen) {
        try {
            gen.copy();
            return "copied";
        } catch (UnsupportedOperationException e) {
            return e.getMessage();
        }
    }

    private static String whyNotWritten(Gen<?> gen) throws IOException {
        try {
            Snapshot.toBytes(gen);
            return "written";
        } catch (NotSerializableException e) {
            return e.getMessage();
        }
    }

    public static String box() throws IOException {
        Gen<Object> gen = narrower(List.of("x", "y"));
        gen.next();
        Check.equal("[x, y, null, nully]", Check.drain(gen.copy()));
        gen.next();
        Check.equal(
                "io.generator.box.CopyRefusedBox.narrower(CopyRefusedBox.java:23) cannot be copied: local `narrow` holds a "
                        + List.of(1, 2).listIterator().getClass().getName()
                        + " and is declared as a narrower type than Iterator, so that the copy would take its values"
                        + " away; declare it as Iterator, or keep an index instead",
                message(gen));
        Check.that(gen.frame().locals().get("wide").toString().startsWith("a copy of"), "was copied before");
        gen.next();
        gen.next();
        Check.equal("[nully]", Check.drain(gen.copy()));
        Gen<Object> removing = removing(new ArrayList<>(List.of("a", "b", "c")));
        removing.next();
        removing.copy();
        removing.next();
        Check.throwsThat(UnsupportedOperationException.class, removing::next);
        Gen<Object> local = local("f", Thread.currentThread());
        Check.equal(
                "io.generator.box.CopyRefusedBox.local(CopyRefusedBox.java:41) cannot be written: local `second` is a"
                        + " java.lang.Thread, which is not Serializable",
                whyNotWritten(local));
        local.next();
        local.next();
        Check.equal("written", whyNotWritten(local));
        return "OK";
    }
}
