package io.generator.management;

import java.util.List;

/** A task of an event loop, as {@link EventLoopsMXBean} gives it. */
public interface TaskData {
    /** Counts the tasks of its loop, from 1. */
    int getNumber();

    /** Its name. */
    String getName();

    /** {@code running}, {@code ready} or {@code waiting}. */
    String getState();

    /** Whether it was asked to end. */
    boolean isCancelling();

    /** The lines of its coroutine and of all that this awaits, with live locals, outermost first. */
    List<String> getStack();

    /** What it waits for, in words; empty if it does not wait. */
    String getAwaits();

    /** The numbers of the tasks of the same loop that it waits for. */
    List<Integer> getAwaitedTasks();
}
