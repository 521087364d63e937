package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where variables are declared, mentioned and assigned. */
final class Variables {
    private Variables() {}

    /** The names of all variables that are declared below a node, but for what is below another. */
    static Set<String> declared(Node root, Node except) {
        Set<String> names = new HashSet<>();
        collect(root, except, names);
        return names;
    }

    private static void collect(Node node, Node except, Set<String> names) {
        if (Tree.isSame(node, except)) return;
        if (node instanceof VariableDeclarator || node instanceof Parameter || node instanceof TypePatternExpr)
            names.add(((NodeWithSimpleName<?>) node).getNameAsString());
        node.getChildNodes().forEach(child -> collect(child, except, names));
    }

    /** All places that name a variable, by its name alone or behind {@code this}. */
    static List<Expression> mentions(String name, Node root) {
        return root.findAll(Expression.class, expression -> isVariable(expression, name));
    }

    static boolean isMentioned(String name, Node root) {
        return !mentions(name, root).isEmpty();
    }

    /** Whether an expression is nothing but a variable of this name. */
    static boolean isVariable(Expression expression, String name) {
        if (expression instanceof NameExpr variable)
            return variable.getNameAsString().equals(name);
        return expression instanceof FieldAccessExpr field
                && field.getNameAsString().equals(name)
                && field.getScope() instanceof ThisExpr self
                && self.getTypeName().isEmpty();
    }

    static boolean isAssigned(String name, Node root) {
        return mentions(name, root).stream().anyMatch(Variables::isTarget);
    }

    private static boolean isTarget(Expression variable) {
        Node parent = variable.getParentNode().orElseThrow();
        if (parent instanceof AssignExpr assignment) return Tree.isSame(assignment.getTarget(), variable);
        return parent instanceof UnaryExpr unary && isStep(unary);
    }

    /** Whether an expression is {@code x++} or one of its like. */
    static boolean isStep(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }
}
