package io.generator.conformance.fuzz;

import java.util.List;

/** Where javac takes code for reachable, as the Java Language Specification says (14.22). */
final class Flow {
    private Flow() {}

    /** Whether javac holds that what follows a statement or a block can be reached. */
    static boolean completes(Node node) {
        return switch (node.kind()) {
            case BREAK, CONTINUE, RETURN, RETURN_NONE, RETURN_GENERATOR, RETURN_CALL, RAISE, RAISE_AGAIN -> false;
            case BLOCK -> reachable(node).stream().allMatch(Flow::completes);
            case IF -> completes(node.part(1)) || completes(node.part(2));
            case LET, WITH, ASYNC_WITH -> completes(node.part(1));
            case TRY -> attemptCompletes(node);
            default -> true;
        };
    }

    private static boolean attemptCompletes(Node node) {
        boolean some = completes(node.part(0)) || node.rest(3).stream().anyMatch(clause -> completes(clause.part(0)));
        return some && completes(node.part(2));
    }

    /** The statements of a block up to the first behind which nothing can be reached. */
    static List<Node> reachable(Node block) {
        List<Node> statements = block.parts();
        for (int i = 0; i < statements.size(); i++)
            if (!completes(statements.get(i))) return statements.subList(0, i + 1);
        return statements;
    }
}
