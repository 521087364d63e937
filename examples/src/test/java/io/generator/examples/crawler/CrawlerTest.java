package io.generator.examples.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.async.EventLoop;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrawlerTest {

    @Test
    void visitsEachPageOnceAndSoManyAtATime() throws IOException {
        try (Site site = new Site(40, 5)) {
            Map<URI, Integer> pages = EventLoop.run(new Crawler(4).crawl(site.start()));
            assertThat(pages).hasSize(41).containsEntry(site.start().resolve("/41"), 404);
            assertThat(pages.values()).filteredOn(status -> status == 200).hasSize(40);
            assertThat(site.requests()).isEqualTo(41);
            assertThat(site.mostOpen()).isBetween(2, 4);
        }
    }

    @Test
    void aSiteThatIsGoneHasNoStatus() throws IOException {
        URI gone;
        try (Site site = new Site(1, 0)) {
            gone = site.start();
        }
        assertThat(EventLoop.run(new Crawler(1).crawl(gone))).isEqualTo(Map.of(gone, -1));
    }
}
