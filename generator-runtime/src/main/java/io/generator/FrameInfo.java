package io.generator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the saved frame of a generator or of a coroutine holds at this moment, to look at: a snapshot, which never advances or
 * changes anything.
 *
 * @param className the binary name of the class that declares the method
 * @param methodName the method's name
 * @param fileName the source file's name, or null where the class file has none
 * @param line the source line where the body stands, or 0 where it is not known; a running or closed body stands nowhere
 * @param instruction the index of the suspension point where the body stands: 0 before its first statement, -1 for a
 *     running or closed one
 * @param locals the live locals by name, in the order of their slots, with their values; without those that have no name
 *     in the class file
 * @param delegate what the body delegates to at this moment, or the future, coroutine or other thing that it awaits; null if
 *     there is none, or while it runs
 */
public record FrameInfo(
        String className,
        String methodName,
        @Nullable String fileName,
        int line,
        int instruction,
        Map<String, @Nullable Object> locals,
        @Nullable Object delegate) {

    /** Reads like a line of a stack trace: {@code pkg.Outer.method(Outer.java:42)}. */
    @Override
    public String toString() {
        return new StackTraceElement(className, methodName, fileName, line > 0 ? line : -1).toString();
    }
}
