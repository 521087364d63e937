package io.generator.transformer.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The variables that are in scope while a program is written. */
final class Scope {

    private record Variable(String type, String name, boolean isAssignable) {}

    private final Random random;
    private final List<Variable> variables = new ArrayList<>();
    private int names;

    Scope(Random random) {
        this.random = random;
    }

    /** Where the scope is now, to go {@link #back} to at the end of a block. */
    int mark() {
        return variables.size();
    }

    void back(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /** A name that was never used before. */
    String newName(String prefix) {
        return prefix + names++;
    }

    void declare(String type, String name) {
        variables.add(new Variable(type, name, true));
    }

    void declareFinal(String type, String name) {
        variables.add(new Variable(type, name, false));
    }

    boolean has(String type) {
        return variables.stream().anyMatch(variable -> variable.type.equals(type));
    }

    boolean hasAssignable(String type) {
        return variables.stream().anyMatch(variable -> variable.isAssignable && variable.type.equals(type));
    }

    String any(String type) {
        return pick(variables.stream()
                .filter(variable -> variable.type.equals(type))
                .toList());
    }

    String anyAssignable(String type) {
        return pick(variables.stream()
                .filter(variable -> variable.isAssignable && variable.type.equals(type))
                .toList());
    }

    private String pick(List<Variable> candidates) {
        return candidates.get(random.nextInt(candidates.size())).name;
    }
}
