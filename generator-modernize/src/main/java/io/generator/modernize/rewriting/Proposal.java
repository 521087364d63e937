package io.generator.modernize.rewriting;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import java.util.Optional;

/**
 * A place of old style.
 *
 * @param at where it is
 * @param message what it becomes, or why it is left
 * @param change the change; empty if it is left
 */
public record Proposal(Position at, String message, Optional<Change> change) {
    static Proposal rewrite(Node at, String message, Change change) {
        return new Proposal(at.getBegin().orElseThrow(), message, Optional.of(change));
    }

    /** The place is that of the whole; the line of what is in the way is told if that is another. */
    static Proposal leave(Node at, Declined declined) {
        int line = declined.at().getBegin().orElseThrow().line;
        boolean isSame = line == at.getBegin().orElseThrow().line;
        return leave(at, isSame ? declined.reason() : declined.reason() + " (line " + line + ")");
    }

    static Proposal leave(Node at, String reason) {
        return new Proposal(at.getBegin().orElseThrow(), reason, Optional.empty());
    }
}
