package io.generator.modernize.rewriting;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.function.Function;

/**
 * A condition, as it is to be written.
 *
 * @param expression the condition
 * @param writer makes text of an expression
 */
record Condition(Expression expression, Function<Expression, String> writer) {
    String text() {
        return writer.apply(expression);
    }

    /** What is true where this is not. */
    String negated() {
        if (isNot(expression)) return writer.apply(bare(((UnaryExpr) expression).getExpression()));
        if (isEquality(expression)) {
            BinaryExpr comparison = (BinaryExpr) expression;
            String operator = comparison.getOperator() == BinaryExpr.Operator.EQUALS ? " != " : " == ";
            return writer.apply(comparison.getLeft()) + operator + writer.apply(comparison.getRight());
        }
        return isAtom(expression) ? "!" + text() : "!(" + text() + ")";
    }

    /** Whether the contrary is as easy to read. A comparison by size has none: neither may be true of a NaN. */
    boolean isEasilyNegated() {
        return isNot(expression) || isEquality(expression) || isAtom(expression);
    }

    private static boolean isNot(Expression expression) {
        return expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
    }

    private static boolean isEquality(Expression expression) {
        return expression instanceof BinaryExpr comparison
                && (comparison.getOperator() == BinaryExpr.Operator.EQUALS
                        || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS);
    }

    private static boolean isAtom(Expression expression) {
        return expression instanceof MethodCallExpr
                || expression instanceof NameExpr
                || expression instanceof FieldAccessExpr;
    }

    private static Expression bare(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : expression;
    }
}
