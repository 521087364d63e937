package io.generator.javac.lint;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a local variable is used. */
final class VariableUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Element variable;
    private final List<TreePath> uses = new ArrayList<>();

    private VariableUses(Trees trees, Element variable) {
        this.trees = trees;
        this.variable = variable;
    }

    static VariableUses in(TreePath part, Element variable, Trees trees) {
        VariableUses uses = new VariableUses(trees, variable);
        uses.scan(part, null);
        return uses;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
        if (node.getName().contentEquals(variable.getSimpleName())
                && variable.equals(trees.getElement(getCurrentPath()))) uses.add(getCurrentPath());
        return null;
    }

    boolean isAssigned() {
        return uses.stream().anyMatch(VariableUses::isTarget);
    }

    /** How many loops are over it. */
    long loops() {
        return uses.stream().filter(VariableUses::isLoop).count();
    }

    /** Whether it is but looped over, and asked for the next value. */
    boolean isOnlyIterated() {
        return uses.stream().allMatch(use -> isLoop(use) || isAsked(use));
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    private static boolean isTarget(TreePath use) {
        Tree parent = use.getParentPath().getLeaf();
        return (parent instanceof AssignmentTree assignment && assignment.getVariable() == use.getLeaf())
                || (parent instanceof CompoundAssignmentTree compound && compound.getVariable() == use.getLeaf());
    }

    private static boolean isLoop(TreePath use) {
        return use.getParentPath().getLeaf() instanceof EnhancedForLoopTree loop
                && loop.getExpression() == use.getLeaf();
    }

    private static boolean isAsked(TreePath use) {
        return use.getParentPath().getLeaf() instanceof MemberSelectTree select
                && (select.getIdentifier().contentEquals("next")
                        || select.getIdentifier().contentEquals("hasNext"));
    }
}
