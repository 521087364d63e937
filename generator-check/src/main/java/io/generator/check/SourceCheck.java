package io.generator.check;

import com.github.javaparser.ast.Node;
import io.generator.check.rule.Checks;
import io.generator.check.source.Place;
import io.generator.check.source.SourceFile;
import io.generator.check.source.Sources;
import io.generator.check.source.Unit;
import io.generator.transformer.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for mistakes in generators and coroutines in sources, without compiling them and without a class path. What a name
 * means is taken from imports and from the sources themselves; where these do not decide it, nothing is reported.
 *
 * <pre>{@code
 * CheckReport report = SourceCheck.of(SourceFiles.in(List.of(Path.of("src/main/java"))));
 * System.out.print(TextRendering.of(report));
 * }</pre>
 */
public final class SourceCheck {
    private SourceCheck() {}

    /**
     * Checks all files together: what one declares the others know. Uses the threads of the common pool.
     *
     * @param files the files; those that cannot be read or parsed are mentioned in the report
     */
    public static CheckReport of(List<SourceFile> files) {
        Sources sources = new Sources(files);
        List<Finding> findings;
        try (Stream<Unit> units = sources.units()) {
            findings = units.flatMap(unit -> findings(unit).stream())
                    .sorted(Finding.ORDER)
                    .distinct()
                    .toList();
        }
        return new CheckReport(
                files.size(),
                findings,
                sources.problems().stream()
                        .sorted(Comparator.comparing(problem -> problem.file()))
                        .toList());
    }

    private static List<Finding> findings(Unit unit) {
        List<String> lines = unit.text().lines().toList();
        List<Finding> findings = new ArrayList<>();
        Checks checks = new Checks((rule, node, message) -> {
            if (isSuppressed(node, rule)) return;
            Place place = Place.of(node);
            findings.add(new Finding(rule, unit.file().name(), place, message, lines.get(place.line() - 1)));
        });
        unit.forEachBody(checks::check);
        return findings;
    }

    /** Errors are not: the class cannot be rewritten, whatever it says. */
    private static boolean isSuppressed(Node node, Rule rule) {
        return rule.severity() == Rule.Severity.WARNING && Suppression.isOn(node, rule);
    }
}
