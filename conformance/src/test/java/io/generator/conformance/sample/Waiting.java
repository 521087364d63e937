package io.generator.conformance.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Waits in several ways, and tells what ended it. */
public final class Waiting implements Function<String, String> {
    private int rounds;

    @Override
    public String apply(String way) {
        try {
            return switch (way) {
                case "sleep" -> sleep();
                case "work" -> work();
                case "time out" -> timeOut();
                default -> sum();
            };
        } catch (InterruptedException e) {
            return "interrupted, and the flag is " + Thread.currentThread().isInterrupted();
        }
    }

    private static String sleep() throws InterruptedException {
        Thread.sleep(TimeUnit.MINUTES.toMillis(2));
        return "slept on";
    }

    private String work() {
        while (!Thread.currentThread().isInterrupted()) rounds = Math.max(1, rounds + 1);
        return rounds > 0 ? "worked until the flag was set" : "did not work";
    }

    private static String timeOut() throws InterruptedException {
        return new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS) ? "opened" : "timed out";
    }

    private static String sum() {
        int sum = 0;
        for (int i = 0; i < 100; i++) sum += Math.abs(-i);
        return "sum " + sum + ", and the flag is " + Thread.currentThread().isInterrupted();
    }
}
