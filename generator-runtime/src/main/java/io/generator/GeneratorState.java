package io.generator;

/** Where a generator stands. Mirrors the states of Python's {@code inspect.getgeneratorstate}. */
public enum GeneratorState {
    /** Nothing of the body has run yet. */
    CREATED,
    /** The body is running, or a generator that it delegates to is. */
    RUNNING,
    /** The body stands at a yield. */
    SUSPENDED,
    /** The body has returned or thrown, or the generator was closed. */
    CLOSED
}
