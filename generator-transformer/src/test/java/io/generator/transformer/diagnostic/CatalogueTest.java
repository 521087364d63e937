package io.generator.transformer.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void listsAllCodesInTheirOrder() {
        assertThat(Catalogue.codes())
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::code).toList());
    }

    @Test
    void hasThePageOfACode() {
        assertThat(Catalogue.page("GEN007"))
                .startsWith("# GEN007: A @Generator method returns a type that a generator cannot be\n")
                .contains("## Wrong", "## Right", "static List<Integer> one()");
        assertThat(Catalogue.title("GEN005")).isEqualTo("A @Generator method is synchronized");
    }

    @Test
    void theCaseOfLettersDoesNotCount() {
        assertThat(Catalogue.contains("gen001")).isTrue();
        assertThat(Catalogue.page("gen001")).isEqualTo(Catalogue.page("GEN001"));
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThat(Catalogue.contains("GEN000")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.page("GEN000"))
                .withMessageStartingWith("no such diagnostic: GEN000; there are GEN001, GEN002");
    }
}
