package io.generator.conformance;

import io.generator.conformance.rewrite.MethodId;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.rewrite.Tally;
import io.generator.conformance.tests.Outcome;
import io.generator.conformance.tests.TestRun;
import io.generator.conformance.tests.TestRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the methods, and the site, that make a test fail which passes otherwise. */
@Command(
        name = "bisect",
        description = "Finds the method and the site that make a test fail.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BisectCommand implements Callable<Integer> {
    @Mixin
    LibraryOptions library;

    @Mixin
    TestOptions tests;

    @Option(names = "--test", required = true, description = "The unique id of the test, as `run` prints it.")
    String test;

    @Override
    public Integer call() throws Exception {
        TestRunner runner = tests.runner(library, library.jvm(library.javaHomes.get(0)));
        Set<MethodId> all = new TreeSet<>();
        Path torture = library.torture(new Recording(all), new Tally());
        if (!fails(runner, torture)) {
            System.out.println("the test does not fail in torture mode");
            return 1;
        }
        List<MethodId> methods = Bisection.narrow(new ArrayList<>(all), some -> failsWith(runner, Subset.of(some)));
        System.out.println("methods that have to be rewritten for it to fail: " + methods.size());
        methods.forEach(method -> System.out.println("  " + method));
        if (methods.size() == 1) printSites(runner, methods.get(0));
        return 0;
    }

    private void printSites(TestRunner runner, MethodId method) throws Exception {
        if (failsWith(runner, new Subset(Set.of(method), Set.of()))) {
            System.out.println("it fails even if the method does not suspend");
            return;
        }
        Tally tally = new Tally();
        library.torture(Subset.of(List.of(method)), tally);
        List<Integer> all = IntStream.range(0, tally.sites()).boxed().toList();
        List<Integer> sites =
                Bisection.narrow(all, some -> failsWith(runner, new Subset(Set.of(method), Set.copyOf(some))));
        System.out.println("sites of " + all.size() + ", numbered from 0 in the order of the code: " + sites);
        Tally narrowed = new Tally();
        library.torture(new Subset(Set.of(method), Set.copyOf(sites)), narrowed);
        narrowed.sitesByKind()
                .forEach((kind, count) -> System.out.println("  " + kind.title().strip() + ": " + count));
        System.out.println(
                "the smallest jar that fails: " + library.work.resolve("torture-" + library.library.getFileName()));
    }

    private boolean failsWith(TestRunner runner, Selection selection) throws Exception {
        return fails(runner, library.torture(selection, new Tally()));
    }

    private boolean fails(TestRunner runner, Path jar) throws Exception {
        TestRun run = runner.run("bisect", jar, List.of("--select-unique-id=" + test), (ended, seconds) -> {});
        boolean failed = run.results().isEmpty() || run.count(Outcome.FAILED) > 0;
        Console.say("bisect: " + (failed ? "fails" : "passes"));
        return failed;
    }

    private record Recording(Set<MethodId> seen) implements Selection {
        @Override
        public boolean includes(MethodId method) {
            seen.add(method);
            return true;
        }

        @Override
        public boolean includes(MethodId method, int site) {
            return true;
        }
    }

    /** Some methods; of these some sites, or all where none are named. */
    private record Subset(
            Set<MethodId> methods,
            @org.jspecify.annotations.Nullable Set<Integer> sites) implements Selection {
        static Subset of(List<MethodId> methods) {
            return new Subset(Set.copyOf(methods), null);
        }

        @Override
        public boolean includes(MethodId method) {
            return methods.contains(method);
        }

        @Override
        public boolean includes(MethodId method, int site) {
            return sites == null || sites.contains(site);
        }
    }
}
