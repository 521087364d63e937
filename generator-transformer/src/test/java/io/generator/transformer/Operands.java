package io.generator.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The operand stack of a {@link StackProgram} that is being written; what lies below a floor is left alone. */
final class Operands {

    /**
     * What an operand is.
     *
     * @param type the first letter of its descriptor; S for a text, B for a builder, U for one that is not initialised
     * @param object which of these it is
     */
    record Value(char type, int object) {
        boolean isWide() {
            return type == 'J' || type == 'D';
        }
    }

    private final List<Value> stack = new ArrayList<>();
    private int floor;

    boolean isEmpty() {
        return stack.isEmpty();
    }

    int available() {
        return stack.size() - floor;
    }

    /** Puts the floor under what is pushed from now on, and tells where it was. */
    int raiseFloor() {
        int before = floor;
        floor = stack.size();
        return before;
    }

    void lowerFloor(int before) {
        floor = before;
    }

    void push(char type) {
        push(new Value(type, 0));
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.remove(stack.size() - 1);
    }

    Value top(int below) {
        return stack.get(stack.size() - 1 - below);
    }

    /** How many operands are in so many slots, or 0 where there are not as many, or one has but half of it there. */
    int inSlots(int slots, int below) {
        int count = 0;
        int taken = 0;
        while (taken < slots && below + count < available())
            taken += top(below + count++).isWide() ? 2 : 1;
        return taken == slots ? count : 0;
    }

    /** Puts copies of some operands below others that they lie on. */
    void copy(int copied, int skipped) {
        int top = stack.size();
        stack.addAll(top - copied - skipped, List.copyOf(stack.subList(top - copied, top)));
    }

    void swap() {
        stack.add(stack.remove(stack.size() - 2));
    }

    void replaceAll(UnaryOperator<Value> replacement) {
        stack.replaceAll(replacement);
    }
}
