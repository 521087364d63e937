package io.generator.javac.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Goes through a class once and hands out each body, the inner ones first. */
public final class SourceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> SUSPENDING = Set.of("yield", "yieldFrom", "await", "close");

    private final Language language;
    private final LambdaKinds lambdas;
    private final UnwrittenAwaits unwritten;
    private final Consumer<Body> consumer;
    private final Deque<Body> bodies = new ArrayDeque<>();

    /**
     * Makes a scanner.
     *
     * @param consumer is given each body when its end is reached
     */
    public SourceScanner(Language language, Consumer<Body> consumer) {
        this.language = language;
        this.lambdas = new LambdaKinds(language);
        this.unwritten = new UnwrittenAwaits(language);
        this.consumer = consumer;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
        return inside(Body.Kind.INITIALISER, () -> super.visitClass(node, null));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, @Nullable Void unused) {
        return inside(kindOfMethod(node), () -> super.visitMethod(node, null));
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void unused) {
        return inside(lambdas.kindOf(getCurrentPath()), () -> {
            if (node.getBody() instanceof MethodInvocationTree call && returnsNothing())
                body().dropped().add(new TreePath(getCurrentPath(), call));
            super.visitLambdaExpression(node, null);
        });
    }

    /** Whether the lambda, or method reference, that is looked at is for an interface whose method returns nothing. */
    private boolean returnsNothing() {
        TypeMirror type = language.typeOf(getCurrentPath());
        return type != null && language.returnsNothing(type);
    }

    private @Nullable Void inside(Body.Kind kind, Runnable scan) {
        Body body = new Body(kind, getCurrentPath());
        bodies.push(body);
        scan.run();
        bodies.pop();
        consumer.accept(body);
        return null;
    }

    private Body.Kind kindOfMethod(MethodTree node) {
        Element method = language.trees().getElement(getCurrentPath());
        if (method == null) return Body.Kind.METHOD;
        if (method.getKind() == ElementKind.CONSTRUCTOR) return Body.Kind.INITIALISER;
        if (isAnnotated(method, node, Language.GENERATOR)) return Body.Kind.GENERATOR;
        return isAnnotated(method, node, Language.ASYNC) ? Body.Kind.ASYNC : Body.Kind.METHOD;
    }

    /** Whether it has the annotation, or has what must be meant to be it, of whose missing import javac tells. */
    private boolean isAnnotated(Element method, MethodTree node, String annotation) {
        return language.isAnnotated(method, annotation)
                || node.getModifiers().getAnnotations().stream()
                        .anyMatch(tree -> tree.getAnnotationType() instanceof IdentifierTree name
                                && annotation.endsWith("." + name.getName())
                                && language.typeOf(pathOfType(node, tree)) == null);
    }

    private TreePath pathOfType(MethodTree method, AnnotationTree annotation) {
        TreePath modifiers = new TreePath(getCurrentPath(), method.getModifiers());
        return new TreePath(new TreePath(modifiers, annotation), annotation.getAnnotationType());
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree node, @Nullable Void unused) {
        scan(node.getExpression(), null);
        body().lock();
        scan(node.getBlock(), null);
        body().unlock();
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
        TreePath path = getCurrentPath();
        super.visitMethodInvocation(node, null);
        body().calls().add(path);
        if (!SUSPENDING.contains(nameOf(node.getMethodSelect()).toString())) return null;
        language.suspension(language.methodOf(path)).ifPresent(kind -> suspend(path, kind));
        if (unwritten.isClose(path)) awaitUnwritten(path);
        return null;
    }

    private void suspend(TreePath path, SuspensionPoint.Kind kind) {
        body().suspensions().add(new Suspension(path, kind, body().isLocked()));
    }

    /** Elsewhere it is a call like any other. */
    private void awaitUnwritten(TreePath path) {
        if (body().kind().isAsync()) suspend(path, SuspensionPoint.Kind.AWAIT);
    }

    private static CharSequence nameOf(ExpressionTree select) {
        Name name = select instanceof MemberSelectTree member ? member.getIdentifier() : null;
        if (name == null && select instanceof IdentifierTree identifier) name = identifier.getName();
        return name == null ? "" : name;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void unused) {
        body().references().add(getCurrentPath());
        if (returnsNothing()) body().dropped().add(getCurrentPath());
        return super.visitMemberReference(node, null);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree node, @Nullable Void unused) {
        if (node.getExpression() instanceof MethodInvocationTree call)
            body().dropped().add(new TreePath(getCurrentPath(), call));
        return super.visitExpressionStatement(node, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void unused) {
        body().loops().add(getCurrentPath());
        TreePath expression = new TreePath(getCurrentPath(), node.getExpression());
        if (unwritten.isLoopOver(expression)) awaitUnwritten(expression);
        return super.visitEnhancedForLoop(node, null);
    }

    @Override
    public @Nullable Void visitTry(TryTree node, @Nullable Void unused) {
        body().tries().add(getCurrentPath());
        for (Tree resource : node.getResources()) {
            TreePath path = new TreePath(getCurrentPath(), resource);
            if (unwritten.isResource(path)) awaitUnwritten(path);
        }
        return super.visitTry(node, null);
    }

    /** Annotations and modifiers of the top-level class are inside it too. */
    private Body body() {
        return bodies.getFirst();
    }
}
