package io.generator.examples.logs;

/**
 * A line of a file.
 *
 * @param number its number; the first is 1
 * @param text what it says, without the line end
 */
record Line(long number, String text) {}
