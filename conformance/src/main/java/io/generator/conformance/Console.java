package io.generator.conformance;

/** Tells someone who waits how far it is, on the standard error. */
final class Console {
    private static final int STEP = 500;

    private final String label;

    Console(String label) {
        this.label = label;
    }

    void progress(int number, int total) {
        if (number % STEP == 0 || number == total) say(label + ": " + number + " of " + total + " entries");
    }

    static void say(String message) {
        System.err.println("[torture] " + message);
    }
}
