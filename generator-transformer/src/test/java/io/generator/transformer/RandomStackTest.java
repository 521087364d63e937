package io.generator.transformer;

import io.generator.box.Hazard;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random methods in bytecode, each run as a generator and as a plain method; the JVM is the oracle.
 *
 * <p>More of them: {@code -Drandom.stacks=10000 -Drandom.seed=7}.
 */
class RandomStackTest {
    @TestFactory
    @Hazard({"stk-dup-variants", "new-interleaved-copies", "new-in-local"})
    Stream<DynamicTest> behaveLikePlainMethods() {
        long seed = Long.getLong("random.seed", 1);
        return LongStream.range(seed, seed + Integer.getInteger("random.stacks", 100))
                .mapToObj(number -> DynamicTest.dynamicTest("seed " + number, () -> check(number)));
    }

    private static void check(long seed) {
        HandMade method = HandMade.method("()", code -> {
            StackProgram.write(seed, code);
            code.returnNull();
        });
        method.check(List.of(), sent(seed));
    }

    /** Numbers, and now and then a text, which fails where a number is asked for. */
    private static Object[] sent(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 500)
                .mapToObj(i -> random.nextInt(20) == 0 ? (Object) ("text" + i) : i % 3)
                .toArray();
    }
}
