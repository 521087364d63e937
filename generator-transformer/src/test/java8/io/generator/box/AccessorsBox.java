package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Classes without nests, as they are for Java 8: what is private in another class of the file is reached by accessors. */
public final class AccessorsBox {
    private static long total;

    private int count = 1;
    private final List<Object> log = new ArrayList<>();

    private AccessorsBox() {}

    private AccessorsBox(Object first) {
        log.add(first);
    }

    private String note(Object value) {
        log.add(value);
        return "noted " + value;
    }

    @Generator
    private TwoWayGen<String, Object, String> hidden(String name) {
        note(name + count);
        String sent = Gen.yield("hidden " + name);
        return TwoWayGen.returning(note(sent));
    }

    @Generator
    private static TwoWayGen<String, Object, Long> counting(int step) {
        total += step;
        total *= Gen.<Integer>yield("times");
        return TwoWayGen.returning(total);
    }

    private final class Inner {
        private final String name;

        private Inner(String name) {
            this.name = name;
        }

        @Generator
        private TwoWayGen<String, Object, String> fields() {
            count++;
            count += Gen.<Integer>yield("count " + count);
            int before = count--;
            total = Gen.<Long>yield("total");
            return TwoWayGen.returning(name + before + count + total);
        }

        @Generator
        private TwoWayGen<String, Object, String> calls() {
            String own = Gen.yieldFrom(hidden(name));
            String other = Gen.yieldFrom(new AccessorsBox(Gen.<Object>yield("first")).hidden("other"));
            return TwoWayGen.returning(
                    own + "," + other + "," + note(Gen.yield("argument")) + Gen.yieldFrom(counting(1)));
        }
    }

    @Generator
    TwoWayGen<String, Object, String> outside() {
        Inner inner = new Inner(Gen.yield("name"));
        String fields = Gen.yieldFrom(inner.fields());
        String calls = Gen.yieldFrom(inner.calls());
        return TwoWayGen.returning(inner.name + fields + calls);
    }

    public static String box() {
        AccessorsBox box = new AccessorsBox();
        Check.equal(
                "[name, count 2, total, hidden n, first, hidden other, argument, times, "
                        + "returned nn54100noted h,noted o,noted a303]",
                Check.drive(box.outside(), "n", 3, 100L, "h", "f", "o", "a", 3));
        Check.equal("[n4, h, a]", box.log);
        return "OK";
    }
}
