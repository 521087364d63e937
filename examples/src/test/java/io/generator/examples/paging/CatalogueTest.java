package io.generator.examples.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Gen;
import io.generator.GeneratorState;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final int ITEMS = 25;
    private static final int PAGE = 10;

    private PageServer server;
    private Catalogue catalogue;

    @BeforeEach
    void startServer() throws IOException {
        server = new PageServer(ITEMS, PAGE);
        catalogue = new Catalogue(server.start());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void itemsAreThoseOfTheHandWrittenIterator() throws Exception {
        assertThat(listOf(catalogue.items()))
                .hasSize(ITEMS)
                .startsWith("item 0", "item 1")
                .isEqualTo(listOf(new HandWrittenItems(catalogue)));
        assertThat(server.requests()).isEqualTo(6);
    }

    @Test
    void asksForAPageWhenItsFirstItemIsAskedFor() throws Exception {
        Gen<String> items = catalogue.items();
        assertThat(server.requests()).isZero();
        for (int i = 0; i < PAGE; i++) assertThat(items.next()).isEqualTo("item " + i);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(items.next()).isEqualTo("item 10");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void theHandWrittenIteratorIsAsLazy() {
        Iterator<String> items = new HandWrittenItems(catalogue);
        assertThat(server.requests()).isZero();
        for (int i = 0; i < PAGE; i++) assertThat(items.next()).isEqualTo("item " + i);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aClosedGeneratorAsksForNothing() throws Exception {
        Gen<String> items = catalogue.items();
        try (items) {
            assertThat(items.next()).isEqualTo("item 0");
        }
        assertThat(items.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(items.hasNext()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anEmptyCatalogueIsOneEmptyPage() throws Exception {
        try (PageServer empty = new PageServer(0, PAGE)) {
            Catalogue nothing = new Catalogue(empty.start());
            assertThat(listOf(nothing.items())).isEmpty();
            assertThat(listOf(new HandWrittenItems(nothing))).isEmpty();
            assertThat(empty.requests()).isEqualTo(2);
        }
    }

    @Test
    void aFailureLeavesNextAsItWasThrown() throws Exception {
        URI wrong = server.start().resolve("/nothing-here");
        Gen<String> items = new Catalogue(wrong).items();
        assertThatThrownBy(items::next).isInstanceOf(IOException.class).hasMessage(wrong + " answered with status 404");
        assertThat(items.hasNext()).isFalse();
    }

    private static List<String> listOf(Iterator<String> items) {
        List<String> list = new ArrayList<>();
        items.forEachRemaining(list::add);
        return list;
    }
}
