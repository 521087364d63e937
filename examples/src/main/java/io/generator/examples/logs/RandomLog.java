package io.generator.examples.logs;

import java.time.Instant;
import java.util.SplittableRandom;

/** The log of a web shop that never was, the same for the same seed: JSON lines of about 200 characters. */
final class RandomLog {
    private static final String[] SERVICES = {
        "gateway",
        "catalog",
        "search",
        "cart",
        "checkout",
        "payment",
        "billing",
        "shipping",
        "accounts",
        "mail",
        "reviews"
    };
    private static final String[] REQUESTS = {
        "GET /products/", "GET /search?page=", "PUT /carts/", "POST /orders/", "GET /customers/", "DELETE /sessions/"
    };
    private static final String[] AGENTS = {"Firefox/136 (Linux)", "Safari/605 (iPhone)", "okhttp/4.12.0", "curl/8.5.0"
    };
    private static final String[] ORDINARY = {
        "request served", "cache hit for key item:", "session renewed for customer ", "price list refreshed, version "
    };
    private static final String[] BAD = {
        "connection reset by peer, attempt ", "timed out waiting for a lock on order ",
        "payment provider said \\\"declined\\\" for order ", "no stock left for item "
    };

    private final SplittableRandom random;
    private long now = Instant.parse("2025-03-01T00:00:00Z").toEpochMilli();

    RandomLog(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next line, without a line end. Put together by hand since what it says needs no escaping. */
    String line() {
        now += random.nextInt(80);
        String level = level();
        boolean bad = level.equals("ERROR") || level.equals("WARN");
        return "{\"ts\":\"" + Instant.ofEpochMilli(now)
                + "\",\"level\":\"" + level
                + "\",\"service\":\"" + any(SERVICES)
                + "\",\"latencyMs\":" + latency(bad)
                + ",\"requestId\":\"" + Long.toHexString(random.nextLong())
                + "\",\"request\":\"" + any(REQUESTS) + random.nextInt(100_000)
                + "\",\"agent\":\"" + any(AGENTS)
                + "\",\"message\":\"" + any(bad ? BAD : ORDINARY) + random.nextInt(1_000_000) + "\"}";
    }

    private String level() {
        int dice = random.nextInt(100);
        return dice < 4 ? "ERROR" : dice < 10 ? "WARN" : dice < 30 ? "DEBUG" : "INFO";
    }

    /** Most requests are quick, few are slow; those that fail are ten times as slow. */
    private long latency(boolean bad) {
        double slowness = -Math.log(1 - random.nextDouble());
        return Math.round((bad ? 400 : 40) * slowness);
    }

    /** One of the choices, the first more often than the last. */
    private String any(String[] choices) {
        double dice = random.nextDouble();
        return choices[(int) (dice * dice * choices.length)];
    }
}
