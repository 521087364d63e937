package io.generator.check.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.generator.check.source.Expressions;
import io.generator.check.source.Nodes;
import io.generator.check.source.Variable;
import java.util.List;
import java.util.Set;

/**
 * Where a local variable is used.
 *
 * @param uses the places
 */
record VariableUses(List<NameExpr> uses) {
    private static final Set<String> ASKING = Set.of("next", "hasNext");

    static VariableUses in(Node part, Variable variable, Expressions expressions) {
        String name = ((NodeWithSimpleName<?>) variable.declaration()).getNameAsString();
        return new VariableUses(part.findAll(NameExpr.class).stream()
                .filter(use -> use.getNameAsString().equals(name))
                .filter(use ->
                        expressions.variable(use).filter(variable::isSame).isPresent())
                .toList());
    }

    boolean isAssigned() {
        return uses.stream().anyMatch(VariableUses::isTarget);
    }

    /** How many loops are over it. */
    long loops() {
        return uses.stream().filter(VariableUses::isLoop).count();
    }

    /** Whether it is but looped over, and asked for the next value. */
    boolean isOnlyIterated() {
        return uses.stream().allMatch(use -> isLoop(use) || isAsked(use));
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    private static boolean isTarget(NameExpr use) {
        return parent(use) instanceof AssignExpr assignment && Nodes.isSame(assignment.getTarget(), use);
    }

    private static boolean isLoop(NameExpr use) {
        return parent(use) instanceof ForEachStmt loop && Nodes.isSame(loop.getIterable(), use);
    }

    private static boolean isAsked(NameExpr use) {
        return parent(use) instanceof MethodCallExpr call
                && ASKING.contains(call.getNameAsString())
                && call.getScope().filter(scope -> Nodes.isSame(scope, use)).isPresent();
    }

    private static Node parent(Node node) {
        return node.getParentNode().orElseThrow();
    }

    /** Whether a variable is declared inside a part of the source. */
    static boolean isDeclaredIn(Variable variable, Node part) {
        return Nodes.isInside(variable.declaration(), part);
    }
}
