package io.generator.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a body that waits for any of several things to happen. The body sets the alarm, looks whether something has happened
 * already, and only then waits; whoever makes something happen rings afterwards. So nothing is missed, in whatever threads
 * they are.
 */
final class Alarm implements BiFunction<Object, Throwable, @Nullable Void> {
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> set = new AtomicReference<>();

    /** What is completed by the next ringing. Those set before are forgotten. */
    CompletableFuture<@Nullable Void> set() {
        CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
        set.set(next);
        return next;
    }

    void ring() {
        CompletableFuture<@Nullable Void> waiting = set.getAndSet(null);
        if (waiting != null) waiting.complete(null);
    }

    /** A future that is waited for, too, is completed. */
    @Override
    public @Nullable Void apply(@Nullable Object value, @Nullable Throwable failure) {
        ring();
        return null;
    }
}
