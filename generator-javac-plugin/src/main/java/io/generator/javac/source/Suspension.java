package io.generator.javac.source;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.generator.transformer.model.SuspensionPoint;

/**
 * Where a body is suspended.
 *
 * @param path the call; for an await that the source does not write out, what is gone through or closed
 * @param kind what happens there
 * @param isLocked whether it stands in a {@code synchronized} block of its body
 */
public record Suspension(TreePath path, SuspensionPoint.Kind kind, boolean isLocked) {
    /** Whether it hands out a single value. */
    public boolean isYield() {
        return kind == SuspensionPoint.Kind.YIELD;
    }

    /** What is yielded or delegated to. */
    public TreePath argument() {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        return new TreePath(path, call.getArguments().get(0));
    }
}
