package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.generator.modernize.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * What a name means in a method that returns an iterator.
 *
 * @param name of a variable
 * @param declarations all variables of the name in the method, but for those of the iterator's class
 */
record OuterVariable(NamedIterator iterator, String name, List<Node> declarations) {
    static OuterVariable of(NamedIterator iterator, String name) {
        List<Node> declarations = iterator.method()
                .findAll(
                        Node.class,
                        node -> isDeclaration(node, name) && !iterator.type().isAncestorOf(node));
        return new OuterVariable(iterator, name, declarations);
    }

    private static boolean isDeclaration(Node node, String name) {
        return (node instanceof VariableDeclarator || node instanceof Parameter || node instanceof TypePatternExpr)
                && ((NodeWithSimpleName<?>) node).getNameAsString().equals(name);
    }

    boolean isOfMethod() {
        return !declarations.isEmpty();
    }

    boolean isAssigned() {
        return isOfMethod() && Variables.isAssigned(name, iterator.method());
    }

    /** Whether a local class sees it: it is declared before, in the same block or one around. */
    boolean isCaptured() {
        if (!iterator.isLocal() || declarations.size() != 1 || isAssigned()) return false;
        Node declaration = declarations.get(0);
        Source source = iterator.source();
        if (source.start(declaration) > source.start(iterator.type())) return false;
        Node around = declaration.getParentNode().orElseThrow();
        if (declaration instanceof Parameter) return around instanceof MethodDeclaration;
        return declaration instanceof VariableDeclarator
                && around.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof BlockStmt block
                && block.isAncestorOf(iterator.type());
    }

    /** The type, as it is written; empty if the variable may change, or is not known. */
    Optional<String> constantType() {
        if (!isOfMethod()) return finalField().map(field -> iterator.source().text(field.getType()));
        if (declarations.size() != 1 || isAssigned()) return Optional.empty();
        if (declarations.get(0) instanceof Parameter parameter && !parameter.isVarArgs())
            return Optional.of(iterator.source().text(parameter.getType()));
        return declarations.get(0) instanceof VariableDeclarator variable
                ? Optional.of(iterator.source().text(variable.getType()))
                : Optional.empty();
    }

    private Optional<VariableDeclarator> finalField() {
        return iterator.method().getParentNode().orElseThrow().getChildNodes().stream()
                .filter(member -> member instanceof FieldDeclaration field && field.isFinal())
                .flatMap(field -> ((FieldDeclaration) field).getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .findFirst();
    }
}
