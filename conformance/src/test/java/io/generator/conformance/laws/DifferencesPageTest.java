package io.generator.conformance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the differences names, in brackets, each law that differs or has no twin, and no other. */
class DifferencesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../docs/differences-from-python.md");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
    private static final Pattern LAWS = Pattern.compile("\\[([A-Z][\\w.]*(?:,\\s[A-Z][\\w.]*)*)](?!\\()");

    @Test
    void namesEachLawThatDiffersAndNoOther() throws Exception {
        Set<String> different = new TreeSet<>(Twin.missing().keySet());
        Twin.all().values().stream()
                .filter(twin -> twin.difference().isPresent())
                .forEach(twin -> different.add(twin.law()));
        assertThat(named()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(different);
    }

    private static List<String> named() throws IOException {
        String prose = CODE.matcher(Files.readString(PAGE)).replaceAll("");
        return LAWS.matcher(prose)
                .results()
                .flatMap(laws -> Arrays.stream(laws.group(1).split(",\\s")))
                .toList();
    }
}
