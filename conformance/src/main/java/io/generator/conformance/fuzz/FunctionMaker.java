package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the random body of one function. Every loop ends by itself. */
class FunctionMaker {
    private static final List<List<List<Thrown>>> CLAUSES = List.of(
            List.of(List.of(Thrown.A)),
            List.of(List.of(Thrown.EXCEPTION)),
            List.of(List.of(Thrown.ANY)),
            List.of(List.of(Thrown.B), List.of(Thrown.A)),
            List.of(List.of(Thrown.A, Thrown.C), List.of(Thrown.STOP)),
            List.of(List.of(Thrown.EXIT)),
            List.of(List.of(Thrown.STATE), List.of(Thrown.UNSUPPORTED), List.of(Thrown.C)),
            List.of(List.of(Thrown.EXCEPTION), List.of(Thrown.EXIT)),
            List.of(List.of(Thrown.B, Thrown.STOP, Thrown.EXIT)),
            List.of(List.of(Thrown.C), List.of(Thrown.B), List.of(Thrown.ANY)));

    final Random random;
    final Scope scope;
    final ExpressionMaker expressions;
    private final boolean lists;
    private final boolean chains;
    private final int function;
    private final int functions;

    /**
     * Makes a maker.
     *
     * @param lists whether lists may be delegated to
     * @param chains whether all functions return new generators; if not, only the root returns any
     */
    FunctionMaker(Random random, int function, int functions, boolean lists, boolean chains) {
        this(random, new Scope(random), function, functions, lists, chains);
    }

    private FunctionMaker(Random random, Scope scope, int function, int functions, boolean lists, boolean chains) {
        this(
                random,
                scope,
                new ExpressionMaker(random, scope, function, functions, !lists),
                function,
                functions,
                lists,
                chains);
    }

    FunctionMaker(
            Random random,
            Scope scope,
            ExpressionMaker expressions,
            int function,
            int functions,
            boolean lists,
            boolean chains) {
        this.random = random;
        this.scope = scope;
        this.expressions = expressions;
        this.lists = lists;
        this.chains = chains;
        this.function = function;
        this.functions = functions;
    }

    Node make() {
        List<Node> statements = new ArrayList<>();
        for (String variable : Scope.ASSIGNED_GENERATORS)
            if (random.nextInt(5) > 0) statements.add(Node.named(Kind.ASSIGN_GENERATOR, variable, expressions.call(1)));
        statements.addAll(random.nextInt(3) > 0 ? List.of(surviving()) : statements(2 + random.nextInt(3), 3));
        if (random.nextInt(5) == 0) statements.add(handingOver());
        else if (random.nextInt(4) > 0) statements.add(Node.of(Kind.RETURN, expressions.number(2)));
        return Node.of(Kind.FUNCTION, Node.block(statements));
    }

    /** A loop that goes on after most exceptions, so that there is more to come. */
    private Node surviving() {
        String counter = scope.newName("k");
        scope.enterLoop(counter);
        scope.enterAttempt();
        Node body = Node.block(statements(2 + random.nextInt(3), 3));
        List<Thrown> caught = random.nextInt(3) == 0 ? List.of(Thrown.ANY) : List.of(Thrown.EXCEPTION);
        Node attempt = Node.of(Kind.TRY, body, Node.block(List.of()), Node.block(List.of()), clause(caught, 2));
        scope.leaveAttempt();
        scope.leaveLoop();
        Node condition = Node.of(Kind.EVEN, Node.named(Kind.CONSTANT, "0"));
        return Node.named(Kind.WHILE, counter + "<" + (2 + random.nextInt(3)), condition, Node.block(List.of(attempt)));
    }

    final List<Node> statements(int count, int depth) {
        List<Node> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) statements.add(statement(depth));
        return statements;
    }

    final Node block(int depth) {
        List<Node> statements = new ArrayList<>(statements(1 + random.nextInt(2), depth));
        if (random.nextInt(8) == 0) statements.add(leaving());
        return Node.block(statements);
    }

    private Node statement(int depth) {
        if (depth <= 0 || random.nextInt(4) >= depth) return simple();
        return switch (random.nextInt(16)) {
            case 0, 1 -> Node.of(Kind.IF, expressions.condition(2), block(depth - 1), maybe(depth - 1));
            case 2, 3, 4 -> loop(depth);
            case 5, 6, 7, 8, 9, 10 -> attempt(depth);
            case 11 -> let(depth);
            case 12, 13 -> with(depth);
            case 14 ->
                Node.of(Kind.IF, expressions.condition(1), Node.block(List.of(leaving())), Node.block(List.of()));
            default -> simple();
        };
    }

    Node simple() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> Node.named(Kind.ASSIGN, scope.anyAssignable(), expressions.number(2));
            case 3, 4 -> Node.named(Kind.AUGMENT, scope.anyAssignable(), expressions.number(2));
            case 5, 6 -> log();
            case 7 -> Node.of(Kind.LOG_STATE, expressions.generator(1));
            case 8, 9, 10 -> Node.of(Kind.YIELD, expressions.number(1));
            case 11 -> Node.of(Kind.YIELD_NONE);
            case 12, 13, 14 -> Node.of(Kind.USE, expressions.suspending(2));
            case 15, 16 -> Node.named(Kind.ASSIGN_GENERATOR, scope.anyGeneratorVariable(), expressions.generator(1));
            case 17 -> Node.of(Kind.CLOSE, expressions.generator(1));
            case 18 -> Node.of(Kind.USE, Node.of(Kind.DELEGATE, expressions.generator(1)));
            default -> lists ? list() : log();
        };
    }

    private Node list() {
        List<Node> elements = numbers(random.nextInt(4));
        return new Node(Kind.DELEGATE_TO_LIST, "", elements);
    }

    final Node log() {
        return new Node(Kind.LOG, scope.newName("t"), numbers(1 + random.nextInt(3)));
    }

    private List<Node> numbers(int count) {
        List<Node> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) numbers.add(expressions.number(1));
        return numbers;
    }

    private Node leaving() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> Node.of(Kind.RETURN, expressions.number(1));
            case 2 -> Node.of(Kind.RETURN_NONE);
            case 3, 4, 5 -> scope.isInLoop() ? Node.of(random.nextBoolean() ? Kind.BREAK : Kind.CONTINUE) : raise();
            case 6 -> scope.isInAttempt() ? raise() : handingOver();
            default -> scope.isInClause() && random.nextBoolean() ? again() : raise();
        };
    }

    /**
     * In Java a frame is dropped that is returned by one and returns another itself. Who knows it nevertheless would find it
     * apart from the first, as it is not in Python; so either nobody does, or it returns no other.
     */
    Node handingOver() {
        if (chains && function + 1 < functions) {
            int called = function + 1 + random.nextInt(functions - function - 1);
            Node argument = Node.named(Kind.GENERATOR_VARIABLE, scope.anyGenerator());
            return Node.named(
                    Kind.RETURN_CALL, String.valueOf(called), expressions.number(1), expressions.number(1), argument);
        }
        if (chains || function > 0) return Node.of(Kind.RETURN, expressions.number(1));
        return Node.of(Kind.RETURN_GENERATOR, expressions.generator(1));
    }

    private Node raise() {
        return Node.named(Kind.RAISE, expressions.raised().name(), expressions.number(1));
    }

    private Node again() {
        return Node.named(Kind.RAISE_AGAIN, scope.innermostException());
    }

    private Node maybe(int depth) {
        return random.nextBoolean() ? block(depth) : Node.block(List.of());
    }

    private Node let(int depth) {
        Node value = expressions.number(2);
        String variable = scope.newVariable();
        scope.enterBlock(variable);
        Node block = block(depth - 1);
        scope.leaveBlock();
        return Node.named(Kind.LET, variable, value, block);
    }

    Node with(int depth) {
        scope.enterAttempt();
        Node with = Node.named(Kind.WITH, scope.newName("c"), expressions.number(1), block(depth - 1));
        scope.leaveAttempt();
        return with;
    }

    // ---- loops

    private Node loop(int depth) {
        String variable = scope.newName("k");
        int bound = 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                Node condition = expressions.condition(2);
                yield Node.named(Kind.WHILE, variable + "<" + bound, condition, body(variable, depth));
            }
            case 2 -> Node.named(Kind.FOR_RANGE, variable + "<" + bound, body(variable, depth));
            case 3 -> overNumbers(Kind.FOR_LIST, variable, bound, depth);
            case 4 -> overNumbers(Kind.FOR_ARRAY, variable, bound, depth);
            default -> overGenerator(variable, depth);
        };
    }

    Node overGenerator(String variable, int depth) {
        Node generator = expressions.generator(1);
        return Node.named(Kind.FOR_GENERATOR, variable, body(variable, depth), generator);
    }

    private Node overNumbers(Kind kind, String variable, int count, int depth) {
        List<Node> parts = new ArrayList<>(numbers(count));
        parts.add(0, body(variable, depth));
        return new Node(kind, variable, List.copyOf(parts));
    }

    final Node body(String variable, int depth) {
        scope.enterLoop(variable);
        Node body = block(depth - 1);
        scope.leaveLoop();
        return body;
    }

    // ---- exceptions

    private Node attempt(int depth) {
        int shape = random.nextInt(4);
        scope.enterAttempt();
        List<Node> parts = new ArrayList<>(List.of(block(depth - 1)));
        boolean catches = shape != 0;
        parts.add(catches && random.nextInt(3) == 0 ? block(depth - 1) : Node.block(List.of()));
        parts.add(shape != 1 ? block(depth - 1) : Node.block(List.of()));
        if (catches) for (List<Thrown> caught : clauses()) parts.add(clause(caught, depth));
        scope.leaveAttempt();
        return new Node(Kind.TRY, "", List.copyOf(parts));
    }

    /** What the clauses of an attempt catch, one after another. */
    List<List<Thrown>> clauses() {
        return CLAUSES.get(random.nextInt(CLAUSES.size()));
    }

    private Node clause(List<Thrown> caught, int depth) {
        String variable = scope.newName("e");
        scope.enterClause(variable);
        Node block = block(depth - 1);
        scope.leaveClause();
        String names = String.join(",", caught.stream().map(Thrown::name).toList());
        return Node.named(Kind.CLAUSE, variable + ":" + names, block);
    }
}
