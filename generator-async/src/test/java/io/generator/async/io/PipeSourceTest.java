package io.generator.async.io;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.async.EventLoop;
import io.generator.async.Task;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PipeSourceTest {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** As a process's pipe: a read that waits when it is closed fails. */
    private final InputStream pipe = new InputStream() {
        @Override
        public int read() throws IOException {
            reading.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new IOException("Stream closed");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    };

    @Test
    void whoReadsWhenItIsClosedIsAtTheEnd() {
        EventLoop.run(async(() -> {
            PipeSource source = new PipeSource(EventLoop.runningLoop(), pipe);
            Task<String> line = createTask(new StreamReader(source, 100).readLine());
            while (reading.getCount() > 0) await(sleep(Duration.ofMillis(1)));
            source.close();
            assertThat(await(line)).isNull();
        }));
    }

    @Test
    void aPipeThatFailsByItselfIsAFailure() {
        closed.countDown();
        assertThatThrownBy(() -> EventLoop.run(async(() -> {
                    PipeSource source = new PipeSource(EventLoop.runningLoop(), pipe);
                    await(new StreamReader(source, 100).readLine());
                })))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }
}
