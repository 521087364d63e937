package io.generator.examples.average;

/** {@link RunningAverage#average()} written by hand: an object whose fields are the generator's local variables. */
final class HandWrittenAverage {
    private double sum;
    private int count;

    double average() {
        return count == 0 ? 0.0 : sum / count;
    }

    double add(double number) {
        sum += number;
        count++;
        return average();
    }

    int count() {
        return count;
    }
}
