package io.generator.examples.echo;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.async.EventLoop;
import io.generator.async.io.Server;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EchoTest {
    private static final int CLIENTS = 200;
    private static final int MESSAGES = 20;
    private static final int SIZE = 64;

    @Test
    void eachMessageComesBack() {
        EchoServer echo = new EchoServer();
        long echoed = EventLoop.run(async(() -> {
            try (Server server = echo.start()) {
                EchoClients clients = new EchoClients(server.address(), SIZE);
                await(clients.connect(CLIENTS));
                await(clients.talk(MESSAGES));
                await(clients.close());
                return clients.echoed();
            }
        }));
        assertThat(echoed).isEqualTo((long) CLIENTS * MESSAGES);
        assertThat(echo.bytes()).isEqualTo((long) CLIENTS * MESSAGES * SIZE);
    }

    /** The load in two processes, in small. */
    @Test
    void theLoadRuns() throws IOException {
        EventLoop.run(new EchoLoad(20, 200, SIZE).run());
    }

    @Test
    void nothingIsLeftOfASoak() throws IOException, InterruptedException {
        new Soak(Duration.ofMillis(100), 1).run();
        Resources before = Resources.now();
        Soak.Outcome outcome = new Soak(Duration.ofSeconds(2), 1).run();
        assertThat(outcome.handlers()).isPositive();
        assertThat(outcome.clients()).containsKeys(FaultyClients.End.DONE, FaultyClients.End.CANCELLED);
        assertThat(outcome.wrong()).isZero();
        assertThat(outcome.leftHandlers()).isZero();
        assertThat(outcome.leftTasks()).isZero();
        Resources after = before.afterwards();
        assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors());
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
    }
}
