package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NeverAwaitedTest {
    private final Logger logger = Logger.getLogger("io.generator");
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            messages.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void aForgottenAwaitIsReportedWithThePlace() {
        EventLoop.run(forgetting());
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).lines().limit(4))
                .first()
                .isEqualTo(
                        "coroutine io.generator.async.NeverAwaitedTest.forgotten was never awaited. It was created at:");
        assertThat(messages.get(0).lines().skip(1).limit(2).toList())
                .anyMatch(line -> line.contains("NeverAwaitedTest.forgetting(NeverAwaitedTest.java:"));
    }

    @Async
    private Coroutine<Void> forgetting() {
        EventLoop loop = EventLoop.runningLoop();
        loop.setDebug(true);
        loop.setSlowStep(Duration.ofMinutes(1)); // a garbage collection may take long, and would be reported
        forgotten(); // no await
        await(awaited());
        await(createTask(awaited()));
        awaited().close();
        while (messages.isEmpty()) {
            await(sleep(Duration.ofMillis(5)));
            System.gc();
        }
        loop.setDebug(false);
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> forgotten() {
        await(sleep(Duration.ZERO));
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> awaited() {
        await(sleep(Duration.ZERO));
        return Coroutine.of(null);
    }
}
