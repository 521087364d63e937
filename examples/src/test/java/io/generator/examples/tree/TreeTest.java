package io.generator.examples.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Gen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final int DEEP = 200_000;

    @Test
    void walksFromLeftToRight() {
        assertThat(listOf(Tree.of(4, 2, 6, 1, 3, 5, 7).inOrder())).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void walksAsTheHandWrittenIterator(long seed) {
        Integer[] values = new Random(seed).ints(1_000, 0, 500).boxed().toArray(Integer[]::new);
        Tree<Integer> tree = Tree.of(250, values);
        assertThat(listOf(tree.inOrder())).hasSize(1_001).isSorted().isEqualTo(listOf(tree.inOrderByHand()));
    }

    @Test
    void walksATreeThatIsAListToTheLeft() {
        Tree<Integer> tree = new Tree<>(null, 0, null);
        for (int value = 1; value < DEEP; value++) tree = new Tree<>(tree, value, null);
        assertThat(listOf(tree.inOrder())).isEqualTo(listOf(tree.inOrderByHand()));
    }

    @Test
    void walksATreeThatIsAListToTheRight() {
        Tree<Integer> tree = new Tree<>(null, DEEP, null);
        for (int value = DEEP - 1; value > 0; value--) tree = new Tree<>(null, value, tree);
        List<Integer> expected = IntStream.rangeClosed(1, DEEP).boxed().toList();
        assertThat(listOf(tree.inOrder())).isEqualTo(expected).isEqualTo(listOf(tree.inOrderByHand()));
    }

    @Test
    void treesOfOtherShapesHaveTheSameFringe() {
        Tree<Integer> bushy = Tree.of(2, 1, 3);
        Tree<Integer> slender = Tree.of(1, 2, 3);
        assertThat(SameFringe.same(bushy.inOrder(), slender.inOrder())).isTrue();
        assertThat(SameFringe.same(bushy.inOrder(), slender.inOrderByHand())).isTrue();
        assertThat(SameFringe.same(bushy.inOrder(), Tree.of(1, 2, 3, 4).inOrder()))
                .isFalse();
        assertThat(SameFringe.same(Tree.of(2, 1).inOrder(), bushy.inOrder())).isFalse();
    }

    @Test
    void comparingStopsAtTheFirstDifference() {
        Gen<Integer> left = Tree.of(1, 2, 3, 4).inOrder();
        Gen<Integer> right = Tree.of(1, 9, 10, 11).inOrder();
        assertThat(SameFringe.same(left, right)).isFalse();
        assertThat(left.next()).isEqualTo(3);
        assertThat(right.next()).isEqualTo(10);
    }

    private static <T> List<T> listOf(Iterator<T> values) {
        List<T> list = new ArrayList<>();
        values.forEachRemaining(list::add);
        return list;
    }
}
