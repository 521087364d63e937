package io.generator.conformance;

import io.generator.conformance.rewrite.Control;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.rewrite.Tally;
import io.generator.conformance.tests.TestRun;
import io.generator.conformance.tests.TestRunner;
import java.nio.file.Path;
import java.util.List;
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
        TestRunner runner = tests.runner(library);
        Tally tally = new Tally();
        Path control = library.rewrite("control", new Control());
        Path torture = library.torture(Selection.everything(), tally);
        TestRun original = run(runner, "original", library.library);
        TestRun controlled = run(runner, "control", control);
        TestRun tortured = run(runner, "torture", torture);
        return report(tally, original, controlled, tortured);
    }

    private static TestRun run(TestRunner runner, String label, Path jar) throws Exception {
        Console.say(label + ": running the tests");
        TestRun run = runner.run(label, jar, List.of());
        Console.say(label + ": " + run.summary());
        return run;
    }

    private int report(Tally tally, TestRun original, TestRun control, TestRun torture) {
        System.out.println("== " + library.library.getFileName() + ", seed " + library.seed + ", "
                + library.javaHome.getFileName());
        if (!tests.launcherOptions.isEmpty()) System.out.println("launcher options " + tests.launcherOptions);
        tally.lines().forEach(System.out::println);
        SuspensionTable.lines(tally, torture.suspensions()).forEach(System.out::println);
        System.out.println("original  " + original.summary());
        System.out.println("control   " + control.summary());
        System.out.println("torture   " + torture.summary());
        printDifferences("control from original", control, original);
        int different = printDifferences("torture from control", torture, control);
        boolean clean = different == 0
                && tally.failures().isEmpty()
                && !torture.results().isEmpty();
        return clean ? 0 : 1;
    }

    private static int printDifferences(String what, TestRun run, TestRun other) {
        List<String> different = run.differences(other).toList();
        int all = Math.max(run.results().size(), other.results().size());
        System.out.println(what + ": the same " + (all - different.size()) + ", different " + different.size());
        for (String id : different)
            System.out.println("  " + id + System.lineSeparator() + "    " + other.result(id) + System.lineSeparator()
                    + "    " + run.result(id));
        return different.size();
    }
}
