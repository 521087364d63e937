package io.generator.async;

import org.jspecify.annotations.Nullable;

/**
 * The time is over. Unchecked, unlike {@link java.util.concurrent.TimeoutException}, so that it can be caught around any
 * {@code await}.
 *
 * <p>Mirrors Python's {@code TimeoutError}. An exception, in spite of the name.
 */
public final class TimeoutError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeoutError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
