package io.generator.check.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.generator.transformer.model.SuspensionPoint;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through a file once and hands out each body, the inner ones first. */
final class BodyScanner extends VoidVisitorAdapter<Body> {
    private final Expressions expressions;
    private final LambdaKinds lambdas;
    private final UnwrittenAwaits unwritten;
    private final MethodKinds methods;
    private final Consumer<Body> consumer;

    BodyScanner(Expressions expressions, Consumer<Body> consumer) {
        this.expressions = expressions;
        this.lambdas = new LambdaKinds(expressions);
        this.unwritten = new UnwrittenAwaits(expressions);
        this.methods = new MethodKinds(expressions);
        this.consumer = consumer;
    }

    /** The body of a whole file, in which no code stands. */
    static Body outermost(Node unit, Expressions expressions) {
        return new Body(Body.Kind.INITIALISER, unit, Optional.empty(), expressions);
    }

    private Body body(Body.Kind kind, Node node) {
        return new Body(kind, node, Optional.empty(), expressions);
    }

    private void inside(Body body, Consumer<Body> visit) {
        visit.accept(body);
        consumer.accept(body);
    }

    @Override
    public void visit(ClassOrInterfaceDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(EnumDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(RecordDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(AnnotationDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(EnumConstantDeclaration node, Body outer) {
        node.getArguments().forEach(argument -> argument.accept(this, outer));
        if (!node.getClassBody().isEmpty())
            inside(body(Body.Kind.INITIALISER, node), body -> node.getClassBody()
                    .forEach(member -> member.accept(this, body)));
    }

    @Override
    public void visit(ObjectCreationExpr node, Body outer) {
        node.getScope().ifPresent(scope -> scope.accept(this, outer));
        node.getArguments().forEach(argument -> argument.accept(this, outer));
        node.getAnonymousClassBody()
                .ifPresent(members -> inside(
                        body(Body.Kind.INITIALISER, node),
                        body -> members.forEach(member -> member.accept(this, body))));
    }

    @Override
    public void visit(MethodDeclaration node, Body outer) {
        inside(body(methods.kindOf(node), node), body -> super.visit(node, body));
    }

    @Override
    public void visit(ConstructorDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(CompactConstructorDeclaration node, Body outer) {
        inside(body(Body.Kind.INITIALISER, node), body -> super.visit(node, body));
    }

    @Override
    public void visit(LambdaExpr node, Body outer) {
        inside(
                new Body(lambdas.kindOf(node), node, lambdas.protocol(node), expressions),
                body -> super.visit(node, body));
    }

    @Override
    public void visit(SynchronizedStmt node, Body body) {
        node.getExpression().accept(this, body);
        body.lock();
        node.getBody().accept(this, body);
        body.unlock();
    }

    @Override
    public void visit(MethodCallExpr node, Body body) {
        super.visit(node, body);
        body.calls().add(node);
        if (Vocabulary.SUSPENDING.contains(node.getNameAsString()))
            expressions.suspension(node).ifPresent(kind -> suspend(body, node, kind));
        if (unwritten.isClose(node)) awaitUnwritten(body, node);
    }

    private static void suspend(Body body, Node node, SuspensionPoint.Kind kind) {
        body.suspensions().add(new Suspension(node, kind, body.isLocked()));
    }

    /** Elsewhere it is a call like any other. */
    private static void awaitUnwritten(Body body, Node node) {
        if (body.kind().isAsync()) suspend(body, node, SuspensionPoint.Kind.AWAIT);
    }

    @Override
    public void visit(MethodReferenceExpr node, Body body) {
        body.references().add(node);
        super.visit(node, body);
    }

    @Override
    public void visit(ExpressionStmt node, Body body) {
        if (node.getExpression() instanceof MethodCallExpr call && !isValue(node))
            body.statements().add(call);
        super.visit(node, body);
    }

    /** The tree has a statement also where a lambda, or a case of a switch that is an expression, is but a call. */
    private static boolean isValue(ExpressionStmt node) {
        Node parent = Scopes.parent(node);
        return parent instanceof LambdaExpr
                || (parent instanceof SwitchEntry entry
                        && entry.getType() == SwitchEntry.Type.EXPRESSION
                        && Scopes.parent(entry) instanceof SwitchExpr);
    }

    @Override
    public void visit(ForEachStmt node, Body body) {
        body.loops().add(node);
        if (unwritten.isLoopOver(node.getIterable())) awaitUnwritten(body, node.getIterable());
        super.visit(node, body);
    }

    @Override
    public void visit(TryStmt node, Body body) {
        body.tries().add(node);
        for (Expression resource : node.getResources())
            if (unwritten.isResource(resource)) awaitUnwritten(body, resource);
        super.visit(node, body);
    }
}
