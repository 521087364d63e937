package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Frames that are resumed while they run, or by one thread after another. */
public final class LiveFramesBox {
    private LiveFramesBox() {}

    private static String attempt(Runnable action) {
        try {
            action.run();
            return "nothing";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Generator
    @Hazard("cf-reentrant-resume")
    static Gen<String> reentrant(List<Gen<String>> self) {
        int kept = 1;
        Gen.yield("next: " + attempt(() -> self.get(0).next()));
        kept++;
        Gen.yield("hasNext: " + attempt(() -> self.get(0).hasNext()));
        Gen.yield("close: " + attempt(() -> self.get(0).close()) + ++kept);
        Gen.yield("raise: " + attempt(() -> self.get(0).raise(new AssertionError("raised"))));
        Gen.yield("state: " + self.get(0).state());
        Gen.yield("kept: " + kept);
        return Gen.done();
    }

    /** The one that delegates runs as long as its delegate does. */
    @Generator
    static Gen<String> delegating(List<Gen<String>> self) {
        Gen.yieldFrom(reentrant(self));
        Gen.yield("own: " + attempt(() -> self.get(0).next()));
        return Gen.done();
    }

    private static void reentry() {
        String executing = "generator already executing";
        String expected = "[next: " + executing + ", hasNext: " + executing + ", close: " + executing + "3, raise: "
                + executing + ", state: " + GeneratorState.RUNNING + ", kept: 3";
        List<Gen<String>> self = new ArrayList<>();
        self.add(reentrant(self));
        Check.equal(expected + "]", Check.drain(self.get(0)));
        self.set(0, delegating(self));
        Check.equal(expected + ", own: " + executing + "]", Check.drain(self.get(0)));
    }

    @Generator
    @Hazard("cf-resume-on-other-thread")
    static TwoWayGen<Long, long[], String> threads(StringBuilder names) {
        long sum = 0;
        int rounds = 0;
        while (sum < 100) {
            names.append(Thread.currentThread().getName());
            rounds++;
            for (long part : Gen.<long[]>yield(sum)) sum += part;
        }
        return TwoWayGen.returning(names.append(rounds) + " " + sum);
    }

    private static void otherThreads() throws InterruptedException, ExecutionException {
        ExecutorService one = Executors.newSingleThreadExecutor(task -> new Thread(task, "a"));
        ExecutorService other = Executors.newSingleThreadExecutor(task -> new Thread(task, "b"));
        try {
            TwoWayGen<Long, long[], String> gen = threads(new StringBuilder());
            List<Long> seen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                long[] sent = i == 0 ? null : new long[] {i, 10L * i};
                seen.add((i % 2 == 0 ? one : other).submit(() -> gen.send(sent)).get());
            }
            Check.equal("[0, 11, 33, 66]", seen);
            Check.throwsThat(StopIteration.class, () -> gen.send(new long[] {60, 8}));
            Check.equal("abab4 134", gen.result());
        } finally {
            one.shutdownNow();
            other.shutdownNow();
        }
    }

    public static String box() throws InterruptedException, ExecutionException {
        reentry();
        otherThreads();
        return "OK";
    }
}
