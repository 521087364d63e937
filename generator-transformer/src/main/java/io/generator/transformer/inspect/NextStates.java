package io.generator.transformer.inspect;

import io.generator.transformer.inspect.ControlFlow.Block;
import io.generator.transformer.inspect.ControlFlow.Edge;
import io.generator.transformer.inspect.ControlFlow.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Which states can come next: a walk through the blocks, which ends where the body is suspended or ends. */
final class NextStates {
    private final ControlFlow flow;
    private final List<Instruction> original;
    private final IntPredicate isPassable;
    private final Map<Integer, List<Edge>> edges = new HashMap<>();

    /** For each block that the walk has come to, the one before it; -1 for the first. */
    private final Map<Integer, Integer> before = new HashMap<>();

    /** The steps without an exception that are still to be done; those with one wait until there are none. */
    private final Deque<int[]> plain = new ArrayDeque<>();

    private final Deque<int[]> exceptional = new ArrayDeque<>();
    private final Map<Integer, Transition> found = new TreeMap<>();

    /**
     * Makes a walk for all states of a method.
     *
     * @param isPassable whether the body may go straight on at the suspension point of a state
     */
    NextStates(ControlFlow flow, List<Instruction> original, IntPredicate isPassable) {
        this.flow = flow;
        this.original = original;
        this.isPassable = isPassable;
        flow.edges().forEach(edge -> edges.computeIfAbsent(edge.from(), from -> new ArrayList<>())
                .add(edge));
    }

    /** The ways from a state, by the states that they lead to; the end comes last. */
    List<Transition> of(int state) {
        if (flow.blocks().isEmpty()) return List.of();
        before.clear();
        found.clear();
        if (state == 0) plain.add(new int[] {0, -1});
        else leave(suspending(state), -1);
        return List.copyOf(run());
    }

    private Block suspending(int state) {
        return flow.blocks().stream()
                .filter(block -> block.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private Collection<Transition> run() {
        while (!plain.isEmpty() || !exceptional.isEmpty()) {
            int[] step = plain.isEmpty() ? exceptional.remove() : plain.remove();
            if (before.putIfAbsent(step[0], step[1]) == null)
                enter(flow.blocks().get(step[0]));
        }
        List<Transition> ordered = new ArrayList<>(found.values());
        if (found.containsKey(Transition.END)) ordered.add(ordered.remove(0));
        return ordered;
    }

    private void enter(Block block) {
        if (block.state() > 0) come(block.state(), block);
        else if (original.get(block.last()).opcode().endsWith("return")) come(Transition.END, block);
        edges(block).filter(edge -> !isBehind(edge)).forEach(edge -> step(edge, block.id()));
        if (block.state() > 0 && isPassable.test(block.state())) leave(block, block.id());
    }

    /** From a suspension point: the block behind it, and the handlers of what is raised there. */
    private void leave(Block block, int from) {
        edges(block).filter(NextStates::isBehind).forEach(edge -> step(edge, from));
    }

    private Stream<Edge> edges(Block block) {
        return edges.getOrDefault(block.id(), List.of()).stream();
    }

    private static boolean isBehind(Edge edge) {
        return edge.kind() == Kind.RESUME || edge.kind() == Kind.RAISE;
    }

    private void step(Edge edge, int from) {
        (edge.label().isEmpty() ? plain : exceptional).add(new int[] {edge.to(), from});
    }

    private void come(int state, Block block) {
        if (found.containsKey(state)) return;
        Deque<Integer> way = new ArrayDeque<>();
        for (int at = block.id(); at >= 0; at = before.getOrDefault(at, -1)) way.addFirst(at);
        boolean near = way.size() <= Transition.LONGEST;
        found.put(
                state,
                near
                        ? new Transition(state, List.copyOf(way), lines(way))
                        : new Transition(state, List.of(), List.of()));
    }

    private List<Integer> lines(Collection<Integer> way) {
        List<Integer> lines = new ArrayList<>();
        way.stream()
                .flatMap(id -> flow.blocks().get(id).lines().stream())
                .filter(line -> lines.isEmpty() || !lines.get(lines.size() - 1).equals(line))
                .forEach(lines::add);
        return lines;
    }
}
