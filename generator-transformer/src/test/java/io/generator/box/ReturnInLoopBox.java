package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;

/**
 * A return in a try block within a loop, right behind a yield. Making the result may lead to the handler and so go round the
 * loop again; the return leaves it. The two are not to be taken apart.
 */
public final class ReturnInLoopBox {
    @Generator
    static TwoWayGen<Integer, Boolean, Object> found(List<Integer> numbers) {
        for (int number : numbers) {
            try {
                Boolean ends = Gen.yield(number);
                if (ends != null) return TwoWayGen.returning(new int[] {number, 10 / number});
            } catch (ArithmeticException e) {
                if (number > 0) throw e;
            }
        }
        return TwoWayGen.returning("none");
    }

    private static Object run(List<Integer> numbers) {
        TwoWayGen<Integer, Boolean, Object> found = found(numbers);
        try {
            found.next();
            while (true) found.send(true);
        } catch (StopIteration e) {
            return e.value() instanceof int[] pair ? pair[0] + " " + pair[1] : e.value();
        }
    }

    public static String box() {
        if (!run(List.of(0, 5, 6)).equals("5 2")) return "found: " + run(List.of(0, 5, 6));
        return run(List.of(0)).equals("none") ? "OK" : "none: " + run(List.of(0));
    }
}
