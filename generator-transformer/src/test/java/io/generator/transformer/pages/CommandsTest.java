package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands that the README names; nothing here runs them, but something does. */
class CommandsTest {
    /** The first two as one, with a small file of its own. */
    private static final List<String> RUN_BY_CI = List.of("./demo", "./demo app.log.gz", "./verify");

    /** The plugin's integration tests install the same modules, into a repository of their own. */
    private static final List<String> DONE_IN_TESTS = List.of("mvn install -DskipTests -Dinvoker.skip");

    private static final List<String> SCRIPTS = List.of("demo", "verify", ".ci/run");

    @Test
    void eachCommandOfTheReadmeIsRunSomewhere() throws IOException {
        assertThat(Page.of("README.md").snippets("sh").stream().flatMap(String::lines))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(RUN_BY_CI.stream(), DONE_IN_TESTS.stream())
                        .toList());
    }

    @Test
    void ciRunsTheScripts() throws IOException {
        assertThat(Files.readString(Page.ROOT.resolve(".ci/run"))).contains("limited ./verify", "limited ./demo");
    }

    @Test
    void theScriptsCanBeExecuted() {
        assertThat(SCRIPTS)
                .allSatisfy(script -> assertThat(Page.ROOT.resolve(script)).isExecutable());
    }
}
