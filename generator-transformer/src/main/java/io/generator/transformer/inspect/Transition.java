package io.generator.transformer.inspect;

import java.util.List;

/**
 * A way from a state to one that can come next.
 *
 * @param to the next state, or {@link #END}
 * @param blocks the blocks on a shortest way there, without exceptions if there is such a way
 * @param lines the source lines on it, each as often as it is come to
 */
public record Transition(int to, List<Integer> blocks, List<Integer> lines) {

    /** Stands for the end of the body in {@link #to}. */
    public static final int END = -1;
}
