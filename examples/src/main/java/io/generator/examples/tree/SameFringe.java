package io.generator.examples.tree;

import io.generator.Gen;
import java.util.Iterator;
import java.util.Objects;

/**
 * Do two trees hold the same values in the same order, whatever their shapes? An old puzzle: two recursive walks have to
 * go side by side, and to stop at the first difference. With generators, each walk stays recursive.
 */
public final class SameFringe {
    private SameFringe() {}

    /** Whether two iterators have the same values; neither is asked for more than one value after a difference. */
    static boolean same(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            if (!Objects.equals(left.next(), right.next())) return false;
        }
        return left.hasNext() == right.hasNext();
    }

    /**
     * Compares a few trees.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Tree<String> bushy = Tree.of("lark", "finch", "robin", "dove", "heron", "owl", "wren");
        Tree<String> slender = Tree.of("dove", "finch", "heron", "lark", "owl", "robin", "wren");
        Tree<String> other = Tree.of("lark", "finch", "robin", "dove", "hawk", "owl", "wren");
        for (String bird : bushy.inOrder()) System.out.println(bird);
        System.out.println("same in a tree of another shape: " + same(bushy.inOrder(), slender.inOrder()));
        Gen<String> walk = other.inOrder();
        System.out.println("same with a hawk for the heron: " + same(bushy.inOrder(), walk));
        System.out.println("and nobody looked beyond it: " + walk.next() + " would have been next");
    }
}
