package io.generator.modernize.rewriting;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The body of a generator of futures as that of an {@code @Async} method: what is yielded is awaited. */
record DrivenBody(Source source, Names names, MethodDeclaration method) {
    private static final String TWO_WAY_GEN = "io.generator.TwoWayGen";

    List<Edit> edits(String future) throws Declined {
        BlockStmt body = method.getBody().orElseThrow();
        List<Edit> edits = new ArrayList<>();
        for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
            if (!isOf(call, NewNames.GEN)) continue;
            check(call);
            edits.add(await(call));
        }
        for (ReturnStmt end : Bodies.own(body, ReturnStmt.class)) edits.add(end(end, future));
        return edits;
    }

    private boolean isOf(MethodCallExpr call, String qualifiedName) {
        return call.getScope()
                .filter(scope -> names.means(scope.toString(), qualifiedName))
                .isPresent();
    }

    private void check(MethodCallExpr call) throws Declined {
        if (!call.getNameAsString().equals("yield"))
            throw new Declined(call, "it calls Gen." + call.getName() + ", which an @Async method has not");
        if (Bodies.methodOf(call).filter(owner -> Tree.isSame(owner, method)).isEmpty())
            throw new Declined(call, "it yields in a lambda or a class within the method");
        Bodies.checkMonitors(method, call, "awaits");
        boolean isCaught = Tree.path(call, method).stream()
                .anyMatch(node -> node instanceof TryStmt block
                        && !block.getCatchClauses().isEmpty());
        if (isCaught)
            throw new Declined(
                    call, "what fails here may be caught, and need not be the same exception when it is awaited");
    }

    /** Gen.yield has whatever type is asked for; await has the one of the future. */
    private Edit await(MethodCallExpr call) throws Declined {
        int argument = source.start(call.getArgument(0));
        if (call.getParentNode().orElseThrow() instanceof ExpressionStmt)
            return new Edit(source.start(call), argument, "await(");
        Type wanted = wanted(call)
                .orElseThrow(() -> new Declined(call, "of which type the value is, is not to be seen here"));
        String boxed = wanted instanceof PrimitiveType primitive
                ? primitive.toBoxedType().asString()
                : wanted.asString();
        if (value(call.getArgument(0)).filter(boxed::equals).isPresent())
            return new Edit(source.start(call), argument, "await(");
        if (wanted instanceof ClassOrInterfaceType named
                && named.getTypeArguments().isPresent())
            throw new Declined(call, "a cast to " + wanted + " would be unchecked");
        if (!(call.getParentNode().orElseThrow() instanceof VariableDeclarator))
            throw new Declined(call, "of which type the value is, is not to be seen here");
        return new Edit(source.start(call), argument, "(" + wanted.asString() + ") await(");
    }

    private static Optional<Type> wanted(MethodCallExpr call) {
        if (call.getTypeArguments().isPresent())
            return Optional.of(call.getTypeArguments().get().get(0));
        Node parent = call.getParentNode().orElseThrow();
        return parent instanceof VariableDeclarator variable
                        && !variable.getTypeAsString().equals("var")
                ? Optional.of(variable.getType())
                : Optional.empty();
    }

    /** The type of a future's value, if that is a variable which says it. */
    private Optional<String> value(Expression future) {
        if (!(future instanceof NameExpr name)) return Optional.empty();
        List<Type> types = Stream.concat(
                        method.findAll(Parameter.class).stream()
                                .filter(parameter -> parameter.getName().equals(name.getName()))
                                .map(Parameter::getType),
                        method.findAll(VariableDeclarator.class).stream()
                                .filter(variable -> variable.getName().equals(name.getName()))
                                .map(VariableDeclarator::getType))
                .toList();
        return types.size() == 1 && types.get(0) instanceof ClassOrInterfaceType type
                ? type.getTypeArguments()
                        .filter(arguments -> arguments.size() == 1)
                        .map(arguments -> arguments.get(0).asString())
                : Optional.empty();
    }

    private Edit end(ReturnStmt end, String future) throws Declined {
        Expression value = end.getExpression().orElseThrow();
        if (!(value instanceof MethodCallExpr call)
                || !isOf(call, TWO_WAY_GEN)
                || !call.getNameAsString().equals("returning"))
            throw new Declined(end, "it hands over to another generator");
        return new Edit(source.start(call), source.end(call.getName()), future + ".completedFuture");
    }
}
