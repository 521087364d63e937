package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;

/** Small questions about statements. */
final class Statements {
    private Statements() {}

    /** The statements of a block; a statement that is no block is one of its own. */
    static List<Statement> of(Statement statement) {
        return statement instanceof BlockStmt block ? block.getStatements() : List.of(statement);
    }

    static List<Statement> of(MethodDeclaration method) {
        return method.getBody()
                .map(body -> (List<Statement>) body.getStatements())
                .orElse(List.of());
    }

    static boolean throwsOnly(MethodDeclaration method, String exception) {
        List<Statement> statements = of(method);
        return statements.size() == 1 && isThrow(statements.get(0), exception);
    }

    /** Whether a statement, or the only one of a block, throws a new exception of this simple name. */
    static boolean isThrow(Statement statement, String exception) {
        List<Statement> all = of(statement);
        return all.size() == 1
                && all.get(0) instanceof ThrowStmt thrown
                && thrown.getExpression() instanceof ObjectCreationExpr creation
                && creation.getType().getNameAsString().equals(exception);
    }

    /** Which statement of a block a node is, or -1. */
    static int index(BlockStmt block, Node statement) {
        for (int i = 0; i < block.getStatements().size(); i++)
            if (Tree.isSame(block.getStatement(i), statement)) return i;
        return -1;
    }

    static boolean isLoop(Node node) {
        return node instanceof WhileStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof DoStmt;
    }

    /** Whether nothing of a root is run behind a statement in it. */
    static boolean isLast(Node statement, Node root) {
        for (Node at : Tree.path(statement, root)) {
            Node parent = at.getParentNode().orElseThrow();
            boolean isEnd = parent instanceof IfStmt
                    || (parent instanceof BlockStmt block
                            && index(block, at) == block.getStatements().size() - 1);
            if (!isEnd) return false;
        }
        return true;
    }

    /** Whether two conditions without effects are each other's contrary. */
    static boolean areContrary(Expression one, Expression other) {
        return isNegation(one, other) || isNegation(other, one) || areContraryComparisons(one, other);
    }

    private static boolean isNegation(Expression one, Expression other) {
        return one instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                && bare(unary.getExpression()).equals(bare(other));
    }

    private static Expression bare(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : expression;
    }

    /** Of numbers that are no floating-point numbers, as cursors are none. */
    private static boolean areContraryComparisons(Expression one, Expression other) {
        if (!(bare(one) instanceof BinaryExpr a) || !(bare(other) instanceof BinaryExpr b)) return false;
        BinaryExpr.Operator contrary =
                switch (a.getOperator()) {
                    case LESS -> BinaryExpr.Operator.GREATER_EQUALS;
                    case GREATER_EQUALS -> BinaryExpr.Operator.LESS;
                    case GREATER -> BinaryExpr.Operator.LESS_EQUALS;
                    case LESS_EQUALS -> BinaryExpr.Operator.GREATER;
                    case EQUALS -> BinaryExpr.Operator.NOT_EQUALS;
                    case NOT_EQUALS -> BinaryExpr.Operator.EQUALS;
                    default -> a.getOperator();
                };
        return contrary != a.getOperator()
                && b.getOperator() == contrary
                && a.getLeft().equals(b.getLeft())
                && a.getRight().equals(b.getRight());
    }
}
