package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A greenlet keeps all laws that other frames keep. */
class GreenletLawsTest {
    private static final int PROGRAMS = Integer.getInteger("generator.differential.greenlets", 300);
    private static final long FIRST_SEED = Long.getLong("generator.differential.seed", 20_050_513L);

    @Nested
    class States extends StateMatrixTest {
        @Override
        Script script(String name) {
            return new Script(name, log, ScriptGreenlet::of);
        }
    }

    @Nested
    class ClosingAndRaising extends CloseAndRaiseTest {
        @Override
        Script script(String name) {
            return new Script(name, log, ScriptGreenlet::of);
        }
    }

    @Nested
    class HeldValues extends HeldValueTest {
        @Override
        Script script(String name) {
            return new Script(name, log, ScriptGreenlet::of);
        }
    }

    @Test
    void randomGreenletsBehaveAsTheReference() {
        compare(ScriptGreenlet::of);
    }

    @Test
    void soDoFramesAndGreenletsThatDelegateToOneAnother() {
        int[] count = new int[1];
        compare(script -> count[0]++ % 2 == 0 ? script.frame() : ScriptGreenlet.of(script));
        assertThat(count[0]).isGreaterThan(PROGRAMS);
    }

    private static void compare(Function<Script, TwoWayGen<Object, Object, Object>> generatorOf) {
        Random seeds = new Random(FIRST_SEED);
        for (int i = 0; i < PROGRAMS; i++) {
            long seed = i == 0 ? FIRST_SEED : seeds.nextLong();
            List<TwoWayGen<Object, Object, Object>> made = new ArrayList<>();
            List<String> trace = List.copyOf(RandomWorld.trace(seed, script -> {
                made.add(generatorOf.apply(script));
                return made.get(made.size() - 1);
            }));
            made.forEach(GreenletLawsTest::end);
            assertThat(trace).as("seed %d", seed).isEqualTo(RandomWorld.trace(seed, ReferenceGenerator::new));
        }
    }

    /** Some bodies ignore it when they are closed, but not for ever. */
    private static void end(TwoWayGen<?, ?, ?> generator) {
        for (int i = 0; i < 20; i++) Outcome.ofRunning(generator::close);
    }
}
