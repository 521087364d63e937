package io.generator.conformance.sample;

import java.util.function.IntSupplier;

/** Calls itself until the stack is full; tells how deep that was. */
public final class Recursion implements IntSupplier {
    private int reached;

    @Override
    public int getAsInt() {
        try {
            deeper(0);
        } catch (StackOverflowError e) {
            return reached;
        }
        return -1;
    }

    private long deeper(int depth) {
        reached = depth;
        return 1 + deeper(depth + 1);
    }
}
