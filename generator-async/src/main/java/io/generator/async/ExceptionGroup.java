package io.generator.async;

import java.util.List;

/**
 * Several exceptions that have happened at the same time. They are its suppressed exceptions too, so that a stack trace shows
 * them.
 *
 * <p>Mirrors Python's {@code ExceptionGroup} and {@code BaseExceptionGroup} (PEP 654).
 */
public final class ExceptionGroup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    @SuppressWarnings("serial") // List.copyOf is serialisable
    private final List<Throwable> exceptions;

    /**
     * Of some exceptions.
     *
     * @param message what has happened
     * @param exceptions at least one; not null
     */
    public ExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super(message + " (" + exceptions.size() + (exceptions.size() == 1 ? " sub-exception)" : " sub-exceptions)"));
        if (exceptions.isEmpty()) throw new IllegalArgumentException("a group has at least one exception");
        this.text = message;
        this.exceptions = List.copyOf(exceptions);
        this.exceptions.forEach(this::addSuppressed);
    }

    /** The message without the number of exceptions, which {@link #getMessage()} has as well. */
    public String message() {
        return text;
    }

    /** The exceptions, in the order in which they have happened. */
    public List<Throwable> exceptions() {
        return exceptions;
    }
}
