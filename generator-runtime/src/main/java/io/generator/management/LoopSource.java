package io.generator.management;

/** An event loop, as the live view sees it. For event loops; not for application code. */
public interface LoopSource {
    /** Its name, which no other loop of the program has. */
    String name();

    /**
     * Looks at the loop, from any thread. Does not throw, whatever the loop does meanwhile.
     *
     * @param filter the tasks to describe; all are counted
     */
    LoopReport report(Filter filter);
}
