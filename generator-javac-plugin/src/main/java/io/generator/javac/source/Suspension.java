package io.generator.javac.source;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;

/**
 * A call that suspends.
 *
 * @param path the call
 * @param method what is called
 * @param isLocked whether it stands in a {@code synchronized} block of its body
 */
public record Suspension(TreePath path, ExecutableElement method, boolean isLocked) {
    /** Whether it hands out a single value. */
    public boolean isYield() {
        return method.getSimpleName().contentEquals("yield");
    }

    /** What is yielded or delegated to. */
    public TreePath argument() {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        return new TreePath(path, call.getArguments().get(0));
    }
}
