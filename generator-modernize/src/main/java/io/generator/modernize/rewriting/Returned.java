package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Optional;
import java.util.Set;

/** Whether a value that is returned can be yielded in the same place. */
final class Returned {
    /** Types for which Java makes an int of a constant if it is not told what it is for. */
    private static final Set<String> NARROW = Set.of("Byte", "Short", "Character");

    private Returned() {}

    /** Between handing out a value and going on, no {@code finally} block has run, and no lock is left. */
    static void checkPlace(Statement statement, Node root) throws Declined {
        for (Node at : Tree.path(statement, root)) {
            if (at instanceof SynchronizedStmt) throw new Declined(at, "it returns a value in a synchronized block");
            boolean cleansUp = at instanceof TryStmt block
                    && (block.getFinallyBlock().isPresent()
                            || !block.getResources().isEmpty());
            if (cleansUp) throw new Declined(at, "it returns a value in a try block that cleans up");
        }
    }

    /** A value that is yielded is for javac an Object, and no longer what the method returns. */
    static void checkValue(Expression value, String elementType) throws Declined {
        Optional<Expression> functional = value.findFirst(
                Expression.class, each -> each instanceof LambdaExpr || each instanceof MethodReferenceExpr);
        if (functional.isPresent())
            throw new Declined(functional.get(), "the type of this would not be inferred in a call of Gen.yield");
        boolean isTyped = value.isMethodCallExpr()
                || value.isArrayAccessExpr()
                || value.isCastExpr()
                || (value.isCharLiteralExpr() && elementType.equals("Character"));
        if (NARROW.contains(elementType) && !isTyped)
            throw new Declined(value, "this could be an int in a call of Gen.yield: cast it to the primitive type");
    }

    static Optional<Expression> valueOf(Statement statement) {
        return statement instanceof ReturnStmt end ? end.getExpression() : Optional.empty();
    }
}
