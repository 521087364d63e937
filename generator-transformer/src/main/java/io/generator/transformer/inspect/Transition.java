package io.generator.transformer.inspect;

import java.util.List;

/**
 * A way from a state to one that can come next. Of one that is far away no way is told: in a long method all states that
 * come later can come next, and each way is longer than the one before.
 *
 * @param to the next state, or {@link #END}
 * @param blocks the blocks on a shortest way there, without exceptions if there is such a way; none if they are more than
 *     {@value #LONGEST}
 * @param lines the source lines on it, each as often as it is come to; none where there are no blocks
 */
public record Transition(int to, List<Integer> blocks, List<Integer> lines) {

    /** Stands for the end of the body in {@link #to}. */
    public static final int END = -1;

    /** How many blocks a way has at most. */
    public static final int LONGEST = 24;
}
