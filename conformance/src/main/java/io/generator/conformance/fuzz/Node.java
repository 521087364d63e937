package io.generator.conformance.fuzz;

import io.generator.conformance.fuzz.Kind.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a random program. All parts are of one class, so that counting and shrinking them need not know what they mean.
 *
 * @param kind what it is; says what the rest means
 * @param detail a name or a number; empty if the kind has none
 * @param parts what it consists of
 */
record Node(Kind kind, String detail, List<Node> parts) {

    static Node of(Kind kind, Node... parts) {
        return new Node(kind, "", List.of(parts));
    }

    static Node named(Kind kind, String detail, Node... parts) {
        return new Node(kind, detail, List.of(parts));
    }

    static Node block(List<Node> statements) {
        return new Node(Kind.BLOCK, "", List.copyOf(statements));
    }

    Node part(int index) {
        return parts.get(index);
    }

    Sort sort() {
        return kind.sort();
    }

    /** The parts from an index on. */
    List<Node> rest(int from) {
        return parts.subList(from, parts.size());
    }

    /** The part at the place named before the colon or the comparison of the detail. */
    String name() {
        return detail.split("[:<]", 2)[0];
    }

    /** What stands behind the colon or the comparison. */
    String rule() {
        return detail.split("[:<]", 2)[1];
    }

    Node with(int index, Node part) {
        List<Node> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new Node(kind, detail, List.copyOf(changed));
    }

    /** This and all below it. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Node::all));
    }

    int size() {
        int size = 1;
        for (Node part : parts) size += part.size();
        return size;
    }
}
