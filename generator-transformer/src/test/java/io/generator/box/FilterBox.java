package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Loops that go round without a yield, so that the code behind the yield is repeated on the resumed path. */
public final class FilterBox {
    private FilterBox() {}

    @Generator
    static Gen<Integer> filter(int n) {
        for (int i = 0; i < n; i++) if (i % 3 == 0) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    static Gen<String> nested(int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j) continue;
                if ((i + j) % 2 == 0) Gen.yield("a" + i + j);
                if ((i * j) % 2 == 1) Gen.yield("b" + i + j);
            }
            if (i == 1) Gen.yield("c" + i);
        }
        return Gen.done();
    }

    @Generator
    static Gen<String> guarded(int n) {
        String last = "none";
        for (int i = 0; i < n; i++) {
            try {
                if (i % 2 == 0) Gen.yield(last + i);
                if (i == 3) throw new IllegalStateException("three");
                last = "ok";
            } catch (IllegalStateException e) {
                last = e.getMessage();
                if (i == 4) Gen.yield("never");
            } finally {
                if (i == 5) Gen.yield("fin" + last);
            }
        }
        return Gen.done();
    }

    public static String box() {
        List<Object> seen = new ArrayList<>();
        for (int i : filter(8)) seen.add(i);
        for (String s : nested(4)) seen.add(s);
        for (String s : guarded(6)) seen.add(s);
        String expected = "[0, 3, 6, a02, a13, b13, c1, a20, a31, b31, none0, ok2, three4, finok]";
        return seen.toString().equals(expected) ? "OK" : seen.toString();
    }
}
