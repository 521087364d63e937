package io.generator.conformance;

import java.util.Map;
import java.util.Optional;

/** What Python calls the errors that the library itself throws: class and message stand for class and message. */
public final class LibraryErrors {
    private static final String STATE = IllegalStateException.class.getName() + ": ";
    private static final Map<String, String> NAMES = Map.of(
            STATE + "generator already executing",
            "ValueError('generator already executing')",
            STATE + "can't send a value other than null to a generator that has not started",
            "TypeError(\"can't send non-None value to a just-started generator\")",
            STATE + "generator ignored GeneratorExit",
            "RuntimeError('generator ignored GeneratorExit')",
            STATE + "generator raised StopIteration",
            "RuntimeError('generator raised StopIteration')",
            STATE + "generator didn't yield",
            "RuntimeError(\"generator didn't yield\")",
            STATE + "generator didn't stop",
            "RuntimeError(\"generator didn't stop\")",
            STATE + "generator didn't stop after throw()",
            "RuntimeError(\"generator didn't stop after throw()\")");

    private LibraryErrors() {}

    /** An error as Python's {@code repr} has it, or empty if it is none of the library's. */
    public static Optional<String> repr(Throwable exception) {
        return Optional.ofNullable(NAMES.get(exception.toString()));
    }
}
