package io.generator.examples.paging;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.async.EventLoop;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncCatalogueTest {
    private static final int ITEMS = 25;

    private PageServer server;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        server = new PageServer(ITEMS, 10);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void itemsAreThoseOfTheBlockingOne() {
        EventLoop.run(async(() -> {
            for (String item : each(new AsyncCatalogue(server.start()).items())) read.add(item);
        }));
        assertThat(read).hasSize(ITEMS);
        List<String> blocking = new ArrayList<>();
        new HandWrittenItems(new Catalogue(server.start())).forEachRemaining(blocking::add);
        assertThat(read).isEqualTo(blocking);
    }

    @Test
    void asksForAPageWhenItsFirstItemIsAskedFor() throws IOException {
        assertThat(EventLoop.run(new AsyncCatalogue(server.start()).firstThatEndsWith("9")))
                .isEqualTo("item 9");
        assertThat(server.requests()).isEqualTo(1);
        assertThat(EventLoop.run(new AsyncCatalogue(server.start()).firstThatEndsWith("10")))
                .isEqualTo("item 10");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aFailureLeavesTheAwaitAsItWasThrown() {
        URI wrong = server.start().resolve("/nothing-here");
        assertThatThrownBy(() -> EventLoop.run(async(() -> {
                    try (AsyncGen<String> items = new AsyncCatalogue(wrong).items()) {
                        await(items.next());
                    }
                })))
                .isInstanceOf(IOException.class)
                .hasMessage(wrong + " answered with status 404");
    }
}
