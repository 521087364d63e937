package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the random body of one coroutine. */
final class AsyncFunctionMaker extends FunctionMaker {
    private static final List<String> OF_ONE = List.of(
            "cancel",
            "cancel",
            "cancel",
            "uncancel",
            "look",
            "drop",
            "renew",
            "renew",
            "poll",
            "setting",
            "clearing",
            "wake",
            "wake",
            "soon");

    private static final List<String> OF_TWO = List.of("complete", "complete", "fail", "offer", "offer", "later");

    private static final List<List<List<Thrown>>> CLAUSES = List.of(
            List.of(List.of(Thrown.A)),
            List.of(List.of(Thrown.EXCEPTION)),
            List.of(List.of(Thrown.ANY)),
            List.of(List.of(Thrown.CANCELLED)),
            List.of(List.of(Thrown.CANCELLED), List.of(Thrown.TIMEOUT)),
            List.of(List.of(Thrown.TIMEOUT), List.of(Thrown.EXCEPTION)),
            List.of(List.of(Thrown.GROUP), List.of(Thrown.CANCELLED)),
            List.of(List.of(Thrown.B), List.of(Thrown.A)),
            List.of(List.of(Thrown.A, Thrown.C), List.of(Thrown.CANCELLED)));

    private final AsyncExpressionMaker awaits;

    static AsyncFunctionMaker of(Random random, int function, int functions) {
        Scope scope = new Scope(random);
        return new AsyncFunctionMaker(
                random, scope, new AsyncExpressionMaker(random, scope, function, functions), function, functions);
    }

    private AsyncFunctionMaker(Random random, Scope scope, AsyncExpressionMaker awaits, int function, int functions) {
        super(random, scope, awaits, function, functions, false, false);
        this.awaits = awaits;
    }

    @Override
    Node make() {
        List<Node> statements = new ArrayList<>();
        if (awaits.canStart())
            for (int i = random.nextInt(3); i > 0; i--)
                statements.add(Node.named(Kind.PERFORM, "spawn", awaits.start(2)));
        statements.addAll(statements(2 + random.nextInt(3), 3));
        if (random.nextInt(4) > 0) statements.add(Node.of(Kind.RETURN, expressions.number(2)));
        return Node.of(Kind.FUNCTION, Node.block(statements));
    }

    @Override
    Node simple() {
        return switch (random.nextInt(16)) {
            case 0 -> Node.named(Kind.ASSIGN, scope.anyAssignable(), expressions.number(2));
            case 1 -> Node.named(Kind.AUGMENT, scope.anyAssignable(), expressions.number(2));
            case 2, 3 -> log();
            case 4, 5, 6, 7, 8, 9 -> Node.of(Kind.USE, awaits.suspending(2));
            case 10, 11, 12 -> perform(OF_ONE, awaits.small());
            case 13, 14 -> perform(OF_TWO, awaits.small(), expressions.number(1));
            default -> awaits.canStart() ? Node.named(Kind.PERFORM, "spawn", awaits.start(2)) : log();
        };
    }

    private Node perform(List<String> operations, Node... arguments) {
        return Node.named(Kind.PERFORM, operations.get(random.nextInt(operations.size())), arguments);
    }

    @Override
    Node with(int depth) {
        String what = random.nextBoolean() ? "lock" : "semaphore";
        scope.enterAttempt();
        Node with = Node.named(Kind.ASYNC_WITH, scope.newName("c") + ":" + what, awaits.small(), block(depth - 1));
        scope.leaveAttempt();
        return with;
    }

    @Override
    Node overGenerator(String variable, int depth) {
        return Node.named(Kind.ASYNC_FOR, variable, body(variable, depth), awaits.small(), awaits.small());
    }

    @Override
    Node handingOver() {
        return Node.of(Kind.RETURN, expressions.number(1));
    }

    @Override
    List<List<Thrown>> clauses() {
        return CLAUSES.get(random.nextInt(CLAUSES.size()));
    }
}
