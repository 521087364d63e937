package io.generator.examples.queens;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** The ways to place n queens on a board of n columns so that none attacks another. */
final class Queens {
    private Queens() {}

    /**
     * Yields each way as the columns of the queens, row by row: {@code 1302}. Where the search stands is nothing but local
     * variables, and those of the calls that it has come through: all of that is in a snapshot. It counts an index, since
     * the iterator of a collection could not be written.
     */
    @Generator
    static Gen<String> solutions(int n, String placed) {
        if (placed.length() == n) Gen.yield(placed);
        for (int column = 0; column < n && placed.length() < n; column++)
            if (isFree(placed, column)) Gen.yieldFrom(solutions(n, placed + Character.forDigit(column, 36)));
        return Gen.done();
    }

    private static boolean isFree(String placed, int column) {
        for (int row = 0; row < placed.length(); row++) {
            int other = Character.digit(placed.charAt(row), 36);
            if (other == column || Math.abs(other - column) == placed.length() - row) return false;
        }
        return true;
    }
}
