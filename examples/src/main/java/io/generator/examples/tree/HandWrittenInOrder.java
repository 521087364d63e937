package io.generator.examples.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@link Tree#inOrder()} written by hand: the recursion turned into a stack of what is left to do. */
final class HandWrittenInOrder<T> implements Iterator<T> {
    /** The trees whose value is next, the innermost first; what is on their left is done. */
    private final Deque<Tree<T>> pending = new ArrayDeque<>();

    HandWrittenInOrder(Tree<T> tree) {
        descend(tree);
    }

    @Override
    public boolean hasNext() {
        return !pending.isEmpty();
    }

    @Override
    public T next() {
        Tree<T> tree = pending.pop();
        descend(tree.right());
        return tree.value();
    }

    private void descend(@Nullable Tree<T> tree) {
        for (Tree<T> left = tree; left != null; left = left.left()) pending.push(left);
    }
}
