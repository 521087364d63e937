package io.generator.async;

/** Throws what was thrown elsewhere, as it was: checked exceptions cross an {@code await}. */
final class Sneaky {
    private Sneaky() {}

    /** Never returns; has a return type so that a caller can write {@code throw rethrow(e)}. */
    static RuntimeException rethrow(Throwable exception) {
        throw Sneaky.<RuntimeException>uncheckedly(exception);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E uncheckedly(Throwable exception) throws E {
        throw (E) exception;
    }
}
