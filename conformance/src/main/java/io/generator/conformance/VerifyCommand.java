package io.generator.conformance;

import io.generator.conformance.child.LinkAll;
import io.generator.conformance.rewrite.Selection;
import io.generator.conformance.rewrite.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        Tally tally = new Tally();
        long start = System.nanoTime();
        Path torture = library.torture(Selection.everything(), tally);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        List<String> before = link("link-original", library.library);
        List<String> after = link("link-torture", torture);
        System.out.println("== " + library.library.getFileName() + ", seed " + library.seed + ", "
                + library.javaHome.getFileName() + ", rewritten in " + seconds + " s");
        tally.lines().forEach(System.out::println);
        SuspensionTable.lines(tally, new long[0])
                .map(line -> line.replaceFirst(" +0 suspensions", ""))
                .forEach(System.out::println);
        List<String> worse =
                after.stream().filter(line -> !before.contains(line)).toList();
        worse.forEach(System.out::println);
        boolean complete = after.stream().anyMatch(line -> line.startsWith("linked "));
        return tally.failures().isEmpty() && complete && worse.stream().allMatch(line -> line.startsWith("linked "))
                ? 0
                : 1;
    }

    private List<String> link(String label, Path jar) throws IOException, InterruptedException {
        Console.say(label);
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(library.others());
        Path log = library.work.resolve(label + ".log");
        String end = library.jvm()
                .run(
                        classPath,
                        List.of(),
                        List.of(LinkAll.class.getName(), jar.toAbsolutePath().toString()),
                        log);
        Console.say(label + ": " + end);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }
}
