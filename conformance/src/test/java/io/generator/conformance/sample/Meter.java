package io.generator.conformance.sample;

/** A library so small that a method and a site of it are soon found. */
public final class Meter {
    private Meter() {}

    /** What suspends in torture mode, and shows in {@code Driver.total()}. */
    public static int read(int value) {
        return Math.abs(value);
    }

    static int unused(int value) {
        return value;
    }
}
