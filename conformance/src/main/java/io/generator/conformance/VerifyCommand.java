package io.generator.conformance;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rewrites a library in torture mode and lets the JVM link every class of it. */
@Command(
        name = "verify",
        description = "Rewrites a jar in torture mode and links every class, without initialising any.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    LibraryOptions library;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new LinkSeries(library).run();
    }
}
