package io.generator.examples.tree;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A binary tree that is not empty.
 *
 * @param left what comes before the value; null if nothing does
 * @param value the value at the root
 * @param right what comes after the value; null if nothing does
 * @param <T> the type of the values
 */
record Tree<T>(@Nullable Tree<T> left, T value, @Nullable Tree<T> right) {

    /**
     * The values from left to right. It is the recursive definition as it is in every textbook; the left side is
     * delegated to, and the right one takes over in tail position, so that a list-like tree is walked in constant memory.
     */
    @Generator
    Gen<T> inOrder() {
        if (left != null) Gen.yieldFrom(left.inOrder());
        Gen.yield(value);
        return right == null ? Gen.done() : right.inOrder();
    }

    /** The same, written by hand. */
    Iterator<T> inOrderByHand() {
        return new HandWrittenInOrder<>(this);
    }

    /** A search tree of some values, each inserted in turn. */
    @SafeVarargs
    static <T extends Comparable<T>> Tree<T> of(T first, T... others) {
        Tree<T> tree = new Tree<>(null, first, null);
        for (T value : others) tree = insert(tree, value);
        return tree;
    }

    private static <T extends Comparable<T>> Tree<T> insert(@Nullable Tree<T> tree, T value) {
        if (tree == null) return new Tree<>(null, value, null);
        return value.compareTo(tree.value) < 0
                ? new Tree<>(insert(tree.left, value), tree.value, tree.right)
                : new Tree<>(tree.left, tree.value, insert(tree.right, value));
    }
}
