package io.generator.conformance.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Compares the programs of a row of seeds. */
final class Fuzzer {
    private static final int BATCH = 250;

    /** Someone who waits. */
    interface Progress {
        /** Tells what was compared now, and how many in all. */
        void done(List<Comparison> batch, long done);
    }

    private final LongFunction<Program> maker;
    private final Comparer comparer;
    private final Counts counts = new Counts();
    private final List<Comparison> different = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param maker makes the program of a seed
     */
    Fuzzer(LongFunction<Program> maker, Comparer comparer) {
        this.maker = maker;
        this.comparer = comparer;
    }

    /** Compares as many programs as wanted, and tells after each batch how many it has done. */
    void run(long firstSeed, long programs, Progress progress) throws IOException, InterruptedException {
        for (long done = 0; done < programs; ) {
            long end = Math.min(programs, done + BATCH);
            List<Program> batch = LongStream.range(firstSeed + done, firstSeed + end)
                    .mapToObj(maker)
                    .toList();
            List<Comparison> results = comparer.compare(batch);
            for (Comparison compared : results) {
                counts.add(compared);
                if (compared.differs()) different.add(compared);
            }
            done = end;
            progress.done(results, done);
        }
    }

    Counts counts() {
        return counts;
    }

    List<Comparison> different() {
        return different;
    }
}
