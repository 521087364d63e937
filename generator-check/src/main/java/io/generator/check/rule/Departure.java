package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a clause does anything by which the body may be left, or may be told to end: it throws, returns, breaks, keeps the
 * exception or a flag in a variable, or calls what sounds like one of these.
 */
final class Departure {
    private static final Pattern LEAVING =
            Pattern.compile("throw|propagate|raise|fail|exit|halt|close|stop|cancel|abort");

    private Departure() {}

    static boolean isIn(Node node) {
        if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) return false;
        return isOne(node) || node.getChildNodes().stream().anyMatch(Departure::isIn);
    }

    private static boolean isOne(Node node) {
        return node instanceof ThrowStmt
                || node instanceof ReturnStmt
                || node instanceof BreakStmt
                || (node instanceof AssignExpr assignment && assignment.getOperator() == AssignExpr.Operator.ASSIGN)
                || (node instanceof MethodCallExpr call && soundsSo(call.getNameAsString()));
    }

    private static boolean soundsSo(String method) {
        return LEAVING.matcher(method.toLowerCase(Locale.ROOT)).find();
    }
}
