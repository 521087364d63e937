package io.generator.conformance.laws;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Laws that CPython has changed: which version was the first to do what is recorded. */
final class OtherVersions {
    /** The versions that were looked at, by their second number. */
    private static final int OLDEST = 11;

    private static final int NEWEST = 13;

    private static final Map<String, Integer> SINCE = Map.of(
            "B.CREATED.throwSI", 12,
            "C7", 12,
            "D2", 13,
            "D11", 13,
            "D44", 13,
            "E5", 12);

    private OtherVersions() {}

    /** Whether it is known what that version does. */
    static boolean isKnown(String version) {
        return version.startsWith("3.") && minor(version) >= OLDEST && minor(version) <= NEWEST;
    }

    /** The laws that the version does not do as recorded. */
    static Set<String> differing(String version) {
        return SINCE.entrySet().stream()
                .filter(law -> law.getValue() > minor(version))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }
}
