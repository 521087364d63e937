package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import io.generator.transformer.diagnostic.Rule;

/** Takes what is wrong. */
@FunctionalInterface
public interface Reporter {
    /**
     * Reports a broken rule.
     *
     * @param rule the rule
     * @param node where it is broken
     * @param message what is wrong, in one sentence
     */
    void report(Rule rule, Node node, String message);
}
