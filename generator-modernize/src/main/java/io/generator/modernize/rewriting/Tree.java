package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places in a tree. Nodes are equal if they read the same, so that a place has to be told by the object. */
final class Tree {
    private Tree() {}

    /** Whether two nodes are at the same place. */
    @SuppressWarnings("ReferenceEquality") // that is the question
    static boolean isSame(@Nullable Node one, @Nullable Node other) {
        return one == other;
    }

    /** A node and all that it is in, from the inside to the outside, up to a root, which is not part of it. */
    static List<Node> path(Node node, Node root) {
        List<Node> path = new ArrayList<>();
        for (Node at = node; !isSame(at, root); at = at.getParentNode().orElseThrow()) path.add(at);
        return path;
    }
}
