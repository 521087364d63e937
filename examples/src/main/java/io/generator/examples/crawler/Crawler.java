package io.generator.examples.crawler;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.Permit;
import io.generator.async.Semaphore;
import io.generator.async.TaskGroup;
import io.generator.async.io.AsyncHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Visits all pages of a site that can be reached from a first one, each once. Each page is a task; a semaphore lets so many of
 * them ask the server at a time, and a task group waits for all. No thread waits, and no lock is needed: one step runs at a time.
 */
final class Crawler {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_YET = 0;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Semaphore permits;
    private final Map<URI, Integer> status = new TreeMap<>();

    /**
     * Makes one.
     *
     * @param atATime how many requests may be open at a time
     */
    Crawler(int atATime) {
        permits = new Semaphore(atATime);
    }

    /**
     * Visits the pages.
     *
     * @param first where to begin
     * @return the pages, and the status that the server has answered each with
     */
    Coroutine<Map<URI, Integer>> crawl(URI first) {
        return TaskGroup.run(group -> crawl(group, first));
    }

    /** The group waits for what {@link #visit} adds to it. */
    private Coroutine<Map<URI, Integer>> crawl(TaskGroup group, URI first) {
        add(group, first);
        return Coroutine.of(status);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the group sees to its tasks
    private void add(TaskGroup group, URI page) {
        if (status.putIfAbsent(page, NOT_YET) == null) group.createTask(visit(group, page));
    }

    @Async
    private Coroutine<@Nullable Void> visit(TaskGroup group, URI page) {
        String body = await(fetch(page));
        LINK.matcher(body)
                .results()
                .map((MatchResult link) -> page.resolve(link.group(1)))
                .forEach(next -> add(group, next));
        return Coroutine.done();
    }

    @Async
    @SuppressWarnings("try") // the permit is held, and not used otherwise
    private Coroutine<String> fetch(URI page) {
        HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
        try (Permit permit = await(permits.acquire())) {
            HttpResponse<String> response = await(AsyncHttp.send(client, request, BodyHandlers.ofString()));
            status.put(page, response.statusCode());
            return Coroutine.of(response.body());
        } catch (IOException e) {
            status.put(page, -1);
            return Coroutine.of("");
        }
    }

    /**
     * Crawls a site of 500 pages that takes 20 ms for each, with 1 and with 16 requests at a time.
     *
     * @param args not used
     * @throws IOException if the site cannot be started
     */
    public static void main(String[] args) throws IOException {
        try (Site site = new Site(500, 20)) {
            for (int atATime : new int[] {1, 16}) {
                long start = System.nanoTime();
                Map<URI, Integer> pages = EventLoop.run(new Crawler(atATime).crawl(site.start()));
                System.out.println(pages.size() + " pages, " + atATime + " at a time: "
                        + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }
}
