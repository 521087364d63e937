package io.generator.async;

import io.generator.management.LoopReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A look at a loop, for which its thread is asked. It is no step of the loop's. */
final class Inspection {
    private final Supplier<LoopReport> look;
    private final CompletableFuture<LoopReport> report = new CompletableFuture<>();

    /** Whether the loop has begun to look, or whoever asked has given up: the one keeps the other from it. */
    private final AtomicBoolean taken = new AtomicBoolean();

    Inspection(Supplier<LoopReport> look) {
        this.look = look;
    }

    /** In the thread of the loop. */
    void run() {
        if (!taken.compareAndSet(false, true)) return;
        try {
            report.complete(look.get());
        } catch (Throwable t) {
            report.completeExceptionally(t);
        }
    }

    /** The report; null if the loop has not begun with it in time, and will not any more, or if it has failed. */
    @Nullable
    LoopReport await(long millis) {
        try {
            return report.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return taken.compareAndSet(false, true)
                    ? null
                    : report.exceptionally(failure -> null).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            taken.set(true);
            return null;
        } catch (ExecutionException e) {
            return null;
        }
    }
}
