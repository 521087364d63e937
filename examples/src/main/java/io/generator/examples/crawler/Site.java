package io.generator.examples.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site on this machine whose pages link to one another: page {@code i} to {@code 2i} and {@code 2i + 1}, to page 1, and, if it is
 * the last one, to a page that is not there. It counts how many requests it answers at a time.
 */
final class Site implements AutoCloseable {
    private static final int THREADS = 32;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final int pages;
    private final long delayMillis;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    /**
     * Starts it at any port that is free.
     *
     * @param pages how many there are
     * @param delayMillis how long each takes to be answered
     */
    Site(int pages, long delayMillis) throws IOException {
        this.pages = pages;
        this.delayMillis = delayMillis;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Its first page. */
    URI start() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/1");
    }

    /** How many requests were answered. */
    int requests() {
        return requests.get();
    }

    /** How many requests were open at a time, at most. */
    int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (exchange) {
            Thread.sleep(delayMillis);
            int page = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            byte[] body = body(page).getBytes(StandardCharsets.UTF_8);
            open.decrementAndGet(); // before the client knows that it may send the next one
            exchange.sendResponseHeaders(page <= pages ? 200 : 404, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String body(int page) {
        StringBuilder body = new StringBuilder("<h1>Page ").append(page).append("</h1>");
        if (page > pages) return body.toString();
        link(body, 1);
        if (2 * page <= pages) link(body, 2 * page);
        if (2 * page + 1 <= pages) link(body, 2 * page + 1);
        if (page == pages) link(body, pages + 1);
        return body.toString();
    }

    private static void link(StringBuilder body, int page) {
        body.append("<a href=\"/").append(page).append("\">");
    }
}
