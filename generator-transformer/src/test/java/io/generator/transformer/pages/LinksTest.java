package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachRelativeLinkHasATarget(Page page) {
        assertThat(page.links()).filteredOn(link -> !link.contains("://")).allSatisfy(link -> assertThat(
                        leadsSomewhere(page, link))
                .as("link to %s in %s", link, page)
                .isTrue());
    }

    @Test
    void theReadmeLinksToEachPage() throws IOException {
        List<String> linked = Page.of("README.md").links();
        assertThat(Page.all())
                .extracting(Page::toString)
                .filteredOn(page -> page.matches("docs/[^/]*"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(linked).contains(page));
    }

    private static boolean leadsSomewhere(Page page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
        if (parts.length == 1) return Files.exists(target);
        return new Page(target, Files.readString(target)).anchors().contains(parts[1]);
    }
}
