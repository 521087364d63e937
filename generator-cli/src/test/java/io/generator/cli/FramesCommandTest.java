package io.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Programs that run in a JVM of their own, looked at from outside. */
@Timeout(120)
class FramesCommandTest {
    private static final String PROGRAM = """
            package demo;
            import static io.generator.Async.await;
            import io.generator.Coroutine;
            import io.generator.Gen;
            import io.generator.annotation.Async;
            import io.generator.annotation.Generator;
            import io.generator.async.Asyncio;
            import io.generator.async.EventLoop;
            import java.time.Duration;
            class Program {
                @Generator static Gen<Integer> upTo(int n) {
                    for (int i = 0; i < n; i++) Gen.yield(i);
                    return Gen.done();
                }
                @Generator static Gen<Integer> around(int n) {
                    Gen.yieldFrom(upTo(n));
                    return Gen.done();
                }
                @Async static Coroutine<Void> nap(String who) {
                    System.out.println("ready");
                    await(Asyncio.sleep(Duration.ofHours(1)));
                    return Coroutine.done();
                }
                @Async static Coroutine<Void> main() {
                    await(Asyncio.gather(nap("Ann"), nap("Bob")));
                    return Coroutine.done();
                }
                public static void main(String[] args) {
                    Gen<Integer> numbers = around(9);
                    numbers.next();
                    Gen<Integer> other = upTo(1);
                    EventLoop.run(main());
                    System.out.println(numbers + "" + other);
                }
            }
            """;

    @TempDir
    private static Path directory;

    private final List<Process> programs = new ArrayList<>();

    private record Run(int exit, String out, String err) {}

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit =
                command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve("src")).resolve("Program.java"), PROGRAM);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g",
                        "-proc:none",
                        "--release",
                        "17",
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(failed).isZero();
        assertThat(run("transform", classes).exit()).isZero();
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process program : programs) program.destroyForcibly().waitFor();
    }

    @AfterAll
    static void nothingIsLeft() {
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private static String classPath() {
        String runtime = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*generator-(runtime|async|annotations).*"))
                .collect(Collectors.joining(File.pathSeparator));
        return directory.resolve("classes") + File.pathSeparator + runtime;
    }

    private long start(String... options) throws IOException {
        return startWith(Path.of(System.getProperty("java.home")), options);
    }

    /** Starts the program, and waits until its tasks wait. */
    private long startWith(Path java, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), "demo.Program"));
        return launch(command, 2);
    }

    private long launch(List<String> command, int lines) throws IOException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        programs.add(program);
        BufferedReader out = program.inputReader();
        for (int i = 0; i < lines; i++) assertThat(out.readLine()).isEqualTo("ready");
        return program.pid();
    }

    @Test
    void withTheSwitchEverythingIsSeen() throws IOException {
        Run run = run("frames", start("-Dio.generator.live=true"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "Event loop EventLoop-1, in thread \"main\": 3 tasks \\(3 waiting\\), 0 ready, 2 timers")
                .contains("at demo.Program.main(Program.java:25)", "awaits gather of 2")
                .contains("at demo.Program.nap(Program.java:21)")
                .contains("Generators and coroutines: 6 (5 suspended, 1 created)", "       2  demo.Program.upTo")
                .contains("suspended, not below a task: 1", "at demo.Program.around(Program.java:16)")
                .contains("at demo.Program.upTo(Program.java:12) n=9 i=0")
                .contains("created, not below a task: 1", "at demo.Program.upTo(Program.java:12) n=1");
    }

    @Test
    void withoutTheSwitchTheEventLoopIsSeen() throws IOException {
        Run run = run("frames", start());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("3 tasks (3 waiting)", "demo.Program.nap(Program.java:21)")
                .contains("start the program with -Dio.generator.live=true");
    }

    @Test
    void theTreeHasWhatIsAwaitedBelowWhoAwaitsIt() throws IOException {
        String out = run("frames", "--tree", start())
                .out()
                .replaceAll("turn \\d+", "turn N")
                .replaceAll("\\d+\\.\\d{3} s", "N s");
        assertThat(out.replace("\r\n", "\n")).isEqualTo("""
                Event loop EventLoop-1, in thread "main": 3 tasks (3 waiting), 0 ready, 2 timers, turn N
                  Task-1, waiting
                      at demo.Program.main(Program.java:25)
                      awaits gather of 2
                      Task-2, waiting
                          at demo.Program.nap(Program.java:21)
                          awaits sleep, N s left
                      Task-3, waiting
                          at demo.Program.nap(Program.java:21)
                          awaits sleep, N s left
                """);
    }

    @Test
    void limitAndMethodSelect() throws IOException {
        long pid = start("-Dio.generator.live=stacks");
        assertThat(run("frames", "--limit", "1", pid).out()).contains("... 2 more tasks");
        assertThat(run("frames", "--method", "demo.Program.upTo", pid).out())
                .contains("demo.Program.upTo(", "created at demo.Program.around(Program.java:")
                .doesNotContain("Program.nap");
        assertThat(run("frames", "--method", "nowhere", pid).out()).doesNotContain("at demo.");
    }

    @Test
    void jsonIsForPrograms() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(run("frames", "--json", start("-Dio.generator.live=true"))
                        .out());
        assertThat(json.get("recording").asBoolean()).isTrue();
        assertThat(json.at("/countsByState/suspended").asInt()).isEqualTo(5);
        assertThat(json.at("/countsByMethod/demo.Program.upTo").asInt()).isEqualTo(2);
        assertThat(json.at("/loops/0/tasks/0/awaitedTasks").toString()).isEqualTo("[2,3]");
        JsonNode around = json.at("/frames/0");
        assertThat(around.get("method").asText()).isEqualTo("demo.Program.around");
        assertThat(around.get("delegateNumber").asInt())
                .isEqualTo(json.at("/frames/1/number").asInt());
        assertThat(json.at("/frames/1/locals/n").asText()).isEqualTo("9");
    }

    @Test
    void withoutAProcessThoseThatCanBeSeenAreListed() throws IOException {
        long all = start("-Dio.generator.live=true");
        long loops = start();
        Run run = run("frames");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .containsPattern(all + " +all +demo\\.Program")
                .containsPattern(loops + " +event loops +demo\\.Program");
    }

    @Test
    void aProgramOfAnotherJavaIsSeen() throws IOException {
        Optional<Path> other = otherJava();
        Assumptions.assumeTrue(other.isPresent(), "there is one Java only");
        assertThat(run("frames", startWith(other.get(), "-Dio.generator.live=true"))
                        .out())
                .contains("demo.Program.nap(Program.java:21)", "n=9 i=0");
    }

    private static Optional<Path> otherJava() throws IOException {
        Path siblings = Path.of(System.getProperty("java.home")).getParent();
        try (var homes = Files.list(siblings)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .filter(home -> !home.getFileName()
                            .toString()
                            .contains("-" + Runtime.version().feature() + "-"))
                    .filter(home -> Files.exists(home.resolve("release")))
                    .findFirst();
        }
    }

    /** Where nothing needs the module java.management, it is not read, and added to the program by the agent. */
    @Test
    void aProgramOnTheModulePathIsSeen() throws IOException {
        String path = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.startsWith(directory.toString()))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dio.generator.live=true",
                "-p",
                path,
                "--add-modules",
                "io.generator.async",
                "-cp",
                directory.resolve("classes").toString(),
                "demo.Program");
        assertThat(run("frames", launch(command, 2)).out())
                .contains("3 tasks (3 waiting)", "at demo.Program.upTo(Program.java:12) n=9 i=0");
    }

    /** The agent brings the module with it. */
    @Test
    void aProgramWithoutManagementIsSeen() throws IOException {
        assertThat(run("frames", start("--limit-modules", "java.net.http", "-Dio.generator.live=true"))
                        .out())
                .contains("3 tasks (3 waiting)", "n=9 i=0");
    }

    @Test
    void aProcessThatIsNotThereIsSaidNotToBe() {
        Run run = run("frames", Integer.MAX_VALUE);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo("There is no process 2147483647; `generator frames` lists those that it can look at.");
    }

    @Test
    void aProgramThatCannotBeAttachedToIsNamed() throws IOException {
        Run run = run("frames", start("-XX:+DisableAttachMechanism"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("was started with -XX:+DisableAttachMechanism", "Start it without that");
    }

    @Test
    void aProcessThatIsNoJvmIsNamedAndLivesOn() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sleep")));
        Process sleep = new ProcessBuilder("/bin/sleep", "100").start();
        programs.add(sleep);
        Run run = run("frames", sleep.pid());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be attached to", "Is it a JVM");
        assertThat(sleep.waitFor(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void aProgramWithoutTheRuntimeIsNamed() throws IOException {
        Path source = Files.writeString(
                directory.resolve("Plain.java"),
                "class Plain { public static void main(String[] a) throws Exception { System.out.println(\"ready\");"
                        + " Thread.sleep(100_000); } }");
        Run run = run("frames", launch(List.of(System.getProperty("java.home") + "/bin/java", source.toString()), 1));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has no generator-runtime", "-Dio.generator.live=true");
    }

    @Test
    void wrongArgumentsAreToldWithTheUsage() {
        assertThat(run("frames", "one").err()).contains("'one'", "PID");
        assertThat(run("frames", "--limit", "0").err()).contains("--limit must be positive, and is 0");
        assertThat(run("frames", "--tree", "--json").err()).contains("Give either --tree or --json.");
        assertThat(run("frames", "--help").out()).contains("-Dio.generator.live=stacks");
    }
}
