package io.generator.conformance;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a library's tests as it is, with the control rewriting, and in torture mode, and compares test by test. */
@Command(
        name = "run",
        description = "Runs the library's tests unrewritten, with the control rewriting, and in torture mode.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Mixin
    LibraryOptions library;

    @Mixin
    TestOptions tests;

    @Override
    public Integer call() throws Exception {
        return new TestSeries(library, tests).run();
    }
}
