package io.generator.examples.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningAverageTest {
    @Test
    void answersAsTheHandWrittenObject() {
        TwoWayGen<Double, Double, Integer> average = RunningAverage.average();
        HandWrittenAverage byHand = new HandWrittenAverage();
        assertThat(average.next()).isEqualTo(byHand.average());
        new Random(1).doubles(1_000).forEach(number -> {
            assertThat(average.send(number)).isEqualTo(byHand.add(number));
        });
        StopIteration end = catchThrowableOfType(StopIteration.class, () -> average.send(null));
        assertThat(end.<Integer>value()).isEqualTo(byHand.count()).isEqualTo(1_000);
        assertThat(average.result()).isEqualTo(1_000);
    }

    @Test
    void countsNothingIfNothingIsSent() {
        TwoWayGen<Double, Double, Integer> average = RunningAverage.average();
        assertThat(average.next()).isZero();
        assertThat(average.hasNext()).isFalse();
        assertThat(average.result()).isZero();
    }

    @Test
    void cannotBeSentANumberBeforeItsFirstValue() {
        assertThatThrownBy(() -> RunningAverage.average().send(1.0)).isInstanceOf(IllegalStateException.class);
    }
}
