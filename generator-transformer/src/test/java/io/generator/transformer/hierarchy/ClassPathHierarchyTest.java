package io.generator.transformer.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassHierarchy.Subtyping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassPathHierarchyTest {
    @TempDir
    Path temp;

    @Test
    void findsTheClassesOfTheJdk() {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of())) {
            assertThat(hierarchy.header("java/util/ArrayList"))
                    .hasValueSatisfying(header -> assertThat(header.superName()).isEqualTo("java/util/AbstractList"));
            assertThat(hierarchy.header("java/sql/Connection")).isPresent();
            assertThat(hierarchy.header("com/sun/source/tree/Tree")).isPresent();
            assertThat(hierarchy.isSubtype("java/util/ArrayList", "java/lang/Iterable"))
                    .isEqualTo(Subtyping.YES);
        }
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(temp))) {
            for (String name : List.of("a/Missing", "Missing", "java/util/Missing", "", "/", "[I", "a/\0", "java/")) {
                assertThat(hierarchy.header(name)).as(name).isEmpty();
            }
        }
    }

    @Test
    void findsClassesInDirectories() throws IOException {
        directoryWith("a/C", "a/B");
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(temp))) {
            assertThat(hierarchy.header("a/C")).contains(new ClassHeader("a/C", "a/B", List.of(), false));
        }
    }

    @Test
    void findsClassesInJarsAndTheFirstOneWins() throws IOException {
        Path first = jarWith("first.jar", "a/C", "a/First");
        Path second = jarWith("second.jar", "a/C", "a/Second");
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(first, second))) {
            assertThat(hierarchy.header("a/C")).contains(new ClassHeader("a/C", "a/First", List.of(), false));
        }
    }

    @Test
    void toleratesMissingAndBrokenEntriesAndBrokenClasses() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.jar"), "no jar");
        Path brokenClass = Files.createDirectories(temp.resolve("broken/a"));
        Files.writeString(brokenClass.resolve("C.class"), "no class");
        Path good = jarWith("good.jar", "a/C", "a/B");
        List<Path> classPath = List.of(temp.resolve("missing.jar"), broken, temp.resolve("broken"), good);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath)) {
            assertThat(hierarchy.header("a/C")).isPresent();
            assertThat(hierarchy.header("a/D")).isEmpty();
        }
    }

    @Test
    void aFileNamedLikeTheClassButForItsCaseIsAnotherClass() throws IOException {
        Files.createDirectories(temp.resolve("a"));
        Files.write(temp.resolve("a/c.class"), classFile("a/C", "a/B"));
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(temp))) {
            assertThat(hierarchy.header("a/c")).isEmpty();
        }
    }

    @Test
    void readsEachHeaderOnce() throws IOException {
        Path file = directoryWith("a/C", "a/B");
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(temp))) {
            ClassHeader header = hierarchy.header("a/C").orElseThrow();
            Files.delete(file);
            assertThat(hierarchy.header("a/C").orElseThrow()).isSameAs(header);
        }
    }

    @Test
    void aClosedHierarchyHasLetGoOfItsJars() throws IOException {
        Path jar = jarWith("a.jar", "a/C", "a/B");
        ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(jar));
        assertThat(hierarchy.header("a/C")).isPresent();
        hierarchy.close();
        hierarchy.close();
        assertThat(hierarchy.header("a/C")).isPresent();
        assertThat(hierarchy.header("a/D")).isEmpty();
    }

    @Test
    void severalThreadsMayAsk() throws IOException {
        Path jar = jarWith("a.jar", "a/C", "a/B");
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(jar))) {
            Set<String> answers = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(i -> hierarchy.header(i % 2 == 0 ? "a/C" : "a/Missing" + i))
                    .map(header -> header.map(ClassHeader::superName).orElse("none"))
                    .collect(Collectors.toSet());
            assertThat(answers).containsExactlyInAnyOrder("a/B", "none");
        }
    }

    private Path directoryWith(String name, String superName) throws IOException {
        Path file = temp.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        return Files.write(file, classFile(name, superName));
    }

    private Path jarWith(String jarName, String name, String superName) throws IOException {
        Path jar = temp.resolve(jarName);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name + ".class"));
            zip.write(classFile(name, superName));
        }
        return jar;
    }

    private static byte[] classFile(String name, String superName) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superName, null);
        return writer.toByteArray();
    }
}
