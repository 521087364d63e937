package io.generator.examples.pipeline;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.Gen;
import io.generator.async.EventLoop;
import io.generator.async.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PipelineTest {

    @Test
    void allValuesComeThrough() {
        Squares squares = new Squares(100);
        List<Long> results;
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            results = loop.runUntilComplete(squares.run(4, 5));
        }
        assertThat(results)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 100).map(n -> n * n).boxed().toList());
    }

    /** Those in the queue, those at work, and the one that waits to be put into the queue. */
    @Test
    void theSourceIsOnlySoFarAhead() {
        Squares squares = new Squares(100);
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            loop.runUntilComplete(squares.run(4, 5));
        }
        assertThat(squares.furthestAhead()).isEqualTo(4 + 5 + 1);
    }

    @Test
    void whenAWorkerFailsAllStop() {
        AtomicInteger produced = new AtomicInteger();
        AsyncGen<Integer> source = AsyncGen.of(() -> {
            while (true) {
                await(sleep(Duration.ofMillis(1)));
                Gen.yield(produced.incrementAndGet());
            }
        });
        Pipeline<Integer, Integer> pipeline = new Pipeline<>(
                number -> async(() -> {
                    if (number == 10) throw new IllegalStateException("ten");
                    return number;
                }),
                2,
                3);
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            assertThatThrownBy(() -> loop.runUntilComplete(pipeline.run(source)))
                    .satisfies(group -> assertThat(group.getSuppressed().length > 0 || group.getCause() != null)
                            .isTrue());
            assertThat(produced.get()).isBetween(10, 10 + 2 + 3 + 1);
        }
    }
}
