package io.generator.async.io;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;

/** Exceptions that are thrown once more, to another caller. */
final class Failures {
    private Failures() {}

    /** One with the trace of this call and the first one as its cause. */
    static IOException again(Throwable failure) {
        if (failure instanceof ClosedChannelException) {
            ClosedChannelException closed = new AsynchronousCloseException();
            closed.initCause(failure);
            return closed;
        }
        return new IOException(failure.getMessage(), failure);
    }
}
