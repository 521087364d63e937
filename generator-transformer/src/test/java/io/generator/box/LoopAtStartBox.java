package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** A loop begins at the first instruction and assigns a parameter a value of a narrower type than the declared one. */
@Hazard("cf-first-insn-is-loop-head")
public final class LoopAtStartBox {
    @Generator
    static Gen<Object> narrowed(Object value, int times) {
        do {
            Gen.yield(value);
            value = "then";
        } while (times-- > 0);
        return Gen.done();
    }

    @Generator
    Gen<Object> ofAnObject(Comparable<?> value, Object other) {
        do {
            Gen.yield(value);
            Gen.yield(other);
            value = "then";
            other = this;
        } while (other != this);
        Gen.yield(value);
        return Gen.done();
    }

    @Generator
    static Gen<Integer> widened(byte value) {
        do {
            Gen.yield((int) value);
            value = (byte) (value + 100);
        } while (value > 0);
        return Gen.done();
    }

    public static String box() {
        List<Object> found = new ArrayList<>();
        narrowed("first", 1).forEach(found::add);
        new LoopAtStartBox().ofAnObject(1, 'c').forEach(found::add);
        widened((byte) 20).forEach(found::add);
        String text = found.toString();
        return text.equals("[first, then, 1, c, then, 20, 120]") ? "OK" : text;
    }
}
