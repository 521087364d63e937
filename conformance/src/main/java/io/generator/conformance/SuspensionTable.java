package io.generator.conformance;

import io.generator.conformance.rewrite.SiteKind;
import io.generator.conformance.rewrite.Tally;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of the sites by kind, and of the suspensions that have really happened there. */
final class SuspensionTable {
    private SuspensionTable() {}

    static Stream<String> lines(Tally tally, long[] suspensions) {
        Stream<String> kinds = Arrays.stream(SiteKind.values())
                .map(kind -> row(kind.title(), tally.sitesByKind().getOrDefault(kind, 0), happened(kind, suspensions)));
        Stream<String> total =
                Stream.of(row("all", tally.sites(), Arrays.stream(suspensions).sum()));
        return Stream.concat(kinds, total);
    }

    /** Without the suspensions, where none was to happen. */
    static Stream<String> lines(Tally tally) {
        return lines(tally, new long[0]).map(line -> line.replaceFirst(" +0 suspensions", ""));
    }

    private static String row(String title, long sites, long happened) {
        return String.format(Locale.ROOT, "%-34s %,12d sites %,16d suspensions", title, sites, happened);
    }

    private static long happened(SiteKind kind, long[] suspensions) {
        return IntStream.range(0, suspensions.length)
                .filter(mask -> (mask & kind.bit()) != 0)
                .mapToLong(mask -> suspensions[mask])
                .sum();
    }
}
