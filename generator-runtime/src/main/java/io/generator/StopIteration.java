package io.generator;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A generator has ended: there is no further value. It carries what the generator returned.
 *
 * <p>Being a {@link NoSuchElementException}, it keeps the contract of {@link java.util.Iterator#next()}. It must not
 * leave a generator's own body: one that does becomes an {@link IllegalStateException} (PEP 479), for otherwise a
 * forgotten {@code hasNext()} inside the body would look like its end.
 *
 * <p>Mirrors Python's {@code StopIteration} and its {@code value} (PEP 380).
 */
public final class StopIteration extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    /** Not serialised: nothing says that a returned value can be. */
    private final transient @Nullable Object value;

    /**
     * Makes the exception.
     *
     * @param value what the generator returned; may be null
     */
    public StopIteration(@Nullable Object value) {
        super(
                value == null
                        ? "the generator has ended"
                        : "the generator has ended and returned "
                                + value.getClass().getName());
        this.value = value;
    }

    /**
     * What the generator returned; null if it returned nothing, if this end has been reported before, or if the
     * generator ended by {@code close()} or by an exception.
     *
     * @param <R> the type that the generator returns; not checked here
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <R> @Nullable R value() {
        return (R) value;
    }
}
