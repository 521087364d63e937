package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What belongs to a method's body, and not to a lambda or class within it. */
final class Bodies {
    private Bodies() {}

    /** The method whose code a node is; empty if that is a lambda's, a constructor's or an initialiser's. */
    static Optional<MethodDeclaration> methodOf(Node node) {
        for (Node at = node; at != null; at = at.getParentNode().orElse(null)) {
            if (at instanceof MethodDeclaration method) return Optional.of(method);
            if (at instanceof LambdaExpr || at instanceof BodyDeclaration) return Optional.empty();
        }
        return Optional.empty();
    }

    /** All nodes of a kind below a node, without those in lambdas and classes. */
    static <T extends Node> List<T> own(Node root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(root, kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        if (kind.isInstance(node)) found.add(kind.cast(node));
        if (isScopeOfItsOwn(node)) {
            if (node instanceof ObjectCreationExpr creation)
                creation.getArguments().forEach(argument -> collect(argument, kind, found));
            return;
        }
        node.getChildNodes().forEach(child -> collect(child, kind, found));
    }

    private static boolean isScopeOfItsOwn(Node node) {
        return node instanceof LambdaExpr
                || node instanceof TypeDeclaration
                || (node instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isPresent());
    }

    /** The nearest node of a kind around a node, within a root. */
    static <T extends Node> Optional<T> around(Node node, Node root, Class<T> kind) {
        return Tree.path(node, root).stream()
                .filter(kind::isInstance)
                .<T>map(kind::cast)
                .findFirst();
    }

    /** Refuses what neither generators nor coroutines can do. */
    static void checkMonitors(MethodDeclaration method, Node suspension, String what) throws Declined {
        if (method.isSynchronized()) throw new Declined(method, "the method is synchronized, and " + what + " in it");
        Optional<SynchronizedStmt> block = around(suspension, method, SynchronizedStmt.class);
        if (block.isPresent()) throw new Declined(suspension, "it " + what + " in a synchronized block");
    }
}
