package io.generator.modernize;

import io.generator.modernize.rewriting.Change;
import io.generator.modernize.rewriting.Proposal;
import io.generator.modernize.rewriting.Rewriting;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Imports;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites old style to new in the text of a Java source. What it does not understand stays as it is, and so does every
 * character that no rewriting is about.
 *
 * <pre>{@code
 * Modernized result = new Modernizer(Rewriting.all()).modernize(Files.readString(file));
 * result.findings().forEach(finding -> System.out.println(finding.describe(file.toString())));
 * Files.writeString(file, result.text());
 * }</pre>
 *
 * <p>Holds no state, and may be used by several threads.
 */
public final class Modernizer {
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

    private final List<Rewriting> rewritings;

    /** @param rewritings which rewritings to make */
    public Modernizer(List<Rewriting> rewritings) {
        this.rewritings = List.copyOf(rewritings);
    }

    /** Rewrites a source. A second time nothing is left to rewrite. */
    public Modernized modernize(String text) {
        List<Rewriting> candidates = rewritings.stream()
                .filter(rewriting -> text.contains(rewriting.word()))
                .toList();
        if (candidates.isEmpty()) return new Modernized(text, true, List.of());
        Optional<Source> read = Source.parse(text);
        if (read.isEmpty()) return Modernized.unreadable(text);
        List<Finding> findings = new ArrayList<>();
        Source source = read.get();
        Pass pass = new Pass(source, candidates);
        List<Finding> postponed = new ArrayList<>(pass.postponed);
        findings.addAll(pass.findings);
        while (!pass.changes.isEmpty()) {
            source = pass.changed();
            pass = new Pass(source, candidates);
            pass.findings.stream()
                    .filter(Finding::isRewritten)
                    .forEach(finding -> findings.add(asBefore(finding, postponed)));
        }
        findings.sort(BY_PLACE);
        return new Modernized(source.text(), true, List.copyOf(findings));
    }

    /** A later pass sees other lines; the places are those of the first. */
    private static Finding asBefore(Finding later, List<Finding> postponed) {
        for (Finding earlier : postponed)
            if (earlier.rewriting().equals(later.rewriting())) {
                postponed.remove(earlier);
                return earlier;
            }
        return later;
    }

    /** What can be changed at once. Of two changes at the same place the first is made, the other looked at again. */
    private static final class Pass {
        final List<Finding> findings = new ArrayList<>();
        final List<Finding> postponed = new ArrayList<>();
        final List<Change> changes = new ArrayList<>();
        private final Source source;

        Pass(Source source, List<Rewriting> rewritings) {
            this.source = source;
            for (Rewriting rewriting : rewritings)
                for (Proposal proposal : rewriting.proposals(source)) take(rewriting, proposal);
        }

        private void take(Rewriting rewriting, Proposal proposal) {
            Optional<Change> change = proposal.change();
            boolean isLater = change.filter(wanted -> changes.stream().anyMatch(made -> clash(made, wanted)))
                    .isPresent();
            if (!isLater) change.ifPresent(changes::add);
            (isLater ? postponed : findings)
                    .add(new Finding(
                            rewriting.name(),
                            proposal.at().line,
                            proposal.at().column,
                            change.isPresent(),
                            proposal.message()));
        }

        private static boolean clash(Change one, Change other) {
            return one.edits().stream().anyMatch(edit -> other.edits().stream().anyMatch(edit::clashesWith));
        }

        Source changed() {
            List<Edit> edits = new ArrayList<>();
            Set<String> needed = new TreeSet<>();
            Set<String> dropped = new HashSet<>();
            for (Change change : changes) {
                edits.addAll(change.edits());
                needed.addAll(change.imports());
                dropped.addAll(change.dropped());
            }
            needed.removeIf(name -> source.names().write(name, dropped).equals(name) && !name.startsWith("static "));
            String text = source.text();
            Source changed = parsed(Edit.apply(text, 0, text.length(), edits));
            List<Edit> imports =
                    new Imports(changed).edits(needed, dropped, source.names().used());
            return parsed(Edit.apply(changed.text(), 0, changed.text().length(), imports));
        }

        private static Source parsed(String text) {
            return Source.parse(text)
                    .orElseThrow(() -> new IllegalStateException(
                            "a mistake of the rewriting, not of the source: what it makes of it is no Java:\n" + text));
        }
    }
}
