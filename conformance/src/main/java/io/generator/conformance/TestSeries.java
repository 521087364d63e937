package io.generator.conformance;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.rewrite.Control;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.tests.Outcome;
import io.generator.conformance.tests.TestRun;
import io.generator.conformance.tests.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A library's tests: as it is, with the control rewriting, and in torture mode. */
final class TestSeries extends Series {
    private final TestOptions tests;
    private @Nullable Path control;
    private @Nullable Path torture;

    TestSeries(LibraryOptions library, TestOptions tests) throws IOException {
        super(library, "run", tests.launcherOptions);
        this.tests = tests;
    }

    @Override
    void rewrite() throws IOException {
        control = library.rewrite("control", new Control());
        torture = library.torture(Selection.everything(), tally);
    }

    @Override
    boolean runOn(ChildJvm jvm, String jdk) throws IOException, InterruptedException {
        TestRunner runner = tests.runner(library, jvm);
        TestRun original = run(runner, "original", jdk, library.library, 0);
        TestRun controlled =
                run(runner, "control", jdk, made(control), original.results().size());
        TestRun tortured =
                run(runner, "torture", jdk, made(torture), original.results().size());
        return report(jdk, original, controlled, tortured);
    }

    private static Path made(@Nullable Path jar) {
        if (jar == null) throw new IllegalStateException("nothing has been rewritten yet");
        return jar;
    }

    private static TestRun run(TestRunner runner, String label, String jdk, Path jar, int total)
            throws IOException, InterruptedException {
        String title = label + " on " + jdk + ": ";
        Console.say(title + "running the tests");
        TestRun run = runner.run(
                label + "-" + jdk,
                jar,
                List.of(),
                (ended, seconds) ->
                        Console.say(title + ended + (total == 0 ? "" : " of " + total) + " tests, " + seconds + " s"));
        Console.say(title + run.summary());
        return run;
    }

    private boolean report(String jdk, TestRun original, TestRun control, TestRun torture) {
        printTitle(jdk);
        SuspensionTable.lines(tally, torture.suspensions()).forEach(System.out::println);
        System.out.println("original  " + original.summary());
        System.out.println("control   " + control.summary());
        System.out.println("torture   " + torture.summary());
        printDifferences("control from original", control, original);
        int different = printDifferences("torture from control", torture, control);
        findings.put(jdk, "tests", torture.results().size());
        findings.put(jdk, "passed", original.count(Outcome.PASSED));
        findings.put(jdk, "different", different);
        findings.put(jdk, "same", all(torture, control) - different);
        findings.put(jdk, "suspensions", Arrays.stream(torture.suspensions()).sum());
        findings.put(jdk, "seconds", seconds(original) + " / " + seconds(control) + " / " + seconds(torture));
        return different == 0 && !torture.results().isEmpty();
    }

    private static long seconds(TestRun run) {
        return run.milliseconds() / 1000;
    }

    private static int all(TestRun run, TestRun other) {
        return Math.max(run.results().size(), other.results().size());
    }

    private static int printDifferences(String what, TestRun run, TestRun other) {
        List<String> different = run.differences(other).toList();
        System.out.println(
                what + ": the same " + (all(run, other) - different.size()) + ", different " + different.size());
        for (String id : different)
            System.out.println("  " + id + System.lineSeparator() + "    " + other.result(id) + System.lineSeparator()
                    + "    " + run.result(id));
        return different.size();
    }
}
