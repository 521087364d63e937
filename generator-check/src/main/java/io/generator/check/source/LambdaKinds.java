package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.Type;
import io.generator.transformer.model.LambdaInterfaces;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lambdas and method references are made objects of, as far as the place where they stand tells. */
public record LambdaKinds(Expressions expressions) {
    private static final String SERIALIZABLE = "java.io.Serializable";

    /** What the code of a lambda is. None of our interfaces' methods has a parameter. */
    Body.Kind kindOf(LambdaExpr lambda) {
        Optional<Protocol> protocol = protocol(lambda);
        if (protocol.isPresent())
            return protocol.get().kind() == MethodKind.ASYNC ? Body.Kind.ASYNC_LAMBDA : Body.Kind.GENERATOR_LAMBDA;
        return !lambda.getParameters().isEmpty() || isOfOthers(lambda) ? Body.Kind.LAMBDA : Body.Kind.UNKNOWN;
    }

    /** What becomes of a lambda, if it is rewritten for sure. */
    Optional<Protocol> protocol(Expression lambda) {
        Optional<String> name = suspendableInterface(lambda);
        if (name.isPresent()) return name.flatMap(LambdaInterfaces::protocol);
        return user(lambda) instanceof MethodCallExpr call && isArgument(call, lambda)
                ? expressions.callee(call).flatMap(callee -> Vocabulary.factory(callee.owner(), callee.name()))
                : Optional.empty();
    }

    /** The interface that a lambda is made an object of, where it is written beside it and is one that is rewritten. */
    public Optional<String> suspendableInterface(Expression lambda) {
        Optional<String> written = interfaces(lambda)
                .filter(name -> LambdaInterfaces.protocol(name).isPresent())
                .findFirst();
        return written.isPresent() ? written : onlyInterface(lambda);
    }

    /** Of the factories this one alone is not overloaded. */
    private Optional<String> onlyInterface(Expression lambda) {
        return user(lambda) instanceof MethodCallExpr call && isArgument(call, lambda)
                ? expressions
                        .callee(call)
                        .filter(callee -> callee.owner().equals(Vocabulary.ASYNC_GEN)
                                && callee.name().equals("of"))
                        .map(callee -> "io.generator.AsyncGenBlock")
                : Optional.empty();
    }

    /** Whether the object can be serialised, as a cast says. */
    public boolean isSerializable(Expression lambda) {
        return interfaces(lambda).anyMatch(name -> expressions.platform().isSubtype(name, SERIALIZABLE));
    }

    private Stream<String> interfaces(Expression lambda) {
        return target(lambda).stream()
                .flatMap(type -> type instanceof IntersectionType intersection
                        ? intersection.getElements().stream().map(Type.class::cast)
                        : Stream.of(type))
                .flatMap(type -> expressions.resolve(TypeText.of(type), type).stream());
    }

    /** Whether it is made an object of something else for sure. */
    private boolean isOfOthers(Expression lambda) {
        Optional<Type> target = target(lambda);
        if (target.isPresent()) {
            List<Type> types = target.get() instanceof IntersectionType intersection
                    ? List.copyOf(intersection.getElements())
                    : List.of(target.get());
            return types.stream()
                    .allMatch(
                            type -> expressions.resolve(TypeText.of(type), type).isPresent());
        }
        Node user = user(lambda);
        if (user instanceof MethodCallExpr call && isArgument(call, lambda))
            return expressions
                    .callee(call)
                    .filter(callee -> expressions
                            .platform()
                            .methodNamesType(
                                    callee.owner(),
                                    callee.name(),
                                    call.getArguments().size(),
                                    index(call, lambda)))
                    .isPresent();
        return user instanceof ObjectCreationExpr created
                && index(created, lambda) >= 0
                && expressions
                        .resolve(TypeText.of(created.getType()), created)
                        .filter(type -> expressions
                                .platform()
                                .constructorNamesType(
                                        type, created.getArguments().size(), index(created, lambda)))
                        .isPresent();
    }

    private static int index(NodeWithArguments<?> call, Expression lambda) {
        for (int i = 0; i < call.getArguments().size(); i++) if (Nodes.isInside(lambda, call.getArgument(i))) return i;
        return -1;
    }

    /** The type that is written where the lambda stands. */
    private static Optional<Type> target(Expression lambda) {
        Node user = user(lambda);
        if (user instanceof CastExpr cast) return Optional.of(cast.getType());
        if (user instanceof VariableDeclarator declarator)
            return Optional.of(declarator.getType()).filter(type -> !type.isVarType());
        if (user instanceof ReturnStmt) return returned(user);
        return Optional.empty();
    }

    private static Optional<Type> returned(Node statement) {
        Node at = Scopes.parent(statement);
        while (at != null && !(at instanceof MethodDeclaration) && !(at instanceof LambdaExpr)) at = Scopes.parent(at);
        return at instanceof MethodDeclaration method ? Optional.of(method.getType()) : Optional.empty();
    }

    private static boolean isArgument(MethodCallExpr call, Expression lambda) {
        return index(call, lambda) >= 0;
    }

    /** What takes the value of an expression, behind parentheses and choices. */
    private static Node user(Expression expression) {
        Node child = expression;
        Node parent = Scopes.parent(expression);
        while (parent instanceof EnclosedExpr
                || (parent instanceof ConditionalExpr choice && !Nodes.isSame(choice.getCondition(), child))) {
            child = parent;
            parent = Scopes.parent(parent);
        }
        return parent == null || parent instanceof AssignExpr ? child : parent;
    }
}
