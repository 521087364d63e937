package io.generator.examples.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A server on this machine that hands out items page by page and counts how often it is asked. */
final class PageServer implements AutoCloseable {
    private static final String PATH = "/items";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final int items;
    private final int pageSize;
    private final AtomicInteger requests = new AtomicInteger();

    /** Starts the server at any port that is free. */
    PageServer(int items, int pageSize) throws IOException {
        this.items = items;
        this.pageSize = pageSize;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.start();
    }

    /** Where the first page is. */
    URI start() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + PATH + "?from=0");
    }

    /** How many requests were answered. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            byte[] body = JSON.writeValueAsBytes(page(from(exchange.getRequestURI())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static int from(URI uri) {
        return Integer.parseInt(uri.getQuery().substring("from=".length()));
    }

    private Page page(int from) {
        int end = Math.min(items, from + pageSize);
        List<String> some =
                IntStream.range(from, end).mapToObj(i -> "item " + i).toList();
        return new Page(some, next(end));
    }

    private @Nullable String next(int from) {
        return from < items ? PATH + "?from=" + from : null;
    }
}
