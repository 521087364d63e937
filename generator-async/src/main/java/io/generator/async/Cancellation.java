package io.generator.async;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What a cancelled future is completed with: the message. It has no stack trace, since nobody sees it where it is awaited. */
final class Cancellation extends CancellationException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace that could be a wrong one
    private static final Cancellation WITHOUT_MESSAGE = new Cancellation(null);

    @SuppressWarnings("NullAway") // the superclass takes no message for null
    private Cancellation(@Nullable String message) {
        super(message);
    }

    static Cancellation of(@Nullable String message) {
        return message == null ? WITHOUT_MESSAGE : new Cancellation(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
