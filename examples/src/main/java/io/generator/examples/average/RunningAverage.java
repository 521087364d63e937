package io.generator.examples.average;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** A conversation: the generator is sent numbers and answers each with the average until then. */
public final class RunningAverage {
    private RunningAverage() {}

    /**
     * Is sent numbers, yields their average, and returns how many they were when it is sent null. The sum and the count
     * are just local variables. As with every generator, its first value comes before anything is sent.
     */
    @Generator
    static TwoWayGen<Double, Double, Integer> average() {
        double sum = 0;
        int count = 0;
        while (true) {
            Double number = Gen.yield(count == 0 ? 0.0 : sum / count);
            if (number == null) return TwoWayGen.returning(count);
            sum += number;
            count++;
        }
    }

    /**
     * Prints the running average of the arguments.
     *
     * @param args numbers; some are made up if there are none
     */
    public static void main(String[] args) {
        String[] numbers = args.length > 0 ? args : new String[] {"4", "8", "15", "16", "23", "42"};
        TwoWayGen<Double, Double, Integer> average = average();
        average.next();
        for (String number : numbers) {
            System.out.println(number + " makes the average " + average.send(Double.valueOf(number)));
        }
        try {
            average.send(null);
        } catch (StopIteration end) {
            System.out.println("of " + end.value() + " numbers");
        }
    }
}
