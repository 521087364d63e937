package io.generator.conformance.fuzz;

/**
 * What the driver does to a generator.
 *
 * @param kind what
 * @param target which one, in the order in which they were made; 0 is the root
 * @param thrown what is raised, where something is
 * @param number what is sent, or what the exception carries
 */
record Action(Kind kind, int target, Thrown thrown, int number) {

    /** What can be done to a generator. */
    enum Kind {
        NEXT,
        /** As {@link #NEXT}; in Java {@code hasNext()} is asked before. */
        FETCH,
        SEND,
        RAISE,
        CLOSE
    }
}
