package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;

/** A {@code next()} that hands out the value that {@code hasNext()} has kept, clears the flag, and does nothing else. */
record KeptValue(AnonymousIterator iterator, IteratorField flag, NextMethod next) {

    /** The field that keeps the value. */
    IteratorField field() throws Declined {
        if (!next.isGuarded())
            throw new Declined(
                    next.method().getName(),
                    "next() does not begin with: if (!hasNext()) throw new NoSuchElementException();");
        IteratorField kept = kept();
        boolean isClear = false;
        for (Statement step : next.steps()) {
            if (isFalse(step)) isClear = true;
            else if (!isNull(step, kept) && !isCopy(step, kept))
                throw new Declined(step, "next() does more than hand out the value that hasNext() has kept");
        }
        boolean startsEmpty = isDefault(flag) && isDefault(kept);
        if (!isClear || !startsEmpty || flag.is(kept))
            throw new Declined(
                    next.method().getName(), "it does not start with its flag unset, or next() does not unset it");
        return kept;
    }

    private IteratorField kept() throws Declined {
        Expression value = next.value();
        Optional<Expression> copied = next.steps().stream()
                .map(KeptValue::declared)
                .flatMap(Optional::stream)
                .filter(variable -> Variables.isVariable(value, variable.getNameAsString()))
                .flatMap(variable -> variable.getInitializer().stream())
                .findFirst();
        return iterator.fields().stream()
                .filter(field -> Variables.isVariable(copied.orElse(value), field.name()))
                .findFirst()
                .orElseThrow(() -> new Declined(value, "next() does not return a value that hasNext() has kept"));
    }

    private static Optional<VariableDeclarator> declared(Statement step) {
        return step instanceof ExpressionStmt single
                        && single.getExpression() instanceof VariableDeclarationExpr declaration
                        && declaration.getVariables().size() == 1
                ? Optional.of(declaration.getVariable(0))
                : Optional.empty();
    }

    /** Before it is cleared: what is cleared first is not handed out. */
    private boolean isCopy(Statement step, IteratorField kept) {
        return declared(step)
                        .filter(variable -> Variables.isVariable(next.value(), variable.getNameAsString()))
                        .flatMap(VariableDeclarator::getInitializer)
                        .filter(value -> Variables.isVariable(value, kept.name()))
                        .isPresent()
                && isBeforeClearing(step, kept);
    }

    private boolean isBeforeClearing(Statement copy, IteratorField kept) {
        return next.steps().stream().takeWhile(step -> !Tree.isSame(step, copy)).noneMatch(step -> isNull(step, kept));
    }

    private boolean isNull(Statement step, IteratorField kept) {
        boolean isCopied = !Variables.isVariable(next.value(), kept.name());
        return isCopied
                && assigned(step, kept).filter(Expression::isNullLiteralExpr).isPresent();
    }

    private boolean isFalse(Statement step) {
        return assigned(step, flag)
                .filter(value -> value instanceof BooleanLiteralExpr literal && !literal.getValue())
                .isPresent();
    }

    private static Optional<Expression> assigned(Statement step, IteratorField field) {
        return step instanceof ExpressionStmt single
                        && single.getExpression() instanceof AssignExpr assignment
                        && assignment.getOperator() == AssignExpr.Operator.ASSIGN
                        && Variables.isVariable(assignment.getTarget(), field.name())
                ? Optional.of(assignment.getValue())
                : Optional.empty();
    }

    private static boolean isDefault(IteratorField field) {
        return field.initialiser()
                .map(value -> value.isNullLiteralExpr()
                        || (value instanceof BooleanLiteralExpr literal && !literal.getValue()))
                .orElse(true);
    }
}
