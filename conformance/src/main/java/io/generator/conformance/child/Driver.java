package io.generator.conformance.child;

import io.generator.Coroutine;
import io.generator.TwoWayGen;
import io.generator.frame.CoroutineFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drives the bodies of rewritten methods to their end, and counts where they are suspended: by the mask of each site. */
public final class Driver {
    /** The system property that names the file to which the counts are written when the JVM ends. */
    public static final String COUNTS_FILE = "generator.conformance.counts";

    private static final int MASKS = 256;
    private static final LongAdder[] COUNTS =
            Stream.generate(LongAdder::new).limit(MASKS).toArray(LongAdder[]::new);

    static {
        String file = System.getProperty(COUNTS_FILE);
        if (file != null) Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file))));
    }

    private Driver() {}

    /** Runs a body to its end. What it throws is thrown. */
    public static @Nullable Object drive(TwoWayGen<?, ?, ?> body) {
        while (body.hasNext()) count(body.next());
        return body.result();
    }

    /** As {@link #drive(TwoWayGen)}. What the body waits for is completed at once. */
    public static @Nullable Object drive(Coroutine<?> body) {
        CoroutineFrame<?> frame = CoroutineFrame.of(body);
        while (frame.proceed(null)) {
            if (!(frame.waitsFor() instanceof Awaited.Pending future))
                throw new AssertionError("a body waits for " + frame.waitsFor() + ", which is not what was put there");
            COUNTS[future.site()].increment();
            future.complete(null);
        }
        return frame.outcome();
    }

    private static void count(@Nullable Object site) {
        if (site instanceof Character mask) COUNTS[mask].increment();
        else if (site instanceof Integer mask) COUNTS[mask].increment();
        else throw new AssertionError("a body yielded " + site + ", which is not what was put there");
    }

    /** How many suspensions have happened so far. */
    public static long total() {
        return Stream.of(COUNTS).mapToLong(LongAdder::sum).sum();
    }

    private static void write(Path file) {
        try {
            Files.writeString(
                    file, Stream.of(COUNTS).map(LongAdder::toString).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
