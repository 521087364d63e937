package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.Optional;
import java.util.Set;

/** The awaits that an asynchronous body has without saying so: loops over {@code each(…)}, and {@code close()}. */
record UnwrittenAwaits(Expressions expressions) {
    private static final Set<String> CLOSEABLE = Set.of(Vocabulary.AWAIT_CLOSEABLE, Vocabulary.ASYNC_GEN);

    /** Whether a loop over this awaits each value. */
    boolean isLoopOver(Expression expression) {
        return expression instanceof MethodCallExpr call
                && expressions
                        .callee(call)
                        .filter(callee -> callee.owner().equals(Vocabulary.ASYNC_CALLS)
                                && callee.name().equals("each"))
                        .isPresent();
    }

    /** Whether a resource of a {@code try} is awaited when it is closed. */
    boolean isResource(Expression resource) {
        return resource instanceof VariableDeclarationExpr declaration
                ? isCloseable(typeOf(declaration))
                : isCloseable(expressions.typeOf(resource));
    }

    private Optional<String> typeOf(VariableDeclarationExpr declaration) {
        return expressions.typeOf(Variable.of(declaration.getVariable(0), Variable.Kind.RESOURCE));
    }

    /** Whether a call closes something that is awaited. */
    boolean isClose(MethodCallExpr call) {
        Node receiver = call.getScope().orElse(null);
        return call.getNameAsString().equals("close")
                && call.getArguments().isEmpty()
                && receiver instanceof Expression object
                && !(receiver instanceof SuperExpr)
                && isCloseable(expressions.typeOf(object));
    }

    private static boolean isCloseable(Optional<String> type) {
        return type.filter(CLOSEABLE::contains).isPresent();
    }
}
