package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs programs in JVMs of their own. */
final class OtherJvm {
    private OtherJvm() {}

    /**
     * Runs a main class of this class path, or of a directory, and fails unless it exits with 0.
     *
     * @param options of the JVM
     * @return what it has printed
     */
    static String run(Path directory, List<String> options, String main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        String path = directory + System.getProperty("path.separator") + System.getProperty("java.class.path");
        command.addAll(List.of("-cp", path, main));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
