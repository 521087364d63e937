package io.generator.benchmarks;

/** What is done with an element. */
final class Work {
    private Work() {}

    /** Wants every third number. */
    static boolean isWanted(int x) {
        return x % 3 == 0;
    }
}
