package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Optional;

/** Whether an expression has the same value whenever it is computed, so that it may be computed later. */
record Constancy(AnonymousIterator iterator) {
    boolean isConstant(Expression expression) {
        if (expression instanceof LiteralExpr) return true;
        if (expression instanceof NameExpr name) return isConstant(name);
        if (expression instanceof EnclosedExpr enclosed) return isConstant(enclosed.getInner());
        if (expression instanceof UnaryExpr unary) return !Variables.isStep(unary) && isConstant(unary.getExpression());
        if (expression instanceof BinaryExpr binary)
            return isHarmless(binary.getOperator()) && isConstant(binary.getLeft()) && isConstant(binary.getRight());
        return expression instanceof CastExpr cast
                && cast.getType() instanceof PrimitiveType
                && isConstant(cast.getExpression());
    }

    /** A division by zero would throw later than it did. */
    private static boolean isHarmless(BinaryExpr.Operator operator) {
        return operator != BinaryExpr.Operator.DIVIDE && operator != BinaryExpr.Operator.REMAINDER;
    }

    /** What an anonymous class uses of its method is effectively final; a final field is so once there are iterators. */
    private boolean isConstant(NameExpr name) {
        if (Variables.declared(iterator.method(), iterator.creation()).contains(name.getNameAsString())) return true;
        Optional<Node> type = iterator.method().getParentNode();
        return type.isPresent()
                && type.get().getChildNodes().stream()
                        .filter(FieldDeclaration.class::isInstance)
                        .map(FieldDeclaration.class::cast)
                        .filter(FieldDeclaration::isFinal)
                        .flatMap(field -> field.getVariables().stream())
                        .anyMatch(variable -> variable.getName().equals(name.getName()));
    }
}
