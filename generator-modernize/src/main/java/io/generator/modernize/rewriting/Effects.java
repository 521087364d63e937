package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What nobody sees of an iterator but the iterator itself: reading, and moving its own cursor. Methods are known by their names
 * and the number of their arguments.
 */
record Effects(AnonymousIterator iterator) {
    private static final Map<String, Integer> READING = Map.of(
            "size", 0, "length", 0, "getLength", 0, "get", 1, "charAt", 1, "item", 1, "getKey", 0, "getValue", 0);

    /** Whether computing an expression changes nothing at all. */
    boolean isReading(Expression expression) {
        return isHidden(expression)
                && expression.findFirst(AssignExpr.class).isEmpty()
                && expression.findFirst(UnaryExpr.class, Variables::isStep).isEmpty()
                && expression.findFirst(MethodCallExpr.class, this::isOwnNext).isEmpty();
    }

    /** Whether a statement declares a variable or moves the cursor, and no more. */
    boolean isHidden(Statement statement) {
        if (!(statement instanceof ExpressionStmt single)) return false;
        Expression expression = single.getExpression();
        if (!(expression instanceof VariableDeclarationExpr declaration)) return isHidden(expression);
        return declaration.getVariables().stream()
                .map(VariableDeclarator::getInitializer)
                .allMatch(value -> value.filter(this::isHidden).isPresent());
    }

    /** Whether nobody else sees the effect of an expression. */
    boolean isHidden(Expression expression) {
        if (expression instanceof LiteralExpr || expression instanceof NameExpr || expression instanceof ThisExpr)
            return true;
        if (expression instanceof EnclosedExpr enclosed) return isHidden(enclosed.getInner());
        if (expression instanceof FieldAccessExpr access) return isHidden(access.getScope());
        if (expression instanceof CastExpr cast) return isHidden(cast.getExpression());
        if (expression instanceof ArrayAccessExpr access)
            return isHidden(access.getName()) && isHidden(access.getIndex());
        if (expression instanceof BinaryExpr binary) return isHidden(binary.getLeft()) && isHidden(binary.getRight());
        if (expression instanceof ConditionalExpr choice)
            return isHidden(choice.getCondition()) && isHidden(choice.getThenExpr()) && isHidden(choice.getElseExpr());
        if (expression instanceof UnaryExpr unary)
            return Variables.isStep(unary) ? isOwn(unary.getExpression()) : isHidden(unary.getExpression());
        if (expression instanceof AssignExpr assignment)
            return isOwn(assignment.getTarget()) && isHidden(assignment.getValue());
        return expression instanceof MethodCallExpr call && isHidden(call);
    }

    private boolean isHidden(MethodCallExpr call) {
        if (isOwnNext(call) || isOwnHasNext(call)) return true;
        boolean isReading = Integer.valueOf(call.getArguments().size()).equals(READING.get(call.getNameAsString()));
        return isReading
                && call.getArguments().stream().allMatch(this::isHidden)
                && call.getScope().map(this::isHidden).orElse(true);
    }

    private boolean isOwn(Expression variable) {
        return iterator.fields().stream().anyMatch(field -> Variables.isVariable(variable, field.name()));
    }

    private boolean isOwnNext(MethodCallExpr call) {
        return isOfOwnIterator(call, "next");
    }

    private boolean isOwnHasNext(MethodCallExpr call) {
        return isOfOwnIterator(call, "hasNext");
    }

    private boolean isOfOwnIterator(MethodCallExpr call, String name) {
        return call.getNameAsString().equals(name)
                && call.getArguments().isEmpty()
                && call.getScope().filter(this::isOwnIterator).isPresent();
    }

    /** An iterator that was made for this one, so that nobody sees how far it is. */
    private boolean isOwnIterator(Expression variable) {
        return iterator.fields().stream()
                        .filter(field -> Variables.isVariable(variable, field.name()))
                        .anyMatch(field -> !field.isAssigned() && isNew(field.initialiser()))
                || (variable instanceof NameExpr name && isOwnLocal(name.getNameAsString()));
    }

    private boolean isOwnLocal(String name) {
        List<VariableDeclarator> declared = iterator.method()
                .findAll(VariableDeclarator.class, variable -> variable.getNameAsString()
                        .equals(name));
        return declared.size() == 1
                && isNew(declared.get(0).getInitializer())
                && Variables.mentions(name, iterator.method()).stream().allMatch(this::isInside);
    }

    private boolean isInside(Node node) {
        return iterator.creation().isAncestorOf(node);
    }

    private static boolean isNew(Optional<Expression> value) {
        return value.filter(made -> made instanceof MethodCallExpr call
                        && call.getNameAsString().equals("iterator")
                        && call.getArguments().isEmpty()
                        && call.getScope().isPresent())
                .isPresent();
    }
}
