package io.generator.examples.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A catalogue on a server, which hands it out page by page. Whoever reads it sees items, and no pages. */
public final class Catalogue {
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
    Catalogue(URI start) {
        this.start = start;
    }

    /**
     * All items. A page is asked for when its first item is.
     *
     * @throws IOException while iterating, if the server cannot be reached or has something else than a page
     * @throws InterruptedException while iterating, if the thread is interrupted
     */
    @Generator
    Gen<String> items() throws IOException, InterruptedException {
        URI at = start;
        while (at != null) {
            Page page = fetch(at);
            Gen.yieldFrom(page.items());
            at = page.next() == null ? null : at.resolve(page.next());
        }
        return Gen.done();
    }

    Page fetch(URI at) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at).timeout(PATIENCE).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(at + " answered with status " + response.statusCode());
        return JSON.readValue(response.body(), Page.class);
    }

    /** Where the first page is. */
    URI start() {
        return start;
    }

    /**
     * Looks for an item and shows what the server was asked for meanwhile.
     *
     * @param args not used
     * @throws Exception if the server cannot be started or reached
     */
    public static void main(String[] args) throws Exception {
        try (PageServer server = new PageServer(1000, 10)) {
            Catalogue catalogue = new Catalogue(server.start());
            System.out.println(
                    "found " + firstThatEndsWith("24", catalogue) + " after " + server.requests() + " requests");
            long count = catalogue.items().stream().count();
            System.out.println("all " + count + " items took it to " + server.requests());
        }
    }

    private static String firstThatEndsWith(String end, Catalogue catalogue) throws IOException, InterruptedException {
        try (Gen<String> items = catalogue.items()) {
            return items.stream().filter(item -> item.endsWith(end)).findFirst().orElse("nothing");
        }
    }
}
