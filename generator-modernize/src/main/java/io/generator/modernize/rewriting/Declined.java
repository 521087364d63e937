package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;

/** Why something is left as it is. */
final class Declined extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Node at;

    Declined(Node at, String reason) {
        super(reason, null, false, false);
        this.at = at;
    }

    /** The place that is in the way. */
    Node at() {
        return at;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
