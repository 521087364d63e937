package io.generator.management;

import java.util.List;

/**
 * The event loops of the program that are not closed, and their tasks; by JMX as {@code io.generator.async:type=EventLoops}. They
 * are known without any switch. A loop is looked at between two of its steps; if a step takes too long, from outside, which
 * {@link LoopData#isConsistent} tells.
 */
public interface EventLoopsMXBean {
    /** The loops, oldest first. */
    List<LoopData> getLoops();

    /**
     * The tasks of a loop that are not done, oldest first.
     *
     * @param loop the name of the loop
     * @param offset how many to leave out at the beginning; not negative
     * @param limit how many to give at most; positive
     * @param prefix only those that have a frame whose {@code pkg.Class.method} begins with this; empty for all
     * @throws IllegalArgumentException if there is no such loop
     */
    List<TaskData> tasks(String loop, int offset, int limit, String prefix);

    /**
     * As text: each loop, its tasks, and for each where it stands and what it awaits.
     *
     * @param limit how many tasks of each loop are described; positive
     * @param prefix as of {@link #tasks}
     */
    String dump(int limit, String prefix);

    /** As {@link #dump}, as a tree: below each task those that it awaits. Tasks that await one another in a ring are told. */
    String tree(int limit, String prefix);
}
