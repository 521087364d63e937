package io.generator.examples.paging;

import static io.generator.Async.await;
import static io.generator.Async.each;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.AsyncHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** {@link Catalogue} without a thread that waits for a page: the same loops, and an {@code await} in front of what takes long. */
public final class AsyncCatalogue {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI start;

    /**
     * Makes a catalogue; asks for nothing yet.
     *
     * @param start where its first page is
     */
    AsyncCatalogue(URI start) {
        this.start = start;
    }

    /**
     * All items. A page is asked for when its first item is.
     *
     * @throws IOException when an item is awaited, if the server cannot be reached or has something else than a page
     */
    @Async
    AsyncGen<String> items() throws IOException {
        URI at = start;
        while (at != null) {
            Page page = await(fetch(at));
            for (String item : page.items()) Gen.yield(item);
            at = page.next() == null ? null : at.resolve(page.next());
        }
        return AsyncGen.done();
    }

    @Async
    private Coroutine<Page> fetch(URI at) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(at).timeout(PATIENCE).build();
        HttpResponse<String> response = await(AsyncHttp.send(http, request, BodyHandlers.ofString()));
        if (response.statusCode() != 200) throw new IOException(at + " answered with status " + response.statusCode());
        return Coroutine.of(JSON.readValue(response.body(), Page.class));
    }

    /** The first item that ends so; asks for no page behind it. */
    @Async
    Coroutine<String> firstThatEndsWith(String end) throws IOException {
        try (AsyncGen<String> items = items()) {
            for (String item : each(items)) if (item.endsWith(end)) return Coroutine.of(item);
        }
        return Coroutine.of("nothing");
    }

    /**
     * Looks for an item and shows what the server was asked for meanwhile.
     *
     * @param args not used
     * @throws IOException if the server cannot be started or reached
     */
    public static void main(String[] args) throws IOException {
        try (PageServer server = new PageServer(1000, 10)) {
            String found = EventLoop.run(new AsyncCatalogue(server.start()).firstThatEndsWith("24"));
            System.out.println("found " + found + " after " + server.requests() + " requests");
        }
    }
}
