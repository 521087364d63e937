package io.generator.transformer.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A graph of instructions, by index, with the classic questions about it. Nothing recurses: methods are long. */
final class Digraph {
    private final int[][] successors;

    Digraph(int[][] successors) {
        this.successors = successors;
    }

    int[] successors(int node) {
        return successors[node];
    }

    /** The nodes that can be reached from some, in the order in which a depth-first walk leaves them. */
    private List<Integer> postorder(BitSet roots, BitSet within) {
        List<Integer> order = new ArrayList<>();
        BitSet seen = new BitSet();
        int[] nextEdge = new int[successors.length];
        Deque<Integer> path = new ArrayDeque<>();
        roots.stream().filter(within::get).forEach(root -> {
            if (!seen.get(root)) path.push(root);
            seen.set(root);
            while (!path.isEmpty()) advance(path, seen, within, nextEdge, order);
        });
        return order;
    }

    private void advance(Deque<Integer> path, BitSet seen, BitSet within, int[] nextEdge, List<Integer> order) {
        int node = path.element();
        if (nextEdge[node] == successors[node].length) {
            order.add(path.pop());
            return;
        }
        int successor = successors[node][nextEdge[node]++];
        if (!within.get(successor) || seen.get(successor)) return;
        seen.set(successor);
        path.push(successor);
    }

    /** The nodes that can be reached from some without leaving a set; those themselves included. */
    BitSet reachable(BitSet roots, BitSet within) {
        BitSet reached = new BitSet();
        postorder(roots, within).forEach(reached::set);
        return reached;
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
        Digraph reversed = reversed();
        BitSet left = (BitSet) within.clone();
        List<BitSet> cycles = new ArrayList<>();
        for (int node : order) {
            if (!left.get(node)) continue;
            BitSet component = reversed.reachable(single(node), left);
            left.andNot(component);
            if (component.cardinality() > 1 || hasEdge(node, node)) cycles.add(component);
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
