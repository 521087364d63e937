package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes of a syntax tree by where they are: to the parser two that look the same are equal. */
public final class Nodes {
    private Nodes() {}

    /** Whether it is the very node. */
    @SuppressWarnings("ReferenceEquality") // see above
    public static boolean isSame(@Nullable Node node, @Nullable Node other) {
        return node == other;
    }

    /** Whether the very node is in a list. */
    public static boolean isAmong(List<? extends Node> nodes, Node node) {
        return nodes.stream().anyMatch(other -> isSame(node, other));
    }

    /** Whether a node is inside another one, or is that one. */
    public static boolean isInside(Node node, Node part) {
        return isSame(node, part) || part.isAncestorOf(node);
    }

    /** The statements of a block that come after one of them. */
    public static List<Statement> following(BlockStmt block, Node statement) {
        return block.getStatements().stream()
                .dropWhile(other -> !isSame(other, statement))
                .skip(1)
                .toList();
    }
}
