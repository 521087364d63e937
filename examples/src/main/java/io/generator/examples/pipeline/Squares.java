package io.generator.examples.pipeline;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.sleep;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import java.time.Duration;
import java.util.List;

/** Numbers, squared by slow workers. It counts how far the source is ahead of what has been done. */
final class Squares {
    private static final Duration SLOW = Duration.ofMillis(10);

    private final int count;
    private int produced;
    private int worked;
    private int furthestAhead;

    Squares(int count) {
        this.count = count;
    }

    /** How many numbers were on their way at a time, at most. */
    int furthestAhead() {
        return furthestAhead;
    }

    /** Runs them through a pipeline. */
    Coroutine<List<Long>> run(int workers, int capacity) {
        return new Pipeline<>(this::square, workers, capacity).run(numbers());
    }

    private AsyncGen<Integer> numbers() {
        return AsyncGen.of(() -> {
            for (int i = 0; i < count; i++) {
                furthestAhead = Math.max(furthestAhead, ++produced - worked);
                Gen.yield(i);
            }
        });
    }

    @Async
    private Coroutine<Long> square(Integer number) {
        await(sleep(SLOW));
        worked++;
        return Coroutine.of((long) number * number);
    }

    /**
     * Squares 1,000 numbers with 1, 10 and 100 workers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        for (int workers : new int[] {1, 10, 100}) {
            Squares squares = new Squares(1000);
            long start = System.nanoTime();
            int results = EventLoop.run(squares.run(workers, 5)).size();
            System.out.println(results + " squares by " + workers + " workers in "
                    + (System.nanoTime() - start) / 1_000_000 + " ms; at most " + squares.furthestAhead()
                    + " were on their way");
        }
    }
}
