package io.generator.transformer.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The pages that explain the diagnostics, one a code, as they are in the documentation.
 *
 * <pre>{@code
 * System.out.println(Catalogue.page("GEN007"));
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class Catalogue {
    private Catalogue() {}

    /** All codes in their order, such as {@code GEN001}. */
    public static List<String> codes() {
        return Stream.of(Rule.values()).map(Rule::code).sorted().toList();
    }

    /** Whether there is such a code; the case of letters does not count. */
    public static boolean contains(String code) {
        return codes().contains(normalized(code));
    }

    /**
     * What a code means, in a few words: the heading of its page.
     *
     * @param code the code; the case of letters does not count
     * @throws IllegalArgumentException if there is no such code
     */
    public static String title(String code) {
        String heading = page(code).lines().findFirst().orElseThrow();
        return heading.substring(heading.indexOf(": ") + 2);
    }

    /**
     * The page of a code: what is wrong, a wrong and a right example, and who finds it.
     *
     * @param code the code; the case of letters does not count
     * @return Markdown, with a heading in the first line
     * @throws IllegalArgumentException if there is no such code
     */
    public static String page(String code) {
        if (!contains(code))
            throw new IllegalArgumentException(
                    "no such diagnostic: " + code + "; there are " + String.join(", ", codes()));
        try (InputStream page = Catalogue.class.getResourceAsStream(normalized(code) + ".md")) {
            if (page == null) throw new IllegalStateException("the page of " + code + " is missing from the jar");
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normalized(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
