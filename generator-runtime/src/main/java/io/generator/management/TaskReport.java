package io.generator.management;

import java.util.List;

/**
 * A task of an event loop at one moment. For event loops; not for application code.
 *
 * @param number counts the tasks of its loop, from 1
 * @param name its name
 * @param state {@code running}, {@code ready} or {@code waiting}
 * @param cancelling whether it was asked to end
 * @param stack the lines of its coroutine and of all that this awaits, outermost first
 * @param awaits what the innermost waits for, in words; empty if it waits for nothing
 * @param awaited the numbers of the tasks of the same loop that it waits for
 */
public record TaskReport(
        int number,
        String name,
        String state,
        boolean cancelling,
        List<String> stack,
        String awaits,
        List<Integer> awaited) {}
