package io.generator.conformance.findings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Findings as tables in Markdown. */
public final class Tables {
    private Tables() {}

    /** Of the runs of tests: a row for each library and JDK. */
    public static Stream<String> suites(List<Findings> all) {
        List<Findings> suites = of("run", all);
        if (suites.isEmpty()) return Stream.of();
        Stream<String> header = Stream.of(
                "| library | JDK | tests | passed unrewritten | same as the control | different | methods rewritten "
                        + "| suspension points | suspensions that happened | seconds unrewritten / control / torture |",
                "|---|---|---|---|---|---|---|---|---|---|");
        Stream<String> rows = suites.stream().flatMap(suite -> suite.jdks().stream()
                .map(jdk -> row(
                        suite.get(Findings.NAME),
                        jdk,
                        count(suite.number(jdk, "tests")),
                        count(suite.number(jdk, "passed")),
                        count(suite.number(jdk, "same")),
                        count(suite.number(jdk, "different")),
                        rewritten(suite),
                        count(suite.number("sites")),
                        count(suite.number(jdk, "suspensions")),
                        suite.get(jdk, "seconds"))));
        return Stream.of(header, rows, remarks(suites)).flatMap(lines -> lines);
    }

    /** Of the jars that were only linked: a row for each jar and JDK. */
    public static Stream<String> jars(List<Findings> all) {
        List<Findings> jars = of("verify", all);
        if (jars.isEmpty()) return Stream.of();
        Stream<String> header = Stream.of(
                "| jar | JDK | classes | methods rewritten | refused | suspension points | left out under a monitor "
                        + "| classes linked, those of saved frames among them | failed |",
                "|---|---|---|---|---|---|---|---|---|");
        Stream<String> rows = jars.stream().flatMap(jar -> jar.jdks().stream()
                .map(jdk -> row(
                        jar.get(Findings.NAME),
                        jdk,
                        count(jar.number("classes")),
                        rewritten(jar),
                        refused(jar),
                        count(jar.number("sites")),
                        count(jar.number("under-monitor")),
                        linked(jar, jdk),
                        count(jar.number(jdk, "failed")))));
        return Stream.of(header, rows, remarks(jars)).flatMap(lines -> lines);
    }

    private static List<Findings> of(String kind, List<Findings> all) {
        return all.stream()
                .filter(findings -> findings.get(Findings.KIND).equals(kind))
                .toList();
    }

    private static String rewritten(Findings findings) {
        return count(findings.number("rewritten")) + " of " + count(findings.number("eligible"));
    }

    private static String refused(Findings findings) {
        long eligible = Math.max(1, findings.number("eligible"));
        long refused = findings.number("eligible") - findings.number("rewritten");
        return String.format(Locale.ROOT, "%,d (%.2f %%)", refused, 100.0 * refused / eligible);
    }

    private static String linked(Findings jar, String jdk) {
        long incomplete = jar.number(jdk, "incomplete");
        return count(jar.number(jdk, "linked"))
                + (incomplete == 0 ? "" : ", " + count(incomplete) + " want absent ones");
    }

    /** The refusals by reason, and what else has to be known. */
    private static Stream<String> remarks(List<Findings> all) {
        return Stream.concat(Stream.of(""), all.stream().flatMap(Tables::remarks));
    }

    private static Stream<String> remarks(Findings findings) {
        Map<String, String> refusals = findings.under("refused/");
        Stream<String> reasons = refusals.entrySet().stream()
                .map(entry -> "refused " + count(Long.parseLong(entry.getValue())) + ": " + entry.getKey());
        Stream<String> large = findings.number("large") == 0
                ? Stream.of()
                : Stream.of(count(findings.number("large")) + " bodies above the budget");
        Stream<String> failures = findings.number("failures") == 0
                ? Stream.of()
                : Stream.of(count(findings.number("failures")) + " FAILURES of the transformer");
        return Stream.of(Stream.of(findings.get(Findings.OPTIONS)), large, reasons, failures)
                .flatMap(lines -> lines)
                .map(line -> "- " + findings.get(Findings.NAME) + ": " + line);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
