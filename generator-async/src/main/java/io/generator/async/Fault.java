package io.generator.async;

import org.jspecify.annotations.Nullable;

/**
 * Something that has gone wrong in a loop where nobody waits who could be told.
 *
 * <p>Mirrors the context that asyncio gives to an exception handler.
 *
 * @param message what has happened
 * @param exception what was thrown, or null
 * @param future the task or future that it concerns, or null
 */
public record Fault(
        String message,
        @Nullable Throwable exception,
        @Nullable LoopFuture<?> future) {}
