package io.generator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static final List<Integer> SUSPECTS =
            IntStream.range(0, 1000).boxed().toList();

    private int trials;

    private List<Integer> narrow(List<Integer> culprits) throws Exception {
        return Bisection.narrow(SUSPECTS, some -> {
            trials++;
            return some.containsAll(culprits);
        });
    }

    @Test
    void findsASingleCulpritByHalves() throws Exception {
        for (int culprit : List.of(0, 1, 500, 999)) {
            trials = 0;
            assertThat(narrow(List.of(culprit))).containsExactly(culprit);
            assertThat(trials).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void findsSeveralThatOnlyFailTogether() throws Exception {
        assertThat(narrow(List.of(3, 700, 701))).containsExactly(3, 700, 701);
        assertThat(trials).isLessThan(400);
    }
}
