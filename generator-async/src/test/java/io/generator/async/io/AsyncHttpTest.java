package io.generator.async.io;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.async.EventLoop;
import io.generator.async.Task;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server of our own, which sees when the client hangs up. */
@Timeout(30)
class AsyncHttpTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> log = new ArrayList<>();

    private io.generator.Coroutine<Void> answer(StreamReader reader, StreamWriter writer) {
        return async(() -> {
            String request = await(reader.readLine());
            for (String line = request; line != null && !line.isEmpty(); line = await(reader.readLine())) {
                // the head
            }
            log.add(request);
            if (!request.contains("/slow"))
                writer.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
            await(writer.drain());
            if (request.contains("/slow")) log.add(await(reader.readLine()) == null ? "hung up" : "more");
        });
    }

    private Server serve() throws IOException {
        return Streams.startServer(this::answer, "localhost", 0);
    }

    private static HttpRequest get(Server server, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .build();
    }

    @Test
    void anAnswerIsAwaited() {
        EventLoop.run(async(() -> {
            Thread loop = Thread.currentThread();
            try (Server server = serve()) {
                HttpResponse<String> response =
                        await(AsyncHttp.send(client, get(server, "/"), BodyHandlers.ofString()));
                assertThat(response.body()).isEqualTo("hello");
                assertThat(Thread.currentThread()).isSameAs(loop);
                assertThat(await(client.sendAsync(get(server, "/"), BodyHandlers.ofString()))
                                .statusCode())
                        .isEqualTo(200);
            }
        }));
        assertThat(log).containsExactly("GET / HTTP/1.1", "GET / HTTP/1.1");
    }

    @Test
    void cancellingHangsUp() {
        EventLoop.run(async(() -> {
            try (Server server = serve()) {
                Task<HttpResponse<Void>> request =
                        createTask(AsyncHttp.send(client, get(server, "/slow"), BodyHandlers.discarding()));
                while (log.isEmpty()) await(sleep(Duration.ofMillis(1)));
                request.cancel(null);
                while (server.connections() > 0) await(sleep(Duration.ofMillis(1)));
                assertThat(request.isCancelled()).isTrue();
            }
        }));
        assertThat(log).containsExactly("GET /slow HTTP/1.1", "hung up");
    }

    @Test
    void nobodyAnswers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:1/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        assertThatThrownBy(() -> EventLoop.run(AsyncHttp.send(client, request, BodyHandlers.ofString())))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("http://localhost:1/");
    }
}
