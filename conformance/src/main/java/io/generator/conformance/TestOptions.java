package io.generator.conformance;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.tests.Resources;
import io.generator.conformance.tests.TestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the tests and JUnit are. */
final class TestOptions {
    @Option(names = "--tests", required = true, description = "The jar of the library's tests.")
    Path tests;

    @Option(names = "--launcher", required = true, description = "The jar of JUnit's standalone console launcher.")
    Path launcher;

    @Option(
            names = "--launcher-option",
            description = "An option for the console launcher, such as --exclude-classname=...; may be repeated.")
    List<String> launcherOptions = List.of();

    /** The tests are started where the files that they read by their place in the source tree are. */
    TestRunner runner(LibraryOptions library, ChildJvm jvm) throws IOException {
        Files.createDirectories(library.work);
        Path resources = library.work.resolve(Path.of("src", "test", "resources"));
        Files.createDirectories(resources);
        Resources.unpack(tests, resources);
        return new TestRunner(
                jvm, launcher, launcherOptions, resources, tests, library.others(), library.work.toAbsolutePath());
    }
}
