package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An iterator whose {@code hasNext()} tests a condition, and whose {@code next()} reads a value and moves a cursor. As a
 * generator does the latter in {@code hasNext()} already, nobody must see it.
 */
final class Cursor implements Loop {
    private final AnonymousIterator iterator;
    private final Expression condition;
    private final NextMethod next;

    Cursor(AnonymousIterator iterator, MethodDeclaration hasNext, NextMethod next) throws Declined {
        this.iterator = iterator;
        this.condition = Returned.valueOf(Statements.of(hasNext).get(0))
                .orElseThrow(() -> new Declined(hasNext.getName(), "hasNext() returns nothing"));
        this.next = next;
        check();
    }

    private void check() throws Declined {
        InheritedCalls.check(condition);
        InheritedCalls.check(next.value());
        for (Statement step : next.steps()) InheritedCalls.check(step);
        Effects effects = new Effects(iterator);
        if (!effects.isReading(condition))
            throw new Declined(condition, "it is not known that hasNext() changes nothing, here");
        for (Statement step : next.steps())
            if (!effects.isHidden(step))
                throw new Declined(
                        step, "next() does more than read a value and move a cursor, and hasNext() would do it");
        if (!effects.isHidden(next.value()))
            throw new Declined(
                    next.value(), "next() does more than read a value and move a cursor, and hasNext() would do it");
        if (!next.isGuarded() && !isGuardedByDelegate())
            throw new Declined(
                    next.method().getName(),
                    "next() does not begin with: if (!hasNext()) throw new NoSuchElementException();");
        Returned.checkValue(next.value(), iterator.element());
        iterator.checkComments(List.of());
    }

    /** {@code it.next()} throws by itself where {@code it.hasNext()} is false. */
    private boolean isGuardedByDelegate() {
        return condition instanceof MethodCallExpr test
                && test.getNameAsString().equals("hasNext")
                && next.steps().isEmpty()
                && next.value()
                        .findFirst(
                                MethodCallExpr.class,
                                call -> call.getNameAsString().equals("next")
                                        && scope(call).equals(scope(test)))
                        .isPresent();
    }

    private String scope(MethodCallExpr call) {
        return call.getScope().map(scope -> OwnNames.text(iterator, scope)).orElse("");
    }

    Change change() throws Declined {
        List<IteratorField> fields = step().isPresent() ? List.of() : iterator.fields();
        return new GeneratorWriter(iterator, fields).change(this);
    }

    /** The {@code i++} of a lone cursor, for which there is a {@code for} loop. */
    private Optional<UnaryExpr> step() {
        if (iterator.fields().size() != 1 || !next.steps().isEmpty()) return Optional.empty();
        IteratorField field = iterator.fields().get(0);
        if (!(field.variable().getType() instanceof PrimitiveType)) return Optional.empty();
        boolean isConstant =
                field.initialiser().map(new Constancy(iterator)::isConstant).orElse(true);
        List<Expression> mentions = Variables.mentions(field.name(), next.value());
        if (!isConstant || mentions.size() != 1 || !Variables.isMentioned(field.name(), condition))
            return Optional.empty();
        return mentions.get(0).getParentNode().orElseThrow() instanceof UnaryExpr unary
                        && Variables.isStep(unary)
                        && unary.getOperator().isPostfix()
                ? Optional.of(unary)
                : Optional.empty();
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>(step().isPresent() ? counting(step().get(), words) : testing(words));
        lines.add(words.end());
        return lines;
    }

    private List<String> counting(UnaryExpr step, Words words) {
        IteratorField field = iterator.fields().get(0);
        String start =
                field.initialiser().map(value -> OwnNames.text(iterator, value)).orElse(field.defaultValue());
        String value =
                iterator.source().text(next.value(), List.of(iterator.source().replace(step, field.name())));
        String head = field.type(iterator.source()) + " " + field.name() + " = " + start + "; "
                + OwnNames.text(iterator, condition) + "; " + field.name()
                + step.getOperator().asString();
        return List.of("for (" + head + ") " + words.yield(value));
    }

    private List<String> testing(Words words) {
        String head = "while (" + OwnNames.text(iterator, condition) + ") ";
        String yield = words.yield(OwnNames.text(iterator, next.value()));
        if (next.steps().isEmpty()) return List.of(head + yield);
        List<String> lines = new ArrayList<>(List.of(head + "{"));
        for (Statement step : next.steps()) lines.add(words.unit() + OwnNames.text(iterator, step));
        lines.add(words.unit() + yield);
        lines.add("}");
        return lines;
    }
}
