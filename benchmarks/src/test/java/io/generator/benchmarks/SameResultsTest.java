package io.generator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All ways of a comparison do the same work. */
class SameResultsTest {
    @Test
    void range() {
        RangeBenchmark range = new RangeBenchmark();
        assertThat(range.handWritten()).isEqualTo(499_500);
        assertThat(range.generator()).isEqualTo(499_500);
        assertThat(range.kotlin()).isEqualTo(499_500);
    }

    @Test
    void handedOn() {
        HandedOnBenchmark range = new HandedOnBenchmark();
        assertThat(range.handWritten()).isEqualTo(499_500);
        assertThat(range.generator()).isEqualTo(499_500);
        assertThat(range.kotlin()).isEqualTo(499_500);
    }

    @Test
    void ints() {
        IntIteratorBenchmark iterator = new IntIteratorBenchmark();
        IntStreamBenchmark stream = new IntStreamBenchmark();
        assertThat(iterator.handWritten()).isEqualTo(499_500);
        assertThat(iterator.generator()).isEqualTo(499_500);
        assertThat(stream.handWritten()).isEqualTo(499_500);
        assertThat(stream.generator()).isEqualTo(499_500);
    }

    @Test
    void filter() {
        long expected = 0;
        for (int i = 0; i < Comparison.ELEMENTS; i++) if (Work.isWanted(i)) expected += i;
        FilterBenchmark filter = new FilterBenchmark();
        assertThat(filter.handWritten()).isEqualTo(expected).isBetween(100_000L, 250_000L);
        assertThat(filter.generator()).isEqualTo(expected);
        assertThat(filter.kotlin()).isEqualTo(expected);
    }

    @Test
    void pipeline() {
        long expected = 0;
        for (int i = 0; i < Comparison.ELEMENTS; i++) if (Work.isWanted(i)) expected += i * i;
        PipelineBenchmark pipeline = new PipelineBenchmark();
        assertThat(pipeline.handWritten()).isEqualTo(expected).isPositive();
        assertThat(pipeline.generator()).isEqualTo(expected);
        assertThat(pipeline.kotlin()).isEqualTo(expected);
    }

    @Test
    void treeWalk() {
        TreeWalkBenchmark tree = new TreeWalkBenchmark();
        long expected = 1023 * 1022 / 2;
        assertThat(tree.handWritten()).isEqualTo(expected);
        assertThat(tree.generator()).isEqualTo(expected);
        assertThat(tree.generatorWithTailCall()).isEqualTo(expected);
        assertThat(tree.kotlin()).isEqualTo(expected);
    }

    @Test
    void average() {
        AverageBenchmark average = new AverageBenchmark();
        double expected = 249_750; // the average of 0..i is i / 2
        assertThat(average.handWritten()).isEqualTo(expected);
        assertThat(average.generator()).isEqualTo(expected);
        assertThat(average.kotlin()).isEqualTo(expected);
    }

    @Test
    void depth() {
        DepthBenchmark depth = new DepthBenchmark();
        depth.depth = 10;
        depth.build();
        int half = Comparison.ELEMENTS / 2;
        assertThat(depth.handWritten()).isEqualTo(half);
        assertThat(depth.generator()).isEqualTo(half);
        assertThat(depth.generatorSend()).isEqualTo(Comparison.ELEMENTS);
        assertThat(depth.generatorRaise()).isEqualTo(half);
        assertThat(depth.kotlin()).isEqualTo(half);
    }
}
