package io.generator.conformance.fuzz;

import java.util.List;
import java.util.Random;

/** Makes random expressions for one coroutine. */
final class AsyncExpressionMaker extends ExpressionMaker {
    private static final List<String> OF_NUMBERS =
            List.of("sleep", "sleep", "sleep", "task", "task", "shielded", "future", "get", "event");

    private final int function;
    private final int functions;

    AsyncExpressionMaker(Random random, Scope scope, int function, int functions) {
        super(random, scope, function, functions, false);
        this.function = function;
        this.functions = functions;
    }

    @Override
    Node suspending(int depth) {
        if (function + 1 < functions && random.nextInt(3) == 0) return withCoroutine(depth);
        return switch (random.nextInt(14)) {
            case 0 -> Node.named(Kind.AWAIT, "waiting", small(), small());
            case 1 -> Node.named(Kind.AWAIT, "put", small(), number(depth - 1));
            case 2 -> Node.named(Kind.AWAIT, random.nextBoolean() ? "condition" : "barrier");
            case 3 -> Node.named(Kind.AWAIT, "pull", small(), small());
            case 4 -> Node.named(Kind.AWAIT, "shut");
            default -> Node.named(Kind.AWAIT, OF_NUMBERS.get(random.nextInt(OF_NUMBERS.size())), small());
        };
    }

    private Node withCoroutine(int depth) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Node.named(Kind.AWAIT, "call", start(depth));
            case 3, 4 -> Node.named(Kind.AWAIT, "limited", small(), start(depth));
            case 5, 6 -> Node.named(Kind.AWAIT, "timed", small(), start(depth));
            case 7 -> Node.named(Kind.AWAIT, "gathered", start(depth), start(depth));
            case 8 -> Node.named(Kind.AWAIT, "outcomes", start(depth), start(depth));
            case 9 -> Node.named(Kind.AWAIT, "first", start(depth), start(depth));
            default -> Node.named(Kind.AWAIT, "grouped", start(depth), start(depth));
        };
    }

    /** A new coroutine; there has to be a function to call. */
    Node start(int depth) {
        int called = function + 1 + random.nextInt(functions - function - 1);
        return Node.named(Kind.START, String.valueOf(called), number(depth - 1), number(depth - 1));
    }

    boolean canStart() {
        return function + 1 < functions;
    }

    /** A number that chooses something. */
    Node small() {
        return constant(random.nextInt(9));
    }

    @Override
    Thrown raised() {
        List<Thrown> thrown = Thrown.RAISED_IN_COROUTINES;
        return thrown.get(random.nextInt(thrown.size()));
    }
}
