package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client. Its {@link HttpClient#sendAsync sendAsync} can be awaited as it is, in any loop; what is here aborts the
 * exchange when the coroutine that waits for it is cancelled, which a future's cancellation alone does not.
 */
public final class AsyncHttp {
    private AsyncHttp() {}

    /**
     * Sends a request.
     *
     * <pre>{@code
     * String page = await(AsyncHttp.send(client, request, BodyHandlers.ofString())).body();
     * }</pre>
     *
     * @param client who sends it
     * @param request what is sent
     * @param handler what becomes of the body
     * @return what to await for the answer; to cancel it closes the connection (HTTP/1.1) or resets the stream (HTTP/2)
     * @throws IOException when awaited, if it cannot be sent or answered
     */
    @Async
    public static <T extends @Nullable Object> Coroutine<HttpResponse<T>> send(
            HttpClient client, HttpRequest request, BodyHandler<T> handler) throws IOException {
        CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, handler);
        try {
            return Coroutine.of(await(exchange.copy()));
        } catch (Throwable t) {
            if (t instanceof CancelledError)
                exchange.cancel(true); // false, as a task does it, would leave the exchange alone
            if (t instanceof ConnectException e) throw Failures.at(request.uri(), e);
            throw t;
        }
    }
}
