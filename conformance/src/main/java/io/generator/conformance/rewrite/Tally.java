package io.generator.conformance.rewrite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was rewritten, what was refused and why, and what failed. */
public final class Tally {
    private int classes;
    private int eligible;
    private int rewritten;
    private int large;
    private int underMonitor;
    private int sites;
    private final Map<SiteKind, Integer> sitesByKind = new EnumMap<>(SiteKind.class);
    private final Map<String, List<String>> refusals = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void addClass(int methods) {
        classes++;
        eligible += methods;
    }

    void addRewritten(List<Site> used) {
        rewritten++;
        sites += used.size();
        for (Site site : used) SiteKind.of(site.mask()).forEach(kind -> sitesByKind.merge(kind, 1, Integer::sum));
    }

    void addLarge() {
        large++;
    }

    void addUnderMonitor(int left) {
        underMonitor += left;
    }

    void refuse(String reason, MethodId method) {
        refusals.computeIfAbsent(reason, key -> new ArrayList<>()).add(method.toString());
    }

    void fail(String message) {
        failures.add(message);
    }

    public int classes() {
        return classes;
    }

    public int eligible() {
        return eligible;
    }

    public int rewritten() {
        return rewritten;
    }

    public int sites() {
        return sites;
    }

    /** How many sites of each kind suspend; a site may be of several kinds. */
    public Map<SiteKind, Integer> sitesByKind() {
        return sitesByKind;
    }

    /** The refused methods by reason. */
    public Map<String, List<String>> refusals() {
        return refusals;
    }

    /** What the transformer itself failed on. */
    public List<String> failures() {
        return failures;
    }

    /** The numbers by name. */
    public Map<String, Long> numbers() {
        Map<String, Long> numbers = new TreeMap<>();
        numbers.put("classes", (long) classes);
        numbers.put("eligible", (long) eligible);
        numbers.put("rewritten", (long) rewritten);
        numbers.put("sites", (long) sites);
        numbers.put("under-monitor", (long) underMonitor);
        numbers.put("large", (long) large);
        numbers.put("failures", (long) failures.size());
        refusals.forEach((reason, methods) -> numbers.put("refused/" + reason, (long) methods.size()));
        return numbers;
    }

    /** A few lines for the report. */
    public Stream<String> lines() {
        Stream<String> totals = Stream.of(
                "classes " + classes + ", eligible methods " + eligible + ", rewritten " + rewritten + ", sites "
                        + sites,
                "bodies above the budget " + large + ", sites left out under a monitor " + underMonitor
                        + ", transformer failures " + failures.size());
        Stream<String> refused = refusals.entrySet().stream()
                .map(entry -> String.format(
                        java.util.Locale.ROOT,
                        "refused %d (%.2f %%): %s",
                        entry.getValue().size(),
                        100.0 * entry.getValue().size() / Math.max(1, eligible),
                        entry.getKey()));
        return Stream.of(totals, refused, failures.stream().map(failure -> "FAILURE " + failure))
                .flatMap(lines -> lines);
    }
}
