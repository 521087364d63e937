package io.generator.conformance.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A small library: a bit of all that code is made of. */
public class Ledger implements Comparable<Ledger> {
    private final Map<String, List<Long>> entries = new HashMap<>();
    private final StringBuilder log = new StringBuilder();

    /** Adds an amount. */
    public final Ledger add(String account, long amount) {
        entries.computeIfAbsent(account, key -> new ArrayList<>(4)).add(amount);
        log.append(account)
                .append(amount < 0 ? '-' : '+')
                .append(Math.abs(amount))
                .append(';');
        return this;
    }

    /** The sum of an account, or of all of them. */
    public long sum(String... accounts) {
        long sum = 0;
        for (String account : accounts.length == 0 ? entries.keySet().toArray(new String[0]) : accounts)
            for (long amount : entries.getOrDefault(account, List.of())) sum += amount;
        return sum;
    }

    /** An object is made while others are half made. */
    public String describe(boolean isLong) {
        return new StringBuilder(new String(isLong ? "the ledger " : ""))
                .append(new int[] {1, size()}[1])
                .toString();
    }

    private int size() {
        return entries.size();
    }

    /** A finally block that returns on two ways, and a handler. */
    public static byte parse(String text) throws IOException {
        byte result = -1;
        try {
            result = (byte) Integer.parseInt(text);
            if (result == 7) throw new IOException("seven");
            return result;
        } catch (NumberFormatException e) {
            return 0;
        } finally {
            PARSED.merge(text, 1, Integer::sum);
        }
    }

    static final Map<String, Integer> PARSED = new HashMap<>();

    /** Holds a lock in the middle. */
    public int locked(int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            synchronized (entries) {
                sum += entries.size() + i;
            }
        }
        return sum;
    }

    /** Holds a lock from the beginning to the end. */
    public synchronized boolean isLocked() {
        return Thread.holdsLock(this);
    }

    /** How deep the stack is, which is nobody's business. */
    public static int depth() {
        return Thread.currentThread().getStackTrace().length;
    }

    @Override
    public int compareTo(Ledger other) {
        return Long.compare(sum(), other.sum());
    }

    /** What is asked of an account by default. */
    public interface Rule extends Function<Long, String> {
        /** The words for an amount. */
        default String words(long amount) {
            String words =
                    switch (Long.signum(amount)) {
                        case -1 -> "owed " + Math.abs(amount);
                        case 0 -> "even";
                        default -> apply(amount);
                    };
            return words.toUpperCase(java.util.Locale.ROOT);
        }
    }
}
