package io.generator.transformer.inspect;

import java.util.List;

/**
 * The control-flow graph of a method as it was compiled, without what control never comes to.
 *
 * @param blocks the basic blocks, by their numbers; a suspending call is the last instruction of its block
 * @param edges where control goes
 */
public record ControlFlow(List<Block> blocks, List<Edge> edges) {

    /** Stands for the graph where there is no original. */
    static final ControlFlow NONE = new ControlFlow(List.of(), List.of());

    /**
     * A basic block.
     *
     * @param id its number, from 0
     * @param first the position of its first instruction in the listing of the original
     * @param last the position of its last instruction
     * @param state the state in which the body is suspended at its end, or 0
     * @param lines the source lines of its instructions, without repetitions
     */
    public record Block(int id, int first, int last, int state, List<Integer> lines) {}

    /**
     * A way from the end of a block to another one.
     *
     * @param from the block
     * @param to the other one
     * @param kind why control goes there
     * @param label for an exception, the simple name of what is caught, or {@code any}; else empty
     */
    public record Edge(int from, int to, Kind kind, String label) {}

    /** Why control goes from one block to another. */
    public enum Kind {
        /** The other one comes next. */
        NEXT,
        /** A jump, or a case of a switch. */
        JUMP,
        /** The body was suspended, and is resumed. */
        RESUME,
        /** An exception of one of the block's instructions. */
        EXCEPTION,
        /** An exception that is raised where the body was suspended. */
        RAISE
    }
}
