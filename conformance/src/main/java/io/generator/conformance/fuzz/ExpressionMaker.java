package io.generator.conformance.fuzz;

import java.util.Random;

/** Makes random expressions for one function. */
class ExpressionMaker {
    /** The numbers of generators that are asked for; a program rarely makes more. */
    private static final int GENERATORS = 6;

    final Random random;
    private final Scope scope;
    private final int function;
    private final int functions;
    private final boolean stops;

    /**
     * Makes a maker.
     *
     * @param function the index of the function; it calls only those behind it
     * @param functions how many there are
     * @param stops whether {@code StopIteration} may be thrown into generators
     */
    ExpressionMaker(Random random, Scope scope, int function, int functions, boolean stops) {
        this.random = random;
        this.scope = scope;
        this.function = function;
        this.functions = functions;
        this.stops = stops;
    }

    /** A number; the larger the depth, the longer it may be. */
    Node number(int depth) {
        if (depth <= 0) return simple();
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 17, 18, 19, 20, 21 -> simple();
            case 3, 4 -> Node.of(Kind.ADD, number(depth - 1), number(depth - 1));
            case 5 -> Node.of(Kind.SUBTRACT, number(depth - 1), number(depth - 1));
            case 6 -> Node.of(Kind.MULTIPLY, number(depth - 1), number(depth - 1));
            case 7, 8 -> Node.of(Kind.MIX, number(depth - 1), number(depth - 1), number(depth - 1));
            case 9 -> Node.of(Kind.PAIR, number(depth - 1), number(depth - 1));
            case 10 -> Node.of(Kind.CHOICE, condition(depth - 1), number(depth - 1), number(depth - 1));
            default -> suspending(depth);
        };
    }

    /** A number that is computed by a yield, or by resuming another generator. */
    Node suspending(int depth) {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3, 4, 5, 16, 17 -> Node.of(Kind.YIELD_VALUE, number(depth - 1));
            case 6 -> Node.of(Kind.YIELD_NONE_VALUE);
            case 7, 8, 9, 10 -> Node.of(Kind.DELEGATE, generator(depth - 1));
            case 11, 12 -> Node.of(Kind.NEXT, generator(depth - 1));
            case 13 -> Node.of(Kind.FETCH, generator(depth - 1));
            case 14 -> Node.of(Kind.SEND, generator(depth - 1), number(depth - 1));
            default -> Node.named(Kind.THROW, thrown().name(), generator(depth - 1), number(0));
        };
    }

    private Thrown thrown() {
        Thrown thrown = raised();
        return thrown == Thrown.STOP && !stops ? Thrown.A : thrown;
    }

    Thrown raised() {
        return Thrown.RAISED.get(random.nextInt(Thrown.RAISED.size()));
    }

    private Node simple() {
        if (random.nextInt(3) == 0) return constant(random.nextInt(10));
        return Node.named(Kind.VARIABLE, scope.anyReadable());
    }

    Node constant(int number) {
        return Node.named(Kind.CONSTANT, String.valueOf(number));
    }

    Node condition(int depth) {
        if (depth <= 0) return Node.of(Kind.EVEN, simple());
        return switch (random.nextInt(9)) {
            case 0 -> Node.of(Kind.AND, condition(depth - 1), condition(depth - 1));
            case 1 -> Node.of(Kind.OR, condition(depth - 1), condition(depth - 1));
            case 2 -> Node.of(Kind.NOT, condition(depth - 1));
            case 3, 4, 5 -> Node.of(Kind.LESS, number(depth - 1), number(depth - 1));
            default -> Node.of(Kind.EVEN, number(depth - 1));
        };
    }

    /** A generator that exists, or a new one. */
    Node generator(int depth) {
        int choice = random.nextInt(10);
        if (choice < 2) return Node.named(Kind.GENERATOR_NUMBER, String.valueOf(random.nextInt(GENERATORS)));
        if (choice < 5 || function + 1 >= functions) return Node.named(Kind.GENERATOR_VARIABLE, variable());
        return call(depth);
    }

    /** A new generator, where there is a function to call. */
    Node call(int depth) {
        if (function + 1 >= functions) return Node.named(Kind.GENERATOR_VARIABLE, variable());
        int called = function + 1 + random.nextInt(functions - function - 1);
        return Node.named(Kind.CALL, String.valueOf(called), number(depth - 1), number(depth - 1), argument());
    }

    /** In the root mostly one that it has assigned, since it is given none. */
    private String variable() {
        boolean isGivenNone = function == 0 && random.nextInt(20) > 0;
        return isGivenNone ? scope.anyGeneratorVariable() : scope.anyGenerator();
    }

    private Node argument() {
        return switch (random.nextInt(6)) {
            case 0 -> Node.of(Kind.NO_GENERATOR);
            case 1 -> Node.named(Kind.GENERATOR_NUMBER, String.valueOf(random.nextInt(GENERATORS)));
            default -> Node.named(Kind.GENERATOR_VARIABLE, variable());
        };
    }
}
