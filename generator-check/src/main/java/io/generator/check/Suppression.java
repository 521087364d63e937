package io.generator.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.generator.transformer.diagnostic.Rule;
import java.util.stream.Stream;

/** Whether {@code @SuppressWarnings} around a place suppresses a warning. */
final class Suppression {
    private Suppression() {}

    static boolean isOn(Node place, Rule rule) {
        for (Node at = place; at != null; at = at.getParentNode().orElse(null))
            if (at instanceof NodeWithAnnotations<?> declaration && suppresses(declaration, rule)) return true;
        return false;
    }

    private static boolean suppresses(NodeWithAnnotations<?> declaration, Rule rule) {
        return declaration.getAnnotations().stream()
                .filter(annotation -> annotation.getName().getIdentifier().equals("SuppressWarnings"))
                .flatMap(Suppression::values)
                .anyMatch(value -> suppresses(value, rule));
    }

    private static Stream<Expression> values(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) return values(single.getMemberValue());
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream().map(MemberValuePair::getValue).flatMap(Suppression::values)
                : Stream.empty();
    }

    private static Stream<Expression> values(Expression expression) {
        if (expression instanceof ArrayInitializerExpr array) return array.getValues().stream();
        return expression instanceof EnclosedExpr inner ? values(inner.getInner()) : Stream.of(expression);
    }

    /** What is no literal may have any value. */
    private static boolean suppresses(Expression value, Rule rule) {
        return !(value instanceof StringLiteralExpr literal)
                || literal.asString().equals(rule.code())
                || literal.asString().equals("all");
    }
}
