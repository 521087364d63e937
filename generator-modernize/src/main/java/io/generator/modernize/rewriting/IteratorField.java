package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.PrimitiveType;
import io.generator.modernize.source.Source;
import java.util.Optional;

/**
 * A field of an iterator, which becomes a local variable.
 *
 * @param variable its declaration
 * @param isAssigned whether it is assigned anywhere but at its declaration
 */
record IteratorField(VariableDeclarator variable, boolean isAssigned) {
    String name() {
        return variable.getNameAsString();
    }

    /** Whether it is the same field as another. */
    boolean is(IteratorField other) {
        return name().equals(other.name());
    }

    /** As it is written, but for the brackets of arrays, which may be behind the name. */
    String type(Source source) {
        return variable.getType().isArrayType() ? variable.getTypeAsString() : source.text(variable.getType());
    }

    Optional<Expression> initialiser() {
        return variable.getInitializer();
    }

    /** What a field has that nobody has assigned. */
    String defaultValue() {
        if (!(variable.getType() instanceof PrimitiveType primitive)) return "null";
        return switch (primitive.getType()) {
            case BOOLEAN -> "false";
            case CHAR -> "'\\0'";
            default -> "0";
        };
    }
}
