package io.generator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Classes that other compilers than javac have made, a hundred of each, rewritten in torture mode and linked. */
class OtherLanguagesTest {
    private static final long SEED = 1;
    private static final int CLASSES = 100;
    private static final Path JARS = Path.of("target", "other-languages");

    /** The jars, and how the names of their compilers' sources end; some hold classes of javac, too. */
    private static final Map<String, String> SOURCES =
            Map.of("kotlin-stdlib", ".kt", "scala-library", ".scala", "groovy-swing", ".groovy", "clojure", ".clj");

    @TempDir
    Path directory;

    @Test
    @Tag("comp-other-languages")
    void canBeVerified() throws IOException {
        Path jar = directory.resolve("chosen.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> source : new TreeMap<>(SOURCES).entrySet())
                copyChosen(JARS.resolve(source.getKey() + ".jar"), source.getValue(), out);
        }
        CommandRun run = CommandRun.of(List.of(
                "verify",
                "--jar",
                jar.toString(),
                "--cp",
                JARS + "/*",
                "--jvm-option=-XX:TieredStopAtLevel=1",
                "--work",
                directory.resolve("work").toString()));
        int classes = CLASSES * SOURCES.size();
        assertThat(run.output())
                .contains("classes " + classes + ",")
                .contains("transformer failures 0")
                .doesNotContain("refused")
                .contains("not linked for want of other classes 0, failed 0");
        assertThat(run.exitCode()).isZero();
        for (String suffix : SOURCES.values())
            assertThat(suspendingClasses(suffix)).as(suffix).isGreaterThan(50);
    }

    private static void copyChosen(Path jar, String suffix, ZipOutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries()))
                if (isClass(entry.getName())
                        && source(read(zip, entry.getName())).endsWith(suffix)) names.add(entry.getName());
            Collections.sort(names);
            Collections.shuffle(names, new Random(SEED));
            for (String name : names.subList(0, CLASSES)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(read(zip, name));
                out.closeEntry();
            }
        }
    }

    /** How many classes with sources of a language have a generator now, in a saved frame of their own. */
    private long suspendingClasses(String suffix) throws IOException {
        try (ZipFile zip =
                        new ZipFile(directory.resolve("work/torture-chosen.jar").toFile());
                ZipFile before = new ZipFile(directory.resolve("chosen.jar").toFile())) {
            List<String> frames = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries()))
                if (before.getEntry(entry.getName()) == null) frames.add(entry.getName());
            int classes = 0;
            for (ZipEntry host : Collections.list(before.entries())) {
                String name = host.getName().replaceFirst("\\.class$", "");
                boolean isHost = frames.stream().anyMatch(frame -> frame.startsWith(name + "$"));
                if (isHost && source(read(before, host.getName())).endsWith(suffix)) classes++;
            }
            return classes;
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static String source(byte[] classFile) {
        String[] found = {""};
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitSource(String source, String debug) {
                                if (source != null) found[0] = source;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return found[0];
    }
}
