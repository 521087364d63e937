package io.generator.transformer.inspect;

import java.util.List;

/**
 * A place where the body can stand.
 *
 * @param number the number that stands for it; 0 before the start
 * @param kind what happens there, in lower case: {@code start}, {@code yield}, {@code delegate}, {@code await}; {@code unknown}
 *     where only the rewritten class is there
 * @param line the source line, or 0 where it is not known
 * @param locals the locals that are live there; at the start, the parameters that the body reads
 * @param operands the operands that lie on the stack below those of the suspending call, from the bottom up
 * @param cleared the names of the fields that are set to null there
 * @param next the states that the body can come to next, its end included
 * @param repeated how many instructions behind it are written a second time, so that loops stay loops
 * @param cleansUp whether a {@code finally} or the like is still to be run there
 */
public record State(
        int number,
        String kind,
        int line,
        List<SavedVariable> locals,
        List<SavedVariable> operands,
        List<String> cleared,
        List<Transition> next,
        int repeated,
        boolean cleansUp) {

    /** The kind of state 0. */
    public static final String START = "start";

    /** The kind of a suspension point that is passed at once where there is nothing to wait for. */
    static final String AWAIT = "await";

    /** The kind of a suspension point of which only the rewritten class is there. */
    public static final String UNKNOWN = "unknown";
}
