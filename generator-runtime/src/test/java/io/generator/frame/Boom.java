package io.generator.frame;

/** An exception of the application's own: checked, to show that those pass unharmed. */
final class Boom extends Exception {
    private static final long serialVersionUID = 1L;

    Boom() {
        super("boom", null, true, false);
    }
}
