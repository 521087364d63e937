package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An iterator whose {@code hasNext()} looks for the next value and keeps it, and notes in a flag that it has one. That is what a
 * generator does by itself.
 */
final class Lookahead {
    private final AnonymousIterator iterator;
    private final Source source;
    private final WhileStmt loop;
    private final Expression condition;
    private final IteratorField flag;
    private final boolean isTestedByLoop;

    private Lookahead(
            AnonymousIterator iterator,
            WhileStmt loop,
            Expression condition,
            IteratorField flag,
            boolean isTestedByLoop) {
        this.iterator = iterator;
        this.source = iterator.source();
        this.loop = loop;
        this.condition = condition;
        this.flag = flag;
        this.isTestedByLoop = isTestedByLoop;
    }

    /** Empty if the methods are not of this kind. */
    static Optional<Lookahead> of(AnonymousIterator iterator, MethodDeclaration hasNext) {
        List<Statement> all = Statements.of(hasNext);
        if (all.size() == 2 && all.get(0) instanceof WhileStmt loop) return testedByLoop(iterator, loop, all.get(1));
        if (all.size() == 3 && all.get(0) instanceof IfStmt check && all.get(1) instanceof WhileStmt loop)
            return testedBefore(iterator, check, loop, all.get(2));
        return Optional.empty();
    }

    /** {@code while (!flag && c) { ... value = x; flag = true; } return flag;} */
    private static Optional<Lookahead> testedByLoop(AnonymousIterator iterator, WhileStmt loop, Statement last) {
        if (!(loop.getCondition() instanceof BinaryExpr both) || both.getOperator() != BinaryExpr.Operator.AND)
            return Optional.empty();
        return flag(iterator, last)
                .filter(flag -> both.getLeft() instanceof UnaryExpr not
                        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                        && Variables.isVariable(not.getExpression(), flag.name()))
                .map(flag -> new Lookahead(iterator, loop, both.getRight(), flag, true));
    }

    /** {@code if (flag) return true; while (c) { ... value = x; flag = true; return true; } return false;} */
    private static Optional<Lookahead> testedBefore(
            AnonymousIterator iterator, IfStmt check, WhileStmt loop, Statement last) {
        List<Statement> then = Statements.of(check.getThenStmt());
        if (check.getElseStmt().isPresent() || then.size() != 1 || !returns(then.get(0), true) || !returns(last, false))
            return Optional.empty();
        return iterator.fields().stream()
                .filter(flag -> Variables.isVariable(check.getCondition(), flag.name()))
                .findFirst()
                .map(flag -> new Lookahead(iterator, loop, loop.getCondition(), flag, false));
    }

    private static Optional<IteratorField> flag(AnonymousIterator iterator, Statement last) {
        return Returned.valueOf(last).flatMap(value -> iterator.fields().stream()
                .filter(field -> Variables.isVariable(value, field.name()))
                .findFirst());
    }

    private static boolean returns(Statement statement, boolean value) {
        return Returned.valueOf(statement)
                .filter(result -> result instanceof BooleanLiteralExpr literal && literal.getValue() == value)
                .isPresent();
    }

    Change change(NextMethod next) throws Declined {
        IteratorField value = new KeptValue(iterator, flag, next).field();
        InheritedCalls.check(loop);
        iterator.checkComments(List.of(loop));
        List<IteratorField> fields = iterator.fields().stream()
                .filter(field -> !field.is(value) && !field.is(flag))
                .toList();
        return new GeneratorWriter(iterator, fields).change(words -> lines(value, words));
    }

    private List<String> lines(IteratorField value, Loop.Words words) throws Declined {
        Yields yields = new Yields(iterator, loop.getBody(), words);
        List<Edit> edits = new ArrayList<>();
        int found = 0;
        for (AssignExpr assignment : Bodies.own(loop, AssignExpr.class)) {
            if (!Variables.isVariable(assignment.getTarget(), value.name())) continue;
            edits.addAll(found(assignment, yields));
            found++;
        }
        for (ReturnStmt end : Bodies.own(loop, ReturnStmt.class))
            if (edits.stream().noneMatch(edit -> edit.end() == source.end(end)))
                throw new Declined(end, "hasNext() returns here, and might find a value later");
        checkMentions(value, found);
        if (isTestedByLoop) edits.add(source.replace(loop.getCondition(), OwnNames.text(iterator, condition)));
        return withOwnNames(yields, edits, words);
    }

    private List<String> withOwnNames(Yields yields, List<Edit> edits, Loop.Words words) throws Declined {
        List<Edit> names = OwnNames.edits(iterator, loop);
        names.removeIf(name -> edits.stream().anyMatch(name::clashesWith));
        edits.addAll(names);
        String indentation = source.indentation(source.start(loop));
        List<String> lines = new ArrayList<>(Indented.lines(source.text(loop, edits), indentation));
        List<String> labelled = new ArrayList<>(yields.labelled(lines));
        labelled.add(words.end());
        return labelled;
    }

    /** The statements that keep a value and set the flag, one behind the other, and then return or end the loop. */
    private List<Edit> found(AssignExpr assignment, Yields yields) throws Declined {
        Node statement = assignment.getParentNode().orElseThrow();
        if (!(statement instanceof ExpressionStmt keeps)
                || !(keeps.getParentNode().orElseThrow() instanceof BlockStmt block)
                || assignment.getOperator() != AssignExpr.Operator.ASSIGN)
            throw new Declined(assignment, "hasNext() keeps a value in a way that is not understood");
        int at = Statements.index(block, keeps);
        boolean isBefore = at > 0 && setsFlag(block.getStatement(at - 1));
        int first = isBefore ? at - 1 : at;
        int last = first + (isTestedByLoop ? 1 : 2);
        boolean isUnderstood = last < block.getStatements().size()
                && (isBefore || setsFlag(block.getStatement(at + 1)))
                && (isTestedByLoop
                        ? Statements.isLast(block.getStatement(last), loop.getBody())
                        : returns(block.getStatement(last), true));
        if (!isUnderstood)
            throw new Declined(keeps, "hasNext() does not set its flag and end where it has found a value");
        Returned.checkPlace(keeps, loop);
        Returned.checkValue(assignment.getValue(), iterator.element());
        return yields.around(block.getStatement(first), assignment.getValue(), block.getStatement(last));
    }

    private boolean setsFlag(Statement statement) {
        return statement instanceof ExpressionStmt single
                && single.getExpression() instanceof AssignExpr assignment
                && Variables.isVariable(assignment.getTarget(), flag.name())
                && assignment.getValue() instanceof BooleanLiteralExpr literal
                && literal.getValue();
    }

    /** Elsewhere neither may be used, as they will be gone. */
    private void checkMentions(IteratorField value, int found) throws Declined {
        MethodDeclaration hasNext = Bodies.methodOf(loop).orElseThrow();
        int expected = found + (isTestedByLoop ? 2 : 1);
        if (found == 0
                || Variables.mentions(flag.name(), hasNext).size() != expected
                || Variables.mentions(value.name(), hasNext).size() != found)
            throw new Declined(
                    hasNext.getName(), "hasNext() uses its flag or the value that it keeps in other ways, too");
    }
}
