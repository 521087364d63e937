package io.generator.check.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.generator.check.source.Body;
import io.generator.check.source.Callee;
import io.generator.check.source.Platform;
import io.generator.check.source.Variable;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.diagnostic.Wording;
import java.util.Map;
import java.util.Set;

/** A call in an {@code @Async} method that holds up all that shares its thread. */
record BlockingCall(Reporter reporter) implements Check {
    private static final String FUTURE = "java.util.concurrent.Future";
    private static final String OBJECT = "java.lang.Object";

    /** The methods that block, by the types that declare them. */
    private static final Map<String, Set<String>> BLOCKING = Map.ofEntries(
            Map.entry("java.lang.Thread", Set.of("sleep", "join")),
            Map.entry(OBJECT, Set.of("wait")),
            Map.entry("java.lang.Process", Set.of("waitFor")),
            Map.entry("java.util.concurrent.TimeUnit", Set.of("sleep")),
            Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
            Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
            Map.entry("java.util.concurrent.Semaphore", Set.of("acquire")),
            Map.entry("java.util.concurrent.BlockingQueue", Set.of("take", "put")),
            Map.entry("java.util.concurrent.ExecutorService", Set.of("invokeAll", "invokeAny", "awaitTermination")),
            Map.entry("java.net.http.HttpClient", Set.of("send")),
            Map.entry("java.net.ServerSocket", Set.of("accept")),
            Map.entry("java.net.URL", Set.of("openStream")),
            Map.entry(
                    "java.nio.file.Files",
                    Set.of("readString", "readAllBytes", "readAllLines", "write", "writeString", "copy")));

    /** What tells that a future is done, or waits for several. */
    private static final Set<String> ASKING =
            Set.of("isDone", "isCompletedExceptionally", "isCancelled", "state", "allOf", "anyOf", "getNow", "await");

    /** The calls that start something, and return a future that is not done. */
    private static final Set<String> STARTING = Set.of("submit", "supplyAsync", "runAsync", "sendAsync", "schedule");

    @Override
    public void check(Body body) {
        if (body.kind().isAsync())
            for (MethodCallExpr call : body.calls())
                body.expressions().callee(call).ifPresent(callee -> check(body, call, callee));
    }

    private void check(Body body, MethodCallExpr call, Callee callee) {
        Platform platform = body.expressions().platform();
        boolean waits = (callee.name().equals("get") || callee.name().equals("join"))
                && platform.isSubtype(callee.owner(), FUTURE);
        if (isBlocking(platform, callee) || (waits && isPending(body, call)))
            reporter.report(Rule.BLOCKING_CALL, call, Wording.blockingCall(callee.display()));
    }

    private static boolean isBlocking(Platform platform, Callee callee) {
        return BLOCKING.entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(callee.name())
                        && (entry.getKey().equals(OBJECT)
                                ? callee.owner().equals(OBJECT)
                                : platform.isSubtype(callee.owner(), entry.getKey())));
    }

    /** Whether the future is one that nothing has been said about: a variable, or one that is started right here. */
    private static boolean isPending(Body body, MethodCallExpr call) {
        Expression receiver = call.getScope().orElse(null);
        if (receiver instanceof MethodCallExpr made) return STARTING.contains(made.getNameAsString());
        return receiver instanceof NameExpr
                && body.expressions()
                        .variable(receiver)
                        .filter(variable -> !isKnown(body, variable))
                        .isPresent();
    }

    private static boolean isKnown(Body body, Variable future) {
        return body.calls().stream()
                .filter(call -> ASKING.contains(call.getNameAsString()))
                .anyMatch(call ->
                        !VariableUses.in(call, future, body.expressions()).isEmpty());
    }
}
