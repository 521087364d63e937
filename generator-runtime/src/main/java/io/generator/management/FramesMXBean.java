package io.generator.management;

import java.util.List;
import java.util.Map;

/**
 * The generators, coroutines and asynchronous generators of the program that have begun or not, and have not ended; by JMX as
 * {@code io.generator:type=Frames}. They are recorded where the JVM runs with {@code -Dio.generator.live=true}. Looking at them
 * advances nothing and calls no code of the application. Threads may run them meanwhile, so that two frames may be of two
 * moments.
 */
public interface FramesMXBean {
    /** Whether frames are recorded. */
    boolean isRecording();

    /** How many there are. */
    long getCount();

    /** How many there are {@code created}, {@code running} and {@code suspended}; what runs includes those that delegate. */
    Map<String, Long> getCountsByState();

    /** How many there are of each method. */
    Map<String, Long> getCountsByMethod();

    /**
     * The frames, oldest first.
     *
     * @param offset how many to leave out at the beginning; not negative
     * @param limit how many to give at most; positive
     * @param prefix only those whose {@code pkg.Class.method} begins with this; empty for all
     */
    List<FrameData> frames(int offset, int limit, String prefix);

    /** {@link #dump(int, String)} of the first 100 of each kind. */
    String dump();

    /**
     * All as text: event loops with their tasks and what each awaits, then the other frames by state, each with what it
     * delegates to.
     *
     * @param limit how many tasks of each loop, and how many frames of each state, are described; positive
     * @param prefix only those that have a frame whose {@code pkg.Class.method} begins with this; empty for all
     */
    String dump(int limit, String prefix);
}
