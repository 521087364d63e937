package io.generator.javac.lint;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a clause does anything by which the body may be left, or may be told to end: it throws, returns, breaks, keeps the
 * exception or a flag in a variable, or calls what sounds like one of these.
 */
final class Departure extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Pattern LEAVING =
            Pattern.compile("throw|propagate|raise|fail|exit|halt|close|stop|cancel|abort");

    private boolean found;

    private Departure() {}

    static boolean isIn(Tree clause) {
        Departure departure = new Departure();
        departure.scan(clause, null);
        return departure.found;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree node, @Nullable Void unused) {
        return found();
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
        return found();
    }

    @Override
    public @Nullable Void visitBreak(BreakTree node, @Nullable Void unused) {
        return found();
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree node, @Nullable Void unused) {
        return found();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void unused) {
        Tree select = node.getMethodSelect();
        String name = select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : "";
        if (select instanceof IdentifierTree identifier)
            name = identifier.getName().toString();
        if (LEAVING.matcher(name.toLowerCase(Locale.ROOT)).find()) found = true;
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

    private @Nullable Void found() {
        found = true;
        return null;
    }
}
