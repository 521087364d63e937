package io.generator.conformance;

import io.generator.Gen;
import io.generator.annotation.Generator;
import io.generator.conformance.timing.TransformationTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the transformer, for {@code docs/performance.md}. */
@Command(
        name = "time",
        description = "Measures how long the transformer takes, and how classes grow, as tables in Markdown.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TimeCommand implements Callable<Integer> {
    @Option(
            names = "--jar",
            split = "[:;]",
            required = true,
            description = "Jars of classes in which there is nothing to rewrite.")
    List<Path> jars;

    @Option(
            names = "--classes",
            defaultValue = "5000",
            description = "How many of their classes to take; ${DEFAULT-VALUE}.")
    int classes;

    @Option(
            names = "--methods",
            split = ",",
            defaultValue = "20,40,80,160,320,640",
            description = "How many generators a class has; ${DEFAULT-VALUE}.")
    List<Integer> methods;

    @Option(
            names = "--points",
            split = ",",
            defaultValue = "10,20,40,80,160,320",
            description = "How often each suspends; ${DEFAULT-VALUE}.")
    List<Integer> points;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "How often to do the same before the growth is measured; ${DEFAULT-VALUE}.")
    int warmUpRounds;

    @Override
    public Integer call() throws IOException {
        List<Path> runtime = List.of(LibraryOptions.home(Gen.class), LibraryOptions.home(Generator.class));
        TransformationTime time = new TransformationTime(runtime, System.out::println);
        time.measureUntouched(jars, classes);
        time.measureGrowth(methods, points, warmUpRounds);
        return 0;
    }
}
