package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.List;
import java.util.Optional;

/**
 * A {@code next()} without the test whether there is a next value.
 *
 * @param method the whole
 * @param steps the statements before the last one
 * @param value what the last one returns
 * @param isGuarded whether it tests first, and throws NoSuchElementException where there is none
 */
record NextMethod(MethodDeclaration method, List<Statement> steps, Expression value, boolean isGuarded) {
    private static final String NO_SUCH_ELEMENT = "NoSuchElementException";

    static NextMethod of(AnonymousIterator iterator, MethodDeclaration hasNext, MethodDeclaration next)
            throws Declined {
        List<Statement> all = Statements.of(next);
        Guard guard = new Guard(hasNext);
        if (all.size() == 2 && all.get(0) instanceof IfStmt check && isEndThrown(all.get(1)) && guard.isPassedBy(check))
            return of(next, Statements.of(check.getThenStmt()), true);
        if (all.size() > 1 && all.get(0) instanceof IfStmt check && guard.throwsAt(check))
            return of(next, all.subList(1, all.size()), true);
        return of(next, all, false);
    }

    private static NextMethod of(MethodDeclaration next, List<Statement> all, boolean isGuarded) throws Declined {
        Optional<Expression> value = all.isEmpty() ? Optional.empty() : Returned.valueOf(all.get(all.size() - 1));
        if (value.isEmpty()) throw new Declined(next.getName(), "next() does not end with the return of a value");
        List<Statement> steps = all.subList(0, all.size() - 1);
        for (Statement step : steps)
            if (step.findFirst(ReturnStmt.class).isPresent()
                    || step.findFirst(ThrowStmt.class).isPresent())
                throw new Declined(step, "next() returns or throws at more than one place");
        return new NextMethod(next, steps, value.get(), isGuarded);
    }

    /** Without a message: that of a generator's end is another. */
    private static boolean isEndThrown(Statement statement) {
        return Statements.isThrow(statement, NO_SUCH_ELEMENT)
                && statement
                        .findFirst(ObjectCreationExpr.class)
                        .filter(creation -> creation.getArguments().isEmpty())
                        .isPresent();
    }

    /** The test whether there is a next value. */
    private record Guard(MethodDeclaration hasNext) {
        boolean throwsAt(IfStmt check) {
            return check.getElseStmt().isEmpty()
                    && isEndThrown(check.getThenStmt())
                    && (isNotHasNext(check.getCondition())
                            || condition()
                                    .filter(test -> Statements.areContrary(test, check.getCondition()))
                                    .isPresent());
        }

        boolean isPassedBy(IfStmt check) {
            return check.getElseStmt().isEmpty()
                    && (isHasNext(check.getCondition())
                            || condition().filter(check.getCondition()::equals).isPresent());
        }

        private Optional<Expression> condition() {
            List<Statement> all = Statements.of(hasNext);
            return all.size() == 1 ? Returned.valueOf(all.get(0)) : Optional.empty();
        }

        private static boolean isNotHasNext(Expression condition) {
            return condition.isUnaryExpr()
                    && condition.toString().startsWith("!")
                    && isHasNext(condition.asUnaryExpr().getExpression());
        }

        private static boolean isHasNext(Expression condition) {
            return condition instanceof MethodCallExpr call
                    && call.getNameAsString().equals("hasNext")
                    && call.getArguments().isEmpty()
                    && call.getScope().map(Expression::isThisExpr).orElse(true);
        }
    }
}
