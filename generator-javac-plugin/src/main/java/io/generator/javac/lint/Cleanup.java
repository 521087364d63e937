package io.generator.javac.lint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Whether a generator yields where something is to be cleaned up. Looks at words alone, since the class may be one that javac
 * has not given types to yet.
 */
final class Cleanup extends TreeScanner<@Nullable Void, @Nullable Void> {
    private int depth;
    private boolean found;

    private Cleanup() {}

    static boolean isIn(MethodTree generator) {
        Cleanup cleanup = new Cleanup();
        cleanup.scan(generator.getBody(), null);
        return cleanup.found;
    }

    static boolean isCleanup(TryTree tree) {
        return tree.getFinallyBlock() != null || !tree.getResources().isEmpty();
    }

    @Override
    public @Nullable Void visitTry(TryTree node, @Nullable Void unused) {
        if (isCleanup(node)) depth++;
        scan(node.getBlock(), null);
        if (isCleanup(node)) depth--;
        scan(node.getCatches(), null);
        scan(node.getFinallyBlock(), null);
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
        String name = node.getMethodSelect() instanceof MemberSelectTree select ? select.toString() : "";
        if (depth > 0 && (name.endsWith("Gen.yield") || name.endsWith("Gen.yieldFrom"))) found = true;
        return super.visitMethodInvocation(node, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
        return null;
    }
}
