package io.generator.conformance;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.LinkAll;
import io.generator.conformance.rewrite.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All classes of a library linked, as it is and in torture mode. */
final class LinkSeries extends Series {
    private @Nullable Path torture;

    LinkSeries(LibraryOptions library) throws IOException {
        super(library, "verify", List.of());
    }

    @Override
    void rewrite() throws IOException {
        long start = System.nanoTime();
        torture = library.torture(Selection.everything(), tally);
        Console.say("rewritten in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }

    @Override
    boolean runOn(ChildJvm jvm, String jdk) throws IOException, InterruptedException {
        if (torture == null) throw new IllegalStateException("nothing has been rewritten yet");
        List<String> before = link(jvm, "link-original-" + jdk, library.library);
        List<String> after = link(jvm, "link-torture-" + jdk, torture);
        printTitle(jdk);
        SuspensionTable.lines(tally).forEach(System.out::println);
        Set<String> known = before.stream().map(LinkSeries::withoutReason).collect(Collectors.toSet());
        List<String> worse = after.stream()
                .filter(line -> !known.contains(withoutReason(line)))
                .toList();
        worse.forEach(System.out::println);
        return putNumbers(jdk, after) && worse.stream().allMatch(LinkSeries::isSummary);
    }

    /** Of several classes that are absent, another may be missed first. */
    private static String withoutReason(String line) {
        return line.replaceFirst(": .*", "");
    }

    private static boolean isSummary(String line) {
        return LinkAll.SUMMARY.matcher(line).matches();
    }

    /** Returns whether there are any; otherwise the JVM has not come to its end. */
    private boolean putNumbers(String jdk, List<String> lines) {
        Matcher summary = LinkAll.SUMMARY.matcher(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        if (!summary.matches()) return false;
        findings.put(jdk, "linked", summary.group(1));
        findings.put(jdk, "incomplete", summary.group(2));
        findings.put(jdk, "failed", summary.group(3));
        return true;
    }

    private List<String> link(ChildJvm jvm, String label, Path jar) throws IOException, InterruptedException {
        Console.say(label);
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(library.others());
        Path log = library.work.resolve(label + ".log");
        String end = jvm.run(
                classPath,
                List.of(),
                List.of(LinkAll.class.getName(), jar.toAbsolutePath().toString()),
                log,
                seconds -> Console.say(label + ": " + seconds + " s"));
        Console.say(label + ": " + end);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }
}
