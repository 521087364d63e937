package io.generator.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read once is tried in a JVM of its own: {@link LiveProgram}. */
@Timeout(120)
class LiveSwitchTest {
    private static final String ON = "-Dio.generator.live=true";

    private static String run(String what, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LiveProgram.class.getName(), what));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).as(output).isZero();
            return output.replace("\r\n", "\n");
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void eachFrameThatHasNotEndedIsThere() throws IOException, InterruptedException {
        String out = run("states", ON);
        assertThat(out.lines().limit(3))
                .containsExactly(
                        "{created=1, suspended=1}",
                        "{created=1, suspended=3}",
                        "{io.generator.async.LiveProgram.inner=1, io.generator.async.LiveProgram.numbers=1,"
                                + " io.generator.async.LiveProgram.outer=1, io.generator.async.LiveProgram.upTo=4}");
        assertThat(out)
                .contains("Generators and coroutines: 7 (5 suspended, 2 created)\n")
                .containsPattern("suspended, not below a task: 4\n  #2 generator, suspended\n"
                        + "      at io\\.generator\\.async\\.LiveProgram\\.upTo\\(LiveProgram\\.java:\\d+\\) n=5 i=0\n")
                .containsPattern("coroutine, suspended\n      at [^\n]*LiveProgram\\.outer[^\n]*\n      at"
                        + " [^\n]*LiveProgram\\.inner[^\n]*\n      awaits CompletableFuture@")
                .containsPattern("async generator, created\n      at [^\n]*LiveProgram\\.numbers")
                .doesNotContain("created at");
    }

    @Test
    void whereEachWasMadeIsThereOnRequest() throws IOException, InterruptedException {
        assertThat(run("states", "-Dio.generator.live=stacks"))
                .containsPattern(
                        "#1 generator, created\n      at [^\n]*\n"
                                + "        created at io\\.generator\\.async\\.LiveProgram\\.upTo\\(LiveProgram\\.java:\\d+\\)\n"
                                + "        created at io\\.generator\\.async\\.LiveProgram\\.states\\(LiveProgram\\.java:\\d+\\)\n");
    }

    @Test
    void whatIsDroppedLeaves() throws IOException, InterruptedException {
        assertThat(run("garbage", ON, "-Xmx64m")).isEqualTo("{created=1}\n");
    }

    @Test
    void aRunningOneIsToldWithItsThread() throws IOException, InterruptedException {
        assertThat(run("threads", ON))
                .contains("generator, running in thread \"the worker\"\n"
                        + "      at io.generator.async.LiveProgram.waiting(LiveProgram.java)\n")
                .endsWith("{suspended=1}\n");
    }

    @Test
    void ofALoopTheTaskThatLooksIsRunning() throws IOException, InterruptedException {
        assertThat(run("loop", ON))
                .containsPattern(
                        "^Event loop EventLoop-1, in thread \"main\": 1 task \\(1 running\\), 0 ready, 0 timers,"
                                + " turn 2, longest step \\d+ ms\n"
                                + "  Task-1, running\n"
                                + "      at io\\.generator\\.async\\.LiveProgram\\.inALoop\\(LiveProgram\\.java\\)\n\n"
                                + "Generators and coroutines: 1 \\(1 running\\)\n")
                .doesNotContain("not below a task");
    }

    @Test
    void withoutTheSwitchNothingIsRecorded() throws IOException, InterruptedException {
        assertThat(run("states"))
                .startsWith("{}\n{}\n{}\n")
                .endsWith("are not recorded; start the program with -Dio.generator.live=true\n");
    }

    @Test
    void withTheLeakDetectionItIsTheSame() throws IOException, InterruptedException {
        assertThat(run("states", ON, "-Dio.generator.leaks=report"))
                .startsWith("{created=1, suspended=1}\n{created=1, suspended=3}\n")
                .contains("LiveProgram.upTo=4}");
    }

    @Test
    void everythingWorksWithoutManagement() throws IOException, InterruptedException {
        assertThat(run("modules", ON, "--limit-modules", "java.net.http").lines())
                .hasSize(3)
                .startsWith("false false", "0 {suspended=1}");
        assertThat(run("modules", ON).lines()).startsWith("true true", "0 {suspended=1}");
    }

    @Test
    void anUnknownWordIsWarnedOf() throws IOException, InterruptedException {
        assertThat(run("states", "-Dio.generator.live=yes"))
                .contains("-Dio.generator.live=yes is not known; write -Dio.generator.live=true or"
                        + " -Dio.generator.live=stacks");
    }
}
