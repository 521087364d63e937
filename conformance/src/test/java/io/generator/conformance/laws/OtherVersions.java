package io.generator.conformance.laws;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Laws that CPython has changed: which version was the first to do what is recorded. */
final class OtherVersions {
    /** The versions that were looked at, by their second number. */
    private static final int OLDEST = 11;

    private static final int NEWEST = 13;

    private static final Map<Integer, Set<String>> SINCE = Map.of(
            12,
            Set.of(
                    "B.CREATED.throwSI",
                    "C7",
                    "E5",
                    "G17",
                    "G17b",
                    "G36",
                    "K.CREATED.throwSI",
                    "M.CREATED.throwSI",
                    "M.CREATED.throwSAI",
                    "N22",
                    "N23",
                    "P1",
                    "P4",
                    "P5",
                    "P18",
                    "P22",
                    "P43",
                    "P44",
                    "P50",
                    "P51"),
            13,
            Set.of("D2", "D11", "D44", "G12", "G106", "M25", "M40", "N8", "O7", "Q6", "Q40", "R16", "R17", "R50"));

    private OtherVersions() {}

    /** Whether it is known what that version does. */
    static boolean isKnown(String version) {
        return version.startsWith("3.") && minor(version) >= OLDEST && minor(version) <= NEWEST;
    }

    /** The laws that the version does not do as recorded. */
    static Set<String> differing(String version) {
        return SINCE.entrySet().stream()
                .filter(laws -> laws.getKey() > minor(version))
                .flatMap(laws -> laws.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }
}
