package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;

/** The calls of {@code endOfData()}, which end an {@code AbstractIterator}. */
final class EndOfData {
    private EndOfData() {}

    static boolean isCall(Expression expression) {
        return expression instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getNameAsString().equals("endOfData");
    }

    /** {@code return endOfData();} */
    static boolean isEnd(Statement statement) {
        return Returned.valueOf(statement).filter(EndOfData::isCall).isPresent();
    }

    /** {@code return c ? v : endOfData();} or the other way round. */
    static boolean isChoice(ReturnStmt statement) {
        return statement.getExpression().orElse(null) instanceof ConditionalExpr choice
                && isCall(choice.getThenExpr()) != isCall(choice.getElseExpr())
                && !contains(choice.getCondition());
    }

    private static boolean contains(Expression expression) {
        return expression.findFirst(MethodCallExpr.class, EndOfData::isCall).isPresent();
    }

    /** {@code endOfData(); return null;}: the statement that returns. */
    static Optional<ReturnStmt> returnBehind(MethodCallExpr call) {
        Node statement = call.getParentNode().orElseThrow();
        if (!(statement instanceof ExpressionStmt)
                || !(statement.getParentNode().orElse(null) instanceof BlockStmt block)) return Optional.empty();
        int next = Statements.index(block, statement) + 1;
        return next < block.getStatements().size()
                        && block.getStatement(next) instanceof ReturnStmt end
                        && end.getExpression()
                                .filter(Expression::isNullLiteralExpr)
                                .isPresent()
                ? Optional.of(end)
                : Optional.empty();
    }

    /** Refuses calls that are not simply the end, and those of methods that a generator's body does not have. */
    static void checkCalls(AnonymousIterator iterator, BlockStmt body) throws Declined {
        InheritedCalls.check(iterator.creation());
        for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
            if (!isCall(call)) continue;
            Node parent = call.getParentNode().orElseThrow();
            boolean isUnderstood = parent instanceof ReturnStmt
                    || (parent instanceof ConditionalExpr choice
                            && choice.getParentNode().orElseThrow() instanceof ReturnStmt end
                            && isChoice(end))
                    || returnBehind(call).isPresent();
            if (!isUnderstood
                    || Bodies.own(body, MethodCallExpr.class).stream().noneMatch(own -> Tree.isSame(own, call)))
                throw new Declined(call, "endOfData() is not simply returned");
        }
    }
}
