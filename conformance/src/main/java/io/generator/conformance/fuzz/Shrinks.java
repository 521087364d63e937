package io.generator.conformance.fuzz;

import io.generator.conformance.fuzz.Kind.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs that are a little smaller than another. Some of them are not programs any more. */
final class Shrinks {
    private static final Node ONE = Node.named(Kind.CONSTANT, "1");
    private static final Node YES = Node.of(Kind.EVEN, Node.named(Kind.CONSTANT, "2"));
    private static final Node NO = Node.of(Kind.EVEN, ONE);
    private static final Node ROOT = Node.named(Kind.GENERATOR_NUMBER, "0");

    private Shrinks() {}

    /** Each of which differs from the program in one place. */
    static Stream<Program> of(Program program) {
        return Stream.concat(
                scripts(program.script()).map(program::withScript),
                of(program.tree()).map(program::withTree));
    }

    // ---- the script

    private static Stream<List<Action>> scripts(List<Action> script) {
        Stream<List<Action>> simpler =
                IntStream.range(0, script.size()).boxed().map(i -> replaced(script, i, simple(script.get(i))));
        return Stream.concat(without(script), simpler);
    }

    private static Action simple(Action action) {
        Action.Kind kind = action.kind() == Action.Kind.RAISE ? action.kind() : Action.Kind.NEXT;
        return new Action(kind, 0, Thrown.A, 1);
    }

    // ---- the tree

    private static Stream<Node> of(Node node) {
        Stream<Node> below = IntStream.range(0, node.parts().size()).boxed().flatMap(i -> of(node.part(i))
                .map(part -> node.with(i, part)));
        return Stream.concat(here(node), below);
    }

    private static Stream<Node> here(Node node) {
        return switch (node.sort()) {
            case BLOCK ->
                Stream.concat(without(node.parts()), unwrapped(node.parts())).map(Node::block);
            case NUMBER -> Stream.concat(Stream.of(ONE), inside(node));
            case CONDITION -> Stream.concat(Stream.of(YES, NO), inside(node));
            case GENERATOR -> Stream.concat(Stream.of(ROOT), inside(node));
            case STATEMENT -> statement(node);
            default -> Stream.empty();
        };
    }

    /** The nearest below that may stand in its place. */
    private static Stream<Node> inside(Node node) {
        return node.parts().stream()
                .flatMap(part -> part.sort() == node.sort() ? Stream.of(part) : insideOther(part, node.sort()));
    }

    private static Stream<Node> insideOther(Node node, Sort sort) {
        return node.parts().stream().filter(part -> part.sort() == sort);
    }

    private static Stream<Node> statement(Node node) {
        List<Stream<Node>> shrinks = new ArrayList<>();
        int fixed = fixedParts(node.kind());
        for (int i = fixed; i < node.parts().size(); i++) shrinks.add(Stream.of(withoutPart(node, i)));
        if (node.detail().contains("<"))
            shrinks.add(Stream.of(new Node(node.kind(), node.name() + "<1", node.parts())));
        if (node.kind() == Kind.TRY) shrinks.add(Stream.of(node.with(1, empty()), node.with(2, empty())));
        if (node.kind() == Kind.IF) shrinks.add(Stream.of(node.with(2, empty())));
        boolean isNumber = node.kind() != Kind.USE
                && node.kind() != Kind.RETURN_CALL
                && !node.parts().isEmpty()
                && node.part(0).sort() == Sort.NUMBER;
        if (isNumber) shrinks.add(Stream.of(Node.of(Kind.USE, node.part(0))));
        return shrinks.stream().flatMap(each -> each);
    }

    /** How many parts a statement must have; more can be left away one by one. */
    private static int fixedParts(Kind kind) {
        return switch (kind) {
            case LOG, DELEGATE_TO_LIST -> 0;
            case FOR_LIST, FOR_ARRAY -> 1;
            case TRY -> 3;
            default -> Integer.MAX_VALUE;
        };
    }

    private static Node empty() {
        return Node.block(List.of());
    }

    private static Node withoutPart(Node node, int index) {
        List<Node> parts = new ArrayList<>(node.parts());
        parts.remove(index);
        return new Node(node.kind(), node.detail(), List.copyOf(parts));
    }

    /** The statements with one of them replaced by what its blocks hold. */
    private static Stream<List<Node>> unwrapped(List<Node> statements) {
        return IntStream.range(0, statements.size()).boxed().flatMap(i -> blocks(statements.get(i))
                .map(block -> spliced(statements, i, block.parts())));
    }

    private static Stream<Node> blocks(Node statement) {
        return statement.parts().stream()
                .flatMap(part -> part.kind() == Kind.CLAUSE ? part.parts().stream() : Stream.of(part))
                .filter(part -> part.kind() == Kind.BLOCK);
    }

    // ---- lists

    /** The list without one of the runs of a half, a quarter and so on, or of one. */
    private static <T> Stream<List<T>> without(List<T> list) {
        List<List<T>> shorter = new ArrayList<>();
        for (int run = list.size(); run > 0; run /= 2)
            for (int from = 0; from < list.size(); from += run)
                shorter.add(spliced(list, from, Math.min(list.size(), from + run), List.of()));
        return shorter.stream();
    }

    private static <T> List<T> replaced(List<T> list, int index, T element) {
        return spliced(list, index, List.of(element));
    }

    private static <T> List<T> spliced(List<T> list, int index, List<T> elements) {
        return spliced(list, index, index + 1, elements);
    }

    private static <T> List<T> spliced(List<T> list, int from, int to, List<T> elements) {
        List<T> changed = new ArrayList<>(list.subList(0, from));
        changed.addAll(elements);
        changed.addAll(list.subList(to, list.size()));
        return List.copyOf(changed);
    }
}
