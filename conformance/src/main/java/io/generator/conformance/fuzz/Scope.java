package io.generator.conformance.fuzz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * The names that may be used at a place of a function. The first letter of a variable says what it is in Java: {@code int}
 * for i, k, p and q, {@code long} for l, {@code double} for d, {@code short} for s, {@code Integer} for b; g and h are
 * generators, e exceptions. Those of the letter k, p and q are only read; those of loops and blocks are numbered through.
 */
final class Scope {
    private static final List<String> NUMBERS = List.of("i0", "i1", "l0", "d0", "s0", "b0");
    private static final List<String> GENERATORS = List.of("g", "h0", "h1");

    /** Those that a function has of its own. */
    static final List<String> ASSIGNED_GENERATORS = List.of("h0", "h1");

    private static final String LETTERS = "ildsb";

    private final Random random;
    private final Deque<String> readable = new ArrayDeque<>(List.of("p", "q"));
    private final Deque<String> assignable = new ArrayDeque<>();
    private final Deque<String> exceptions = new ArrayDeque<>();
    private int loops;
    private int attempts;
    private int names = 2;

    Scope(Random random) {
        this.random = random;
        assignable.addAll(NUMBERS);
    }

    String newName(String letter) {
        return letter + names++;
    }

    String newVariable() {
        return newName(String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
    }

    String anyReadable() {
        return random.nextInt(3) == 0 ? any(readable) : any(assignable);
    }

    String anyAssignable() {
        return any(assignable);
    }

    String anyGenerator() {
        return GENERATORS.get(random.nextInt(GENERATORS.size()));
    }

    /** One that can be assigned. */
    String anyGeneratorVariable() {
        return ASSIGNED_GENERATORS.get(random.nextInt(2));
    }

    boolean isInLoop() {
        return loops > 0;
    }

    boolean isInAttempt() {
        return attempts > 0;
    }

    boolean isInClause() {
        return !exceptions.isEmpty();
    }

    String innermostException() {
        return exceptions.getFirst();
    }

    void enterLoop(String variable) {
        loops++;
        readable.push(variable);
    }

    void leaveLoop() {
        loops--;
        readable.pop();
    }

    void enterBlock(String variable) {
        assignable.push(variable);
    }

    void leaveBlock() {
        assignable.pop();
    }

    void enterAttempt() {
        attempts++;
    }

    void leaveAttempt() {
        attempts--;
    }

    void enterClause(String variable) {
        exceptions.push(variable);
    }

    void leaveClause() {
        exceptions.pop();
    }

    private String any(Deque<String> names) {
        return names.stream().skip(random.nextInt(names.size())).findFirst().orElseThrow();
    }
}
