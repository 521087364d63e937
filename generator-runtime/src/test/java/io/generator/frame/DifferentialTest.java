package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random generators, delegating to one another, behave as the expansion of PEP 380 does. */
class DifferentialTest {
    private static final int PROGRAMS = Integer.getInteger("generator.differential.programs", 3_000);
    private static final long FIRST_SEED = Long.getLong("generator.differential.seed", 20_050_513L);

    @Test
    void behavesAsTheReference() {
        assertBehavesAsTheReference(PROGRAMS, Script::frame);
    }

    @Test
    void soDoesOneThatIsWatched() {
        assertBehavesAsTheReference(
                PROGRAMS, script -> new WatchedFrame<>(script.frame(), leak -> fail("has no layout: " + leak)));
    }

    /** These delegate to one another as to generators of another kind. */
    @Test
    void soDoesOneThatIsClosedWhenUnreachable() {
        Log unprinted = new Log();
        try {
            assertBehavesAsTheReference(PROGRAMS / 3, script -> ClosingHandles.handle(script.frame()));
        } finally {
            unprinted.close();
        }
    }

    private static void assertBehavesAsTheReference(int programs, Function<Script, Object> generatorOf) {
        Random seeds = new Random(FIRST_SEED);
        int calls = 0;
        for (int i = 0; i < programs; i++) {
            long seed = i == 0 ? FIRST_SEED : seeds.nextLong();
            List<String> expected = RandomWorld.trace(seed, ReferenceGenerator::new);
            assertThat(RandomWorld.trace(seed, generatorOf)).as("seed %d", seed).isEqualTo(expected);
            calls += expected.size();
        }
        assertThat(calls).isGreaterThan(programs);
    }

    @Test
    void theProgramsReachWhatMatters() {
        String traces = new Random(FIRST_SEED)
                .longs(1_000)
                .mapToObj(seed -> String.join("\n", RandomWorld.trace(seed, ReferenceGenerator::new)))
                .collect(Collectors.joining("\n"));
        assertThat(traces)
                .contains("generator already executing")
                .contains("generator ignored GeneratorExit")
                .contains("generator raised StopIteration")
                .contains("while the value that hasNext() has fetched waits")
                .contains("that has not started")
                .contains("closed i0")
                .containsPattern("StopIteration\\(g\\d\\d\\)")
                .containsPattern("g\\d < s\\d")
                .containsPattern("g\\d ! Boom");
    }
}
