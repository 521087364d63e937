package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.TryStmt;

/** Whether a generator yields where something is to be cleaned up. Looks at words alone. */
final class Cleanup {
    private Cleanup() {}

    static boolean isIn(MethodDeclaration method) {
        return method.getBody().filter(body -> isIn(body, false)).isPresent();
    }

    private static boolean isIn(Node node, boolean isCleaned) {
        if (node instanceof LambdaExpr || node instanceof TypeDeclaration<?>) return false;
        if (isCleaned && node instanceof MethodCallExpr call && yields(call)) return true;
        if (node instanceof TryStmt statement) return isIn(statement, isCleaned);
        return node.getChildNodes().stream()
                .filter(child -> !(node instanceof ObjectCreationExpr created && isMember(created, child)))
                .anyMatch(child -> isIn(child, isCleaned));
    }

    private static boolean isIn(TryStmt statement, boolean isCleaned) {
        boolean cleansUp = statement.getFinallyBlock().isPresent()
                || !statement.getResources().isEmpty();
        return statement.getChildNodes().stream()
                .anyMatch(
                        child -> isIn(child, isCleaned || (cleansUp && Nodes.isSame(child, statement.getTryBlock()))));
    }

    private static boolean isMember(ObjectCreationExpr created, Node child) {
        return created.getAnonymousClassBody()
                .filter(members -> Nodes.isAmong(members, child))
                .isPresent();
    }

    private static boolean yields(MethodCallExpr call) {
        String name = call.getNameAsString();
        return (name.equals("yield") || name.equals("yieldFrom"))
                && call.getScope()
                        .filter(scope -> scope.toString().endsWith("Gen"))
                        .isPresent();
    }
}
