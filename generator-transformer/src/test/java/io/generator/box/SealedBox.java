package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.List;

/** A sealed hierarchy whose members have generators: who may extend what stays as it was. */
@Hazard("cls-sealed-hierarchy")
public final class SealedBox {
    private SealedBox() {}

    private sealed interface Tree permits Leaf, Node {
        @Generator
        default Gen<Object> twice() {
            Gen.yieldFrom(values());
            return values();
        }

        Gen<Object> values();
    }

    private record Leaf(Object value) implements Tree {
        @Override
        @Generator
        public Gen<Object> values() {
            Gen.yield(value);
            return Gen.done();
        }
    }

    private abstract static sealed class Node implements Tree permits Open, Pair {
        @Override
        @Generator
        public Gen<Object> values() {
            for (Tree child : children()) Gen.yieldFrom(child.values());
            return Gen.done();
        }

        abstract List<Tree> children();
    }

    private static final class Pair extends Node {
        private final List<Tree> children;

        private Pair(Tree... children) {
            this.children = List.of(children);
        }

        @Override
        List<Tree> children() {
            return children;
        }
    }

    private static non-sealed class Open extends Node {
        @Override
        @Generator
        public Gen<Object> values() {
            Gen.yield("open");
            return super.values();
        }

        @Override
        List<Tree> children() {
            return List.of();
        }
    }

    private static String permitted(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .sorted()
                .toList()
                .toString();
    }

    public static String box() {
        Check.equal("[Leaf, Node]", permitted(Tree.class));
        Check.equal("[Open, Pair]", permitted(Node.class));
        Check.that(!Open.class.isSealed(), "sealed");
        Tree tree = new Pair(new Leaf(1), new Open(), new Pair(new Leaf(2)));
        Check.equal("[1, open, 2, 1, open, 2]", Check.drain(tree.twice()));
        return "OK";
    }
}
