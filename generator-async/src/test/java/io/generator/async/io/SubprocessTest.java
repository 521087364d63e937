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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes are those of a shell")
class SubprocessTest {
    private final List<Object> log = new ArrayList<>();

    private static ProcessBuilder shell(String script) {
        return new ProcessBuilder("sh", "-c", script);
    }

    @Test
    void itsOutputAndStatusAreAwaited() {
        Subprocess.Output output = EventLoop.run(async(() -> {
            try (Subprocess process = Subprocess.start(shell("cat; echo bad >&2; exit 3"))) {
                return await(process.communicate("good".getBytes(StandardCharsets.UTF_8)));
            }
        }));
        assertThat(output).hasToString("Output[status=3, stdout=4 bytes, stderr=4 bytes]");
        assertThat(output.status()).isEqualTo(3);
        assertThat(output.stdout()).asString().isEqualTo("good");
        assertThat(output.stderr()).asString().isEqualTo("bad\n");
    }

    @Test
    void itIsTalkedTo() {
        EventLoop.run(async(() -> {
            try (Subprocess process = Subprocess.start(shell("while read x; do echo \"<$x>\"; done"))) {
                for (int i = 0; i < 3; i++) {
                    process.stdin().write(i + "\n");
                    log.add(await(process.stdout().readLine()));
                }
                assertThat(process).hasToString("Subprocess[" + process.pid() + ", running]");
                process.stdin().writeEof();
                log.add(await(process.stdout().readLine()));
                log.add(await(process.waitFor()));
                assertThat(process).hasToString("Subprocess[" + process.pid() + ", exited with 0]");
            }
        }));
        assertThat(log).containsExactly("<0>", "<1>", "<2>", null, 0);
    }

    @Test
    void theLoopGoesOnMeanwhile() {
        EventLoop.run(async(() -> {
            Task<Subprocess.Output> process = createTask(Subprocess.run(shell("sleep 0.2; echo done")));
            int turns = 0;
            for (; !process.isDone(); turns++) await(sleep(Duration.ofMillis(5)));
            assertThat(turns).isGreaterThan(3);
            assertThat(process.result().stdout()).asString().isEqualTo("done\n");
        }));
    }

    @Test
    void oneThatIsLeftIsKilled() {
        EventLoop.run(async(() -> {
            Subprocess sleeping = Subprocess.start(shell("sleep 1000 & wait"));
            await(sleep(Duration.ofMillis(50)));
            Task<String> line = createTask(sleeping.stdout().readLine());
            await(sleep(Duration.ZERO));
            await(sleeping.aclose());
            assertThat(sleeping.isAlive()).isFalse();
            assertThat(await(line)).isNull();
            assertThat(await(sleeping.waitFor())).isEqualTo(137);
        }));
    }

    @Test
    void cancellingARunKillsTheProcess() {
        EventLoop.run(async(() -> {
            Task<Subprocess.Output> running = createTask(Subprocess.run(shell("sleep 1000; sleep 1000")));
            await(sleep(Duration.ofMillis(50)));
            List<ProcessHandle> children = ProcessHandle.current().children().toList();
            assertThat(children).isNotEmpty();
            running.cancel(null);
            while (!running.isDone()) await(sleep(Duration.ofMillis(5)));
            assertThat(running.isCancelled()).isTrue();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }));
    }

    @Test
    void terminatingAsksItToEnd() {
        EventLoop.run(async(() -> {
            try (Subprocess process =
                    Subprocess.start(shell("trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done"))) {
                assertThat(await(process.stdout().readLine())).isEqualTo("ready");
                process.terminate();
                assertThat(await(process.waitFor())).isEqualTo(7);
            }
        }));
    }

    @Test
    void oneThatCannotBeStartedIsAnError() {
        assertThatThrownBy(() -> EventLoop.run(Subprocess.run(new ProcessBuilder("/no/such/program"))))
                .isInstanceOf(IOException.class);
    }
}
