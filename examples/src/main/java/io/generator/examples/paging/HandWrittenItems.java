package io.generator.examples.paging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * {@link Catalogue#items()} written by hand: two loops, one in the other, turned into two fields, and checked exceptions
 * into unchecked ones.
 */
final class HandWrittenItems implements Iterator<String> {
    private final Catalogue catalogue;
    private @Nullable URI nextPage;
    private Iterator<String> items = Collections.emptyIterator();

    HandWrittenItems(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.nextPage = catalogue.start();
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && nextPage != null) fetch(nextPage);
        return items.hasNext();
    }

    @Override
    public String next() {
        if (!hasNext()) throw new NoSuchElementException();
        return items.next();
    }

    private void fetch(URI at) {
        try {
            Page page = catalogue.fetch(at);
            items = page.items().iterator();
            nextPage = page.next() == null ? null : at.resolve(page.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
