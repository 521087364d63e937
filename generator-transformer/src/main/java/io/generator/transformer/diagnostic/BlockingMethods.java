package io.generator.transformer.diagnostic;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The methods of the JDK that block their thread, for {@link Rule#BLOCKING_CALL}: the same for whoever looks for them in
 * sources, by whichever parser.
 */
public final class BlockingMethods {
    /** By the types that declare them. */
    private static final Map<String, Set<String>> BLOCKING = Map.ofEntries(
            Map.entry("java.lang.Thread", Set.of("sleep", "join")),
            Map.entry("java.lang.Object", Set.of("wait")),
            Map.entry("java.lang.Process", Set.of("waitFor")),
            Map.entry("java.util.concurrent.TimeUnit", Set.of("sleep")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
            Map.entry("java.util.concurrent.Exchanger", Set.of("exchange")),
            Map.entry("java.util.concurrent.Phaser", Set.of("arriveAndAwaitAdvance", "awaitAdvance")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire", "acquireUninterruptibly")),
            Map.entry("java.util.concurrent.SubmissionPublisher", Set.of("submit")),
            Map.entry("java.util.concurrent.locks.Condition", Set.of("await", "awaitUninterruptibly")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("take", "put")),
            Map.entry("java.util.concurrent.ExecutorService", Set.of("invokeAll", "invokeAny", "awaitTermination")),
            Map.entry("java.net.http.HttpClient", Set.of("send")),
            Map.entry("java.net.InetAddress", Set.of("getByName", "getAllByName")),
            Map.entry("java.net.ServerSocket", Set.of("accept")),
            Map.entry("java.net.URL", Set.of("openStream")),
            Map.entry("java.nio.channels.Selector", Set.of("select")),
            Map.entry("java.sql.DriverManager", Set.of("getConnection")),
            Map.entry("java.sql.Connection", Set.of("commit", "rollback")),
            Map.entry("java.sql.Statement", Set.of("execute", "executeBatch", "executeQuery", "executeUpdate")),
            Map.entry("javax.sql.DataSource", Set.of("getConnection")),
            Map.entry(
                    "java.nio.file.Files",
                    Set.of("readString", "readAllBytes", "readAllLines", "write", "writeString", "copy")));

    private static final String FUTURE = "java.util.concurrent.Future";
    private static final Set<String> WAITING = Set.of("get", "join");
    private static final Set<String> ASKING =
            Set.of("isDone", "isCompletedExceptionally", "isCancelled", "state", "allOf", "anyOf", "getNow");
    private static final Set<String> STARTING = Set.of("submit", "supplyAsync", "runAsync", "sendAsync", "schedule");

    private BlockingMethods() {}

    /**
     * Whether a method always blocks.
     *
     * @param name its name
     * @param isOwnerA tells whether the type that declares it is, or is below, the one of a qualified name
     */
    public static boolean blocks(String name, Predicate<String> isOwnerA) {
        return BLOCKING.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(name) && isOwnerA.test(entry.getKey()));
    }

    /**
     * Whether a method blocks until a future is done.
     *
     * @param name its name
     * @param isOwnerA as of {@link #blocks}
     */
    public static boolean waitsForFuture(String name, Predicate<String> isOwnerA) {
        return WAITING.contains(name) && isOwnerA.test(FUTURE);
    }

    /** Whether a method of this name tells that a future is done, or waits for several. */
    public static boolean asksFuture(String name) {
        return ASKING.contains(name);
    }

    /** Whether a method of this name starts something, and returns a future that is not done. */
    public static boolean startsWork(String name) {
        return STARTING.contains(name);
    }
}
