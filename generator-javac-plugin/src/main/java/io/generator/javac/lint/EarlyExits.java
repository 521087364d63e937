package io.generator.javac.lint;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the body of a loop can be left before the loop has come to its end. */
final class EarlyExits extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> labels = new HashSet<>();
    private int nested;
    private boolean jumps;
    private boolean returns;
    private boolean throwsItself;

    private EarlyExits() {}

    /** Those in a statement that is the body of a loop. */
    static EarlyExits of(Tree loopBody) {
        EarlyExits exits = new EarlyExits();
        exits.scan(loopBody, null);
        return exits;
    }

    /** By {@code break}, or by a {@code continue} of a loop further out. */
    boolean jumps() {
        return jumps;
    }

    boolean returns() {
        return returns;
    }

    boolean areThere() {
        return jumps || returns || throwsItself;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree node, @Nullable Void unused) {
        jumps |= node.getLabel() == null
                ? nested == 0
                : !labels.contains(node.getLabel().toString());
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree node, @Nullable Void unused) {
        jumps |= node.getLabel() != null && !labels.contains(node.getLabel().toString());
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
        returns = true;
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree node, @Nullable Void unused) {
        throwsItself = true;
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree node, @Nullable Void unused) {
        labels.add(node.getLabel().toString());
        return super.visitLabeledStatement(node, null);
    }

    private @Nullable Void nested(Runnable scan) {
        nested++;
        scan.run();
        nested--;
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree node, @Nullable Void unused) {
        return nested(() -> super.visitForLoop(node, null));
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree node, @Nullable Void unused) {
        return nested(() -> super.visitEnhancedForLoop(node, null));
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree node, @Nullable Void unused) {
        return nested(() -> super.visitWhileLoop(node, null));
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree node, @Nullable Void unused) {
        return nested(() -> super.visitDoWhileLoop(node, null));
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree node, @Nullable Void unused) {
        return nested(() -> super.visitSwitch(node, null));
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree node, @Nullable Void unused) {
        return nested(() -> super.visitSwitchExpression(node, null));
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
