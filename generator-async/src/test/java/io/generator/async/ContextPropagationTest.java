package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.toThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** What a logging library keeps in the thread goes with the tasks, and is seen by none but them. */
@Timeout(120)
class ContextPropagationTest {
    private final List<String> log = new ArrayList<>();
    private final List<ContextPropagation> added = new ArrayList<>();

    @BeforeEach
    void start() {
        added.add(ContextPropagation.add("MDC", MDC::getCopyOfContextMap, MDC::setContextMap, MDC::clear));
    }

    @AfterEach
    void stop() {
        added.forEach(ContextPropagation::remove);
        MDC.clear();
    }

    private static String user() {
        return String.valueOf(MDC.get("user"));
    }

    private void note(String where) {
        log.add(where + " " + user());
    }

    @Test
    void tasksDoNotSeeOneAnothersValues() {
        MDC.put("user", "main");
        Loops.run(two());
        assertThat(log)
                .containsExactly("ann starts ann", "bob starts bob", "ann ends ann", "bob ends bob", "both main");
        assertThat(user()).isEqualTo("main");
    }

    @Async
    private Coroutine<Void> two() {
        await(gather(request("ann"), request("bob")));
        note("both");
        return Coroutine.done();
    }

    @Async
    private Coroutine<Void> request(String user) {
        MDC.put("user", user);
        note(user + " starts");
        await(sleep(Duration.ofMillis(1)));
        note(user + " ends");
        return Coroutine.done();
    }

    @Test
    void whatIsMadeHasTheValuesOfItsMaker() {
        Loops.run(maker());
        assertThat(log)
                .containsExactly(
                        "eager ann",
                        "maker ann",
                        "task ann",
                        "soon ann",
                        "later ann",
                        "done ann",
                        "maker eve",
                        "thread eve");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Async
    private Coroutine<Void> maker() {
        EventLoop loop = EventLoop.runningLoop();
        MDC.put("user", "ann");
        CompletableFuture<Void> eager = changing("eager");
        note("maker");
        Task<Void> task = createTask(changing("task", 1));
        loop.callSoon(() -> change("soon"));
        loop.callLater(Duration.ofMillis(2), () -> change("later"));
        LoopFuture<Void> future = loop.createFuture();
        future.addDoneCallback(done -> change("done"));
        MDC.put("user", "eve");
        await(task);
        await(eager);
        await(sleep(Duration.ofMillis(5)));
        future.complete(null);
        await(sleep(Duration.ofMillis(5)));
        note("maker");
        log.add("thread " + await(toThread(ContextPropagationTest::user)));
        return Coroutine.done();
    }

    private void change(String where) {
        note(where);
        MDC.put("user", "changed");
    }

    @Async
    private CompletableFuture<Void> changing(String where) {
        change(where);
        return CompletableFuture.completedFuture(null);
    }

    @Async
    private Coroutine<Void> changing(String where, int millis) {
        change(where);
        await(sleep(Duration.ofMillis(millis)));
        return Coroutine.done();
    }

    /** Its end runs in the step that throws the exception in. */
    @Test
    void aTaskThatIsCancelledEndsWithItsOwnValues() {
        Loops.run(cancelling());
        assertThat(log).containsExactly("cleaning up ann", "canceller eve");
    }

    @Async
    private Coroutine<Void> cancelling() {
        Task<Void> task = createTask(cancelled());
        await(sleep(Duration.ofMillis(1)));
        MDC.put("user", "eve");
        task.cancel();
        await(Asyncio.gatherOutcomes(List.of(task)));
        note("canceller");
        return Coroutine.done();
    }

    @Async
    private Coroutine<Void> cancelled() {
        MDC.put("user", "ann");
        try {
            await(sleep(Duration.ofHours(1)));
        } finally {
            note("cleaning up");
        }
        return Coroutine.done();
    }

    /** The thread of an executor has other things to do, between the turns of the loop. */
    @Test
    void aThreadThatIsLentHasItsValuesAfterwards() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (EventLoop loop = EventLoop.on(executor)) {
            executor.submit(() -> MDC.put("user", "owner")).get();
            MDC.put("user", "ann");
            CompletableFuture<Void> done = loop.submit(suspending());
            MDC.put("user", "eve");
            done.get(60, TimeUnit.SECONDS);
            assertThat(log).containsExactly("before ann", "after bob");
            assertThat(executor.submit(ContextPropagationTest::user).get()).isEqualTo("owner");
            assertThat(user()).isEqualTo("eve");
        } finally {
            executor.shutdown();
        }
    }

    @Async
    private Coroutine<Void> suspending() {
        note("before");
        MDC.put("user", "bob");
        await(sleep(Duration.ofMillis(1)));
        note("after");
        return Coroutine.done();
    }

    @Test
    void aThreadLocal() {
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set("main");
        ContextPropagation propagated = ContextPropagation.add("local", local);
        added.add(propagated);
        assertThat(propagated).hasToString("ContextPropagation[local]");
        assertThat(Loops.<List<String>>run(three(local))).containsExactly("main", "removed null", "main");
        assertThat(local.get()).isEqualTo("main");
        propagated.remove();
        propagated.remove();
        assertThat(Loops.<List<String>>run(three(local))).containsExactly("main", "removed null", "null");
    }

    @Async
    private static Coroutine<List<String>> three(ThreadLocal<String> local) {
        List<String> values = new ArrayList<>();
        values.add(local.get());
        values.add(await(createTask(removing(local))));
        values.add(String.valueOf(local.get()));
        return Coroutine.of(values);
    }

    @Async
    private static Coroutine<String> removing(ThreadLocal<String> local) {
        local.remove();
        await(sleep(Duration.ofMillis(1)));
        return Coroutine.of("removed " + local.get());
    }

    /** Nothing is taken from the thread of a loop that runs already. */
    @Test
    void oneThatIsAddedWhileTheLoopRuns() {
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set("main");
        assertThat(Loops.<List<String>>run(adding(local)))
                .containsExactly("removed null", "null", "main", "removed null", "main");
        assertThat(local.get()).isEqualTo("main");
    }

    @Async
    private Coroutine<List<String>> adding(ThreadLocal<String> local) {
        List<String> values = new ArrayList<>();
        values.add(await(createTask(removing(local))));
        values.add(String.valueOf(local.get()));
        local.set("main");
        added.add(ContextPropagation.add("local", local));
        values.add(local.get());
        values.add(await(createTask(removing(local))));
        values.add(local.get());
        return Coroutine.of(values);
    }

    @Test
    void onesThatFailAreLoggedAndAreAbsent() {
        RuntimeException cannot = new IllegalStateException("cannot");
        List<String> done = new ArrayList<>();
        List<LogRecord> logged = logged(() -> {
            add("reads", () -> fail(cannot), value -> done.add("written"), done);
            add("writes", () -> "value", value -> fail(cannot), done);
            Loops.run(request("ann"));
        });
        assertThat(log).containsExactly("ann starts ann", "ann ends ann");
        assertThat(done).contains("reads cleared", "writes cleared").doesNotContain("written");
        assertThat(logged)
                .extracting(LogRecord::getMessage)
                .contains(
                        "The propagated value \"reads\" could not be read",
                        "The propagated value \"writes\" could not be written");
        assertThat(logged).extracting(LogRecord::getThrown).containsOnly(cannot);
    }

    private void add(String name, Supplier<String> read, Consumer<String> write, List<String> done) {
        added.add(ContextPropagation.add(name, read, write, () -> done.add(name + " cleared")));
    }

    private static String fail(RuntimeException with) {
        throw with;
    }

    private static List<LogRecord> logged(Runnable during) {
        List<LogRecord> records = new ArrayList<>();
        Logger logger = Logger.getLogger("io.generator.async");
        logger.setFilter(record -> !records.add(record));
        try {
            during.run();
        } finally {
            logger.setFilter(null);
        }
        return records;
    }
}
