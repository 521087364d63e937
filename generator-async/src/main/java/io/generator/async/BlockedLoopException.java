package io.generator.async;

/** Never thrown: its stack trace is what a loop's thread did when it was blocked. See {@link EventLoop#setDebug}. */
public final class BlockedLoopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BlockedLoopException(String message) {
        super(message);
    }
}
