package io.generator.examples.chat;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import io.generator.async.EventLoop;
import io.generator.async.io.Connection;
import io.generator.async.io.Server;
import io.generator.async.io.Streams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChatServerTest {

    @Test
    void everyoneHearsEachLine() {
        ChatServer chat = new ChatServer();
        EventLoop.run(async(() -> {
            try (Server server = chat.start()) {
                Crowd crowd = new Crowd(server.address(), 300);
                await(crowd.enter());
                assertThat(chat.members()).isEqualTo(300);
                await(crowd.listen(10));
                assertThat(crowd.heard()).isEqualTo(3000);
                crowd.leave();
                while (chat.members() > 0) await(sleep(Duration.ofMillis(1)));
            }
        }));
    }

    @Test
    void whoDoesNotListenIsThrownOut() {
        ChatServer chat = new ChatServer();
        EventLoop.run(async(() -> {
            try (Server server = chat.start();
                    Connection deaf = await(Streams.openConnection(server.address()));
                    Connection speaker = await(Streams.openConnection(server.address()))) {
                deaf.writer().write("deaf\n");
                speaker.writer().write("speaker\n");
                while (chat.members() < 2) await(sleep(Duration.ofMillis(1)));
                String line = "x".repeat(900) + "\n";
                while (chat.members() == 2) {
                    for (int i = 0; i < 100; i++) speaker.writer().write(line);
                    await(speaker.writer().drain());
                    while (await(speaker.reader().read(100_000)).length == 100_000) {
                        // its own lines come back
                    }
                }
                assertThat(chat.members()).isEqualTo(1);
            }
        }));
    }
}
