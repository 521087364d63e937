package io.generator.transformer;

/**
 * The transformer itself failed: a bug of ours, never an error in the class that was transformed. The message names the
 * class, the method if known, and the transformer's version. Nothing has been written.
 */
public final class TransformerBugException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param where the class, or class and method, that was being transformed
     * @param cause what went wrong
     */
    public TransformerBugException(String where, Throwable cause) {
        super(
                "the generator transformer " + Transformer.version() + " failed on " + where
                        + "; this is a bug in the transformer, not in your code: " + cause,
                cause);
    }
}
