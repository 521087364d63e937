package io.generator.conformance;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.JavaVersion;
import io.generator.conformance.findings.Findings;
import io.generator.conformance.rewrite.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The same done on several JDKs, but not where it was done before; the rewriting is done once, if at all. */
abstract class Series {
    private static final String CLEAN = "clean";

    final LibraryOptions library;
    final Findings findings;
    final Tally tally = new Tally();
    private boolean isRewritten;

    Series(LibraryOptions library, String kind, List<String> moreOptions) throws IOException {
        this.library = library;
        this.findings = library.findings(kind, moreOptions);
    }

    /** Returns the exit code: 1 if something differs or fails on any of the JDKs. */
    int run() throws IOException, InterruptedException {
        boolean isClean = true;
        for (Path home : library.javaHomes) {
            String jdk = JavaVersion.of(home);
            if (findings.get(jdk, CLEAN).isEmpty()) runOn(home, jdk);
            else Console.say(library.library.getFileName() + " on " + jdk + ": kept from an earlier run");
            isClean &= findings.get(jdk, CLEAN).equals("true");
        }
        return isClean ? 0 : 1;
    }

    private void runOn(Path home, String jdk) throws IOException, InterruptedException {
        if (!isRewritten) rewrite();
        isRewritten = true;
        boolean isClean = runOn(library.jvm(home), jdk) && tally.failures().isEmpty();
        tally.numbers().forEach(findings::put);
        findings.put(jdk, CLEAN, isClean);
        findings.save();
    }

    abstract void rewrite() throws IOException;

    /** Returns whether all is well. */
    abstract boolean runOn(ChildJvm jvm, String jdk) throws IOException, InterruptedException;

    void printTitle(String jdk) {
        System.out.println(
                "== " + library.library.getFileName() + " on JDK " + jdk + ": " + findings.get(Findings.OPTIONS));
        tally.lines().forEach(System.out::println);
    }
}
