package io.generator.conformance.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recording is what a CPython does: one that is on the PATH does it again. */
class RecordedAnewTest {
    private static final Path RECORDER = Path.of(System.getProperty("basedir", ""), "src/test/python/laws/record.py");

    @TempDir
    Path directory;

    @Test
    void isWhatCPythonDoes() throws Exception {
        Optional<String> python = firstOf("python3.13", "python3");
        assumeTrue(python.isPresent(), "there is neither a python3.13 nor a python3 on the PATH");
        Recording anew = Recording.parse(run(python.orElseThrow(), RECORDER.toString()));
        assumeTrue(
                OtherVersions.isKnown(anew.version()),
                "nobody has looked yet at what CPython " + anew.version() + " does: `conformance/laws compare`");

        Recording golden = Recording.golden();
        assertThat(anew.laws().keySet()).isEqualTo(golden.laws().keySet());
        assertThat(anew.laws().keySet().stream()
                        .filter(law ->
                                !anew.laws().get(law).equals(golden.laws().get(law)))
                        .collect(Collectors.toSet()))
                .as("what %s does otherwise than %s", anew.version(), golden.version())
                .isEqualTo(OtherVersions.differing(anew.version()));
    }

    private Optional<String> firstOf(String... candidates) throws InterruptedException {
        for (String candidate : candidates) {
            try {
                run(candidate, "--version");
                return Optional.of(candidate);
            } catch (IOException e) {
                // not there, or not one that runs
            }
        }
        return Optional.empty();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(List.of(command) + " does not end");
        }
        if (process.exitValue() != 0) throw new IOException(List.of(command) + " failed: " + Files.readString(errors));
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
