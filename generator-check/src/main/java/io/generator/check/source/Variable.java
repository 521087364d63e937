package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import java.util.Optional;

/**
 * A variable, by its declaration.
 *
 * @param declaration the declarator or the parameter; two variables are the same if it is
 * @param kind what it is a variable of
 * @param type its type as it is written, without arguments; empty where it is inferred
 * @param initializer what it is set to where it is declared
 */
public record Variable(Node declaration, Kind kind, String type, Optional<Expression> initializer) {
    /** What a variable is of. */
    public enum Kind {
        LOCAL,
        /** Of a {@code try}, which closes it. */
        RESOURCE,
        /** Of a loop over something. */
        LOOP,
        PARAMETER,
        FIELD,
        /** Something of that name may be declared, and nothing is certain of it. */
        UNKNOWN
    }

    static Variable of(VariableDeclarator declarator, Kind kind) {
        return new Variable(declarator, kind, TypeText.of(declarator.getType()), declarator.getInitializer());
    }

    static Variable of(Parameter parameter) {
        return new Variable(parameter, Kind.PARAMETER, TypeText.of(parameter), Optional.empty());
    }

    static Variable unknown(Node place) {
        return new Variable(place, Kind.UNKNOWN, "", Optional.empty());
    }

    /** Whether it belongs to a method or a lambda. */
    public boolean isLocal() {
        return kind != Kind.FIELD && kind != Kind.UNKNOWN;
    }

    /** By the declaration, and not by what it looks like. */
    public boolean isSame(Variable other) {
        return Nodes.isSame(declaration, other.declaration);
    }
}
