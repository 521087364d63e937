package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.management.Filter;
import io.generator.management.LiveLoops;
import io.generator.management.LiveView;
import io.generator.management.LoopReport;
import io.generator.management.LoopSource;
import io.generator.management.TaskReport;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Event loops that run in another thread, looked at. */
@Timeout(60)
class LiveLoopTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "the loop"));
    private EventLoop loop;

    @BeforeEach
    void start() throws Exception {
        CompletableFuture<EventLoop> started = new CompletableFuture<>();
        executor.execute(() -> {
            try (EventLoop made = EventLoop.create()) {
                made.callSoon(() -> started.complete(made));
                made.runForever();
            }
        });
        loop = started.get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(LiveLoops.all()).extracting(LoopSource::name).doesNotContain(loop.name());
    }

    private LoopSource source() {
        return LiveLoops.all().stream()
                .filter(source -> source.name().equals(loop.name()))
                .findFirst()
                .orElseThrow();
    }

    private LoopReport report() {
        return source().report(Filter.ALL);
    }

    /** Makes a task, and waits until it has begun to wait. */
    private void run(Awaitable<?> coroutine) {
        loop.submit(coroutine);
        loop.submit(settled()).join();
    }

    @Async
    private static Coroutine<Void> settled() {
        for (int i = 0; i < 5; i++) await(sleep(Duration.ZERO));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> sleeping(int marker) {
        await(sleep(LONG));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> outer(int number) {
        await(sleeping(number + 1));
        return Coroutine.of(null);
    }

    @Test
    void aSleepingTaskIsToldWithItsChainOfAwaits() {
        run(outer(41));
        LoopReport report = report();
        assertThat(report.thread()).isEqualTo("the loop");
        assertThat(report.running()).isTrue();
        assertThat(report.consistent()).isTrue();
        assertThat(report.timers()).isEqualTo(1);
        assertThat(report.states()).containsExactly(entry("waiting", 1));
        TaskReport task = report.tasks().get(0);
        assertThat(task.stack()).hasSize(2);
        assertThat(task.stack().get(0)).startsWith("io.generator.async.LiveLoopTest.outer(LiveLoopTest.java:");
        assertThat(task.stack().get(1)).startsWith("io.generator.async.LiveLoopTest.sleeping(LiveLoopTest.java:");
        assertThat(task.awaits()).matches("sleep, 3[0-9]{3}\\.[0-9]{3} s left");
    }

    @Async
    private static Coroutine<Void> gathering() {
        await(gather(sleeping(1), sleeping(2)));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> grouped() {
        await(TaskGroup.run(group -> {
            for (int i = 0; i < 3; i++) group.createTask(sleeping(i), "member-" + i);
            return Coroutine.done();
        }));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> shielding() {
        await(shield(createTask(sleeping(7))));
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> waitingForAny() {
        await(Asyncio.wait(
                List.of(createTask(sleeping(1)), createTask(sleeping(2))), null, ReturnWhen.FIRST_COMPLETED));
        return Coroutine.of(null);
    }

    private TaskReport awaiting(String awaits) {
        return report().tasks().stream()
                .filter(task -> task.awaits().equals(awaits))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsGatheredGroupedShieldedOrWaitedForIsAwaited() {
        run(gathering());
        run(grouped());
        run(shielding());
        run(waitingForAny());
        assertThat(awaiting("gather of 2").awaited()).hasSize(2);
        assertThat(awaiting("wait of 2").awaited()).hasSize(2);
        List<Integer> members = awaiting("TaskGroup of 3").awaited();
        assertThat(report().tasks())
                .filteredOn(task -> members.contains(task.number()))
                .extracting(TaskReport::name)
                .containsExactly("member-0", "member-1", "member-2");
        TaskReport shielded = report().tasks().stream()
                .filter(task -> task.awaits().startsWith("shield of Task-"))
                .findFirst()
                .orElseThrow();
        assertThat(shielded.awaited()).hasSize(1);
    }

    @Async
    private static Coroutine<Void> awaitingTheOther(List<Task<Void>> tasks, int other) {
        await(sleep(Duration.ZERO));
        await(shield(tasks.get(other))); // so that they can be cancelled
        return Coroutine.of(null);
    }

    @Async
    private static Coroutine<Void> ring() {
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) tasks.add(createTask(awaitingTheOther(tasks, 1 - i)));
        await(sleep(LONG));
        return Coroutine.of(null);
    }

    @Test
    void aRingOfTasksIsTold() {
        run(ring());
        String tree = new io.generator.management.EventLoops().tree(100, "");
        assertThat(tree).contains("they await one another: Task-");
    }

    @Test
    void lookingMakesNoTaskGoOn() {
        int[] steps = {0};
        run(counting(steps));
        int before = steps[0];
        for (int i = 0; i < 1_000; i++) assertThat(report().tasks()).hasSize(1);
        assertThat(steps[0]).isEqualTo(before);
    }

    @Async
    private static Coroutine<Void> counting(int[] steps) {
        while (true) {
            steps[0]++;
            await(sleep(LONG));
        }
    }

    /** Its thread makes each report between two steps, so that none runs. */
    @Test
    void aBusyLoopIsLookedAtThousandsOfTimes() {
        IntStream.range(0, 20).forEach(i -> loop.submit(busy()));
        loop.submit(settled()).join();
        for (int i = 0; i < 2_000; i++) {
            LoopReport report = report();
            if (!report.consistent()) continue;
            assertThat(report.states()).doesNotContainKey("running");
            assertThat(report.tasks()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(report.tasks())
                    .allSatisfy(task -> assertThat(task.stack()).isNotEmpty());
        }
    }

    @Async
    private static Coroutine<Void> busy() {
        while (true) {
            await(gather(settled(), settled()));
        }
    }

    @Test
    void aBlockedLoopIsReadFromOutside() throws InterruptedException {
        run(sleeping(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        loop.submit(blocking(inside, go));
        inside.await();
        LoopReport report = report();
        assertThat(report.consistent()).isFalse();
        assertThat(report.states()).containsOnly(entry("running", 1), entry("waiting", 1));
        assertThat(report.stack()).anyMatch(line -> line.getMethodName().equals("blocking"));
        TaskReport running = report.tasks().stream()
                .filter(task -> task.state().equals("running"))
                .findFirst()
                .orElseThrow();
        assertThat(running.stack())
                .singleElement()
                .asString()
                .isEqualTo("io.generator.async.LiveLoopTest.blocking(LiveLoopTest.java)");
        go.countDown();
    }

    @Async
    private static Coroutine<Void> blocking(CountDownLatch inside, CountDownLatch go) throws InterruptedException {
        inside.countDown();
        go.await();
        return Coroutine.of(null);
    }

    /** To make a long report takes longer than a loop is given to begin with it. */
    @Test
    void theReportOfManyTasksIsOfOneMomentToo() throws Exception {
        CompletableFuture<Object> made = new CompletableFuture<>();
        loop.callSoonThreadsafe(() -> {
            for (int i = 0; i < 10_000; i++) loop.createTask(sleeping(i));
            made.complete(true);
        });
        made.get(30, TimeUnit.SECONDS);
        for (int i = 0; i < 3; i++) {
            LoopReport report = report();
            int tasks = report.states().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(tasks).isEqualTo(10_000);
            if (report.consistent()) assertThat(report.tasks()).hasSize(10_000);
        }
        loop.submit(cancelled()).join();
    }

    @Async
    private static Coroutine<Void> cancelled() {
        for (Task<?> task : EventLoop.runningLoop().allTasks()) if (task != Asyncio.currentTask()) task.cancel();
        await(settled());
        return Coroutine.of(null);
    }

    @Test
    void onlyWhatIsAskedForIsDescribed() {
        for (int i = 0; i < 5; i++) run(sleeping(i));
        run(grouped());
        LoopReport report = source().report(new Filter(1, 2, "io.generator.async.LiveLoopTest.sleep"));
        assertThat(report.matching()).isEqualTo(8);
        assertThat(report.tasks()).hasSize(2);
        assertThat(report.states()).containsExactly(entry("waiting", 9));
    }

    @Test
    void theBeansAreThereForToolsWhenTheyWereAskedFor() throws Exception {
        run(outer(1));
        assertThat(LiveView.register()).isTrue();
        assertThat(LiveView.register()).isTrue();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName loops = new ObjectName("io.generator.async:type=EventLoops");
        CompositeData[] found = (CompositeData[]) server.getAttribute(loops, "Loops");
        CompositeData data = IntStream.range(0, found.length)
                .mapToObj(i -> found[i])
                .filter(each -> each.get("name").equals(loop.name()))
                .findFirst()
                .orElseThrow();
        assertThat(data.get("thread")).isEqualTo("the loop");
        assertThat(data.get("running")).isEqualTo(true);
        var bean = JMX.newMXBeanProxy(server, loops, io.generator.management.EventLoopsMXBean.class);
        assertThat(bean.tasks(loop.name(), 0, 10, "")).singleElement().satisfies(task -> {
            assertThat(task.getState()).isEqualTo("waiting");
            assertThat(task.getStack()).hasSize(2);
            assertThat(task.getAwaits()).startsWith("sleep, ");
        });
        assertThat(bean.tree(10, ""))
                .contains("Event loop " + loop.name() + ", in thread \"the loop\": 1 task (1 waiting)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new io.generator.management.EventLoops().tasks("none", 0, 1, ""))
                .withMessageContaining("no event loop `none`");
        var frames = JMX.newMXBeanProxy(
                server, new ObjectName("io.generator:type=Frames"), io.generator.management.FramesMXBean.class);
        assertThat(frames.isRecording()).isFalse();
        assertThat(frames.getCount()).isZero();
        assertThat(frames.dump())
                .contains("LiveLoopTest.outer(LiveLoopTest.java:")
                .endsWith("start the program with -Dio.generator.live=true");
        assertThatIllegalArgumentException().isThrownBy(() -> new io.generator.management.Frames().frames(0, 0, ""));
    }

    @Test
    void aLoopThatNobodyHasClosedIsNotKept() throws InterruptedException {
        String name = dropped();
        for (int i = 0; i < 500; i++) {
            System.gc();
            if (LiveLoops.all().stream().noneMatch(source -> source.name().equals(name))) return;
            Thread.sleep(5);
        }
        throw new AssertionError("it is still there");
    }

    private static String dropped() {
        return EventLoop.create().name();
    }

    @Test
    void aLoopInAnExecutorIsSeenThoughItSleeps() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (EventLoop hosted = EventLoop.on(threads)) {
            hosted.submit(sleeping(1));
            hosted.submit(settled()).join();
            LoopReport report = LiveLoops.all().stream()
                    .filter(source -> source.name().equals(hosted.name()))
                    .findFirst()
                    .orElseThrow()
                    .report(Filter.ALL);
            assertThat(report.consistent()).isTrue();
            assertThat(report.tasks()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }
}
