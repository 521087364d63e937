package io.generator.async.io;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;

/** Exceptions that are thrown once more, to another caller. */
final class Failures {
    private Failures() {}

    /** One that also says what it is about, with the first one as its cause; of another kind, the first one itself. */
    static SocketException at(Object address, SocketException failure) {
        String reason = failure.getMessage();
        SocketException told = sameKind(failure, reason == null ? address.toString() : reason + ": " + address);
        if (told != failure) told.initCause(failure);
        return told;
    }

    private static SocketException sameKind(SocketException failure, String message) {
        if (failure instanceof ConnectException) return new ConnectException(message);
        if (failure instanceof BindException) return new BindException(message);
        return failure instanceof NoRouteToHostException ? new NoRouteToHostException(message) : failure;
    }

    /** Channels throw an exception without a message for a name that nobody knows. */
    static void requireKnown(SocketAddress address) throws UnknownHostException {
        if (address instanceof InetSocketAddress internet && internet.isUnresolved())
            throw new UnknownHostException(internet.getHostString());
    }

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
