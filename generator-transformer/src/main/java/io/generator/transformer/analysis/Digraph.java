package io.generator.transformer.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A graph of instructions, by index, with the classic questions about it. Nothing recurses: methods are long. */
final class Digraph {
    private final int[][] successors;

    Digraph(int[][] successors) {
        this.successors = successors;
    }

    int[] successors(int node) {
        return successors[node];
    }

    /** A depth-first walk within a set of nodes; it comes to each of them once, however many roots it is given. */
    private final class Walk {
        private final BitSet within;
        private final BitSet seen = new BitSet();
        private final Deque<int[]> path = new ArrayDeque<>();

        Walk(BitSet within) {
            this.within = within;
        }

        /** The nodes that a root leads to and no root did before, in the order in which the walk leaves them. */
        List<Integer> from(int root) {
            List<Integer> order = new ArrayList<>();
            enter(root);
            while (!path.isEmpty()) advance(path.element(), order);
            return order;
        }

        private void enter(int node) {
            if (!within.get(node) || seen.get(node)) return;
            seen.set(node);
            path.push(new int[] {node, 0});
        }

        /** A step of the path is a node, and how many of its edges have been followed. */
        private void advance(int[] step, List<Integer> order) {
            int node = step[0];
            if (step[1] == successors[node].length) {
                path.pop();
                order.add(node);
            } else {
                enter(successors[node][step[1]++]);
            }
        }
    }

    /** The nodes that can be reached from some, in the order in which a depth-first walk leaves them. */
    private List<Integer> postorder(BitSet roots, BitSet within) {
        List<Integer> order = new ArrayList<>();
        Walk walk = new Walk(within);
        roots.stream().forEach(root -> order.addAll(walk.from(root)));
        return order;
    }

    /** The nodes that can be reached from some without leaving a set; those themselves included. */
    BitSet reachable(BitSet roots, BitSet within) {
        return reachable(roots, within, node -> 0, 0);
    }

    /** The same; but the walk ends as soon as the sizes of the nodes that it has come to are more than a limit. */
    BitSet reachable(BitSet roots, BitSet within, IntUnaryOperator size, int limit) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        roots.stream().forEach(open::push);
        int sum = 0;
        while (!open.isEmpty() && sum <= limit) {
            int node = open.pop();
            if (!within.get(node) || reached.get(node)) continue;
            reached.set(node);
            sum += size.applyAsInt(node);
            for (int successor : successors[node]) open.push(successor);
        }
        return reached;
    }

    private static BitSet setOf(List<Integer> nodes) {
        BitSet set = new BitSet();
        nodes.forEach(set::set);
        return set;
    }

    Digraph reversed() {
        int[] counts = new int[successors.length];
        for (int[] targets : successors) for (int target : targets) counts[target]++;
        int[][] predecessors = new int[successors.length][];
        for (int i = 0; i < counts.length; i++) predecessors[i] = new int[counts[i]];
        for (int node = 0; node < successors.length; node++)
            for (int target : successors[node]) predecessors[target][--counts[target]] = node;
        return new Digraph(predecessors);
    }

    /** The strongly connected components within a set that contain a cycle (Kosaraju's algorithm). */
    List<BitSet> cycles(BitSet within) {
        List<Integer> order = postorder(within, within);
        Collections.reverse(order);
        Walk back = reversed().new Walk(within);
        List<BitSet> cycles = new ArrayList<>();
        for (int node : order) {
            List<Integer> component = back.from(node);
            if (component.size() > 1 || (component.size() == 1 && hasEdge(node, node))) cycles.add(setOf(component));
        }
        return cycles;
    }

    private boolean hasEdge(int from, int to) {
        return Arrays.stream(successors[from]).anyMatch(successor -> successor == to);
    }

    /** The position of each node in a reverse postorder from a root; -1 for those that cannot be reached. */
    int[] reversePostorder(int root) {
        BitSet all = new BitSet();
        all.set(0, successors.length);
        List<Integer> order = postorder(single(root), all);
        int[] position = new int[successors.length];
        Arrays.fill(position, -1);
        for (int i = 0; i < order.size(); i++) position[order.get(i)] = order.size() - 1 - i;
        return position;
    }

    static BitSet single(int node) {
        BitSet set = new BitSet();
        set.set(node);
        return set;
    }
}
