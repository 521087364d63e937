package io.generator.check;

import io.generator.check.source.Place;
import io.generator.transformer.diagnostic.Rule;
import java.util.Comparator;

/**
 * Something that is wrong in a source.
 *
 * @param rule which rule is broken
 * @param file the name of the file, as it was given
 * @param place where in it
 * @param message what is wrong, in one sentence
 * @param sourceLine the line of the source
 */
public record Finding(Rule rule, String file, Place place, String message, String sourceLine) {
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(finding -> finding.place().line())
            .thenComparing(finding -> finding.place().column())
            .thenComparing(Finding::rule);

    /** Whether the class cannot be rewritten because of it. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }
}
