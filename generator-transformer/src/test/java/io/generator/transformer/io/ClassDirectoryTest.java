package io.generator.transformer.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.box.Hazard;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.emit.TransformMarker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDirectoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path root;

    private final FakeTransformer transformer = new FakeTransformer();

    @Test
    void writesHostsAndTheirFrames() throws IOException {
        host("a/A", "x", "y");
        host("a/b/B", "z");
        host("C");
        DirectoryReport report = transform();
        assertThat(files())
                .containsExactly(
                        "C.class",
                        "a/A$x$Frame.class",
                        "a/A$y$Frame.class",
                        "a/A.class",
                        "a/b/B$z$Frame.class",
                        "a/b/B.class");
        assertThat(isTransformed("a/A")).isTrue();
        assertThat(isTransformed("C")).isFalse();
        assertThat(report.rewritten())
                .containsExactly(new RewrittenClass("a/A", 2, 2), new RewrittenClass("a/b/B", 1, 1));
        assertThat(List.of(report.classes(), report.methods(), report.suspensionPoints()))
                .containsExactly(3, 3, 3);
    }

    @Test
    void asksInTheOrderOfThePaths() throws IOException {
        for (String name : List.of("b/B", "a/Z", "a/A", "C", "a/A$I")) host(name);
        transform();
        assertThat(transformer.asked).containsExactly("C", "a/A$I", "a/A", "a/Z", "b/B");
    }

    @Test
    @Hazard("rt-incremental")
    void aSecondRunTouchesNothing() throws IOException {
        host("a/A", "x");
        host("a/B");
        transform();
        Map<String, FileTime> before = age();
        DirectoryReport report = transform();
        assertThat(times()).isEqualTo(before);
        assertThat(report).isEqualTo(new DirectoryReport(2, 1, List.of(), List.of(), List.of()));
    }

    @Test
    void aFrameWithTheSameBytesIsNotTouched() throws IOException {
        host("a/A", "x");
        transform();
        age();
        host("a/A", "x");
        transform();
        assertThat(times()).containsEntry("a/A$x$Frame.class", LONG_AGO);
        assertThat(times().get("a/A.class")).isNotEqualTo(LONG_AGO);
    }

    @Test
    void anErrorLeavesTheWholeDirectoryAsItIs() throws IOException {
        host("a/A", "x");
        host("a/B", "wrong");
        host("a/C", "wrong");
        write("a/A$old$Frame.class", FakeTransformer.frame("a/A", "old"));
        Map<String, FileTime> before = age();
        DirectoryReport report = transform();
        assertThat(times()).isEqualTo(before);
        assertThat(report.rewritten()).isEmpty();
        assertThat(report.errors()).isEqualTo(2);
        assertThat(report.diagnostics()).extracting(Diagnostic::className).containsExactly("a.B", "a.C");
    }

    @Test
    void onDemandTheOtherClassesAreWrittenInSpiteOfAnError() throws IOException {
        host("a/A", "x");
        host("a/B", "wrong");
        byte[] wrong = read("a/B.class");
        DirectoryReport report = directory().transform(transformer, true);
        assertThat(isTransformed("a/A")).isTrue();
        assertThat(read("a/B.class")).isEqualTo(wrong);
        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.rewritten()).extracting(RewrittenClass::name).containsExactly("a/A");
    }

    @Test
    void aClassThatIsRefusedLosesItsOldFrames() throws IOException {
        host("a/A", "x");
        transform();
        host("a/A", "x", "wrong");
        assertThat(directory().transform(transformer, true).removedFrames()).containsExactly("A$x$Frame.class");
        assertThat(files()).containsExactly("a/A.class");
    }

    @Test
    @Hazard("rt-incremental")
    void removesTheFrameOfAGeneratorThatIsGone() throws IOException {
        host("a/A", "x", "y");
        transform();
        host("a/A", "y");
        assertThat(transform().removedFrames()).containsExactly("A$x$Frame.class");
        assertThat(files()).containsExactly("a/A$y$Frame.class", "a/A.class");
    }

    @Test
    void removesTheFramesOfAClassThatIsGoneOrHasNoGeneratorsAnyMore() throws IOException {
        host("a/A", "x");
        host("a/B", "y");
        transform();
        Files.delete(root.resolve("a/A.class"));
        host("a/B");
        assertThat(transform().removedFrames()).containsExactly("A$x$Frame.class", "B$y$Frame.class");
        assertThat(files()).containsExactly("a/B.class");
    }

    @Test
    void keepsTheFramesOfAClassThatTheFilterLeavesOut() throws IOException {
        host("a/A", "x");
        transform();
        DirectoryReport report = new ClassDirectory(root, name -> false).transform(transformer, false);
        assertThat(report).isEqualTo(new DirectoryReport(0, 0, List.of(), List.of(), List.of()));
        assertThat(files()).containsExactly("a/A$x$Frame.class", "a/A.class");
    }

    @Test
    void asksTheFilterWithPathsBelowTheRoot() throws IOException {
        host("a/A$I", "x");
        host("B", "x");
        List<String> names = new ArrayList<>();
        new ClassDirectory(root, names::add).transform(transformer, false);
        assertThat(names).containsExactly("B", "a/A$I");
        assertThat(transformer.asked).containsExactly("B", "a/A$I");
    }

    @Test
    @Hazard("cls-descriptors-and-versions")
    void leavesModuleAndPackageDescriptorsAndOtherFilesAlone() throws IOException {
        write("module-info.class", new byte[] {1});
        write("a/package-info.class", new byte[] {2});
        write("META-INF/versions/9/module-info.class", new byte[] {3});
        write("a/A.txt", new byte[] {4});
        assertThat(transform().classes()).isZero();
        assertThat(transformer.asked).isEmpty();
    }

    @Test
    @Hazard("cls-descriptors-and-versions")
    void framesLieBesideTheirHostsInAVersionedDirectoryToo() throws IOException {
        write("META-INF/versions/21/a/A.class", FakeTransformer.host("a/A", "x"));
        transform();
        transform();
        assertThat(files()).containsExactly("META-INF/versions/21/a/A$x$Frame.class", "META-INF/versions/21/a/A.class");
    }

    @Test
    void reportsAFrameThatSomeoneHasDeleted() throws IOException {
        host("a/A", "x");
        transform();
        Files.delete(root.resolve("a/A$x$Frame.class"));
        assertThat(transform().diagnostics())
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .contains("a/A.class", "GEN015", "A$x$Frame.class is missing");
    }

    @Test
    void doesNotOverwriteAClassThatIsNoFrame() throws IOException {
        host("a/A", "x");
        host("a/A$x$Frame");
        byte[] before = read("a/A$x$Frame.class");
        assertThatIllegalStateException().isThrownBy(this::transform).withMessageContaining("a.A needs the class file");
        assertThat(read("a/A$x$Frame.class")).isEqualTo(before);
        assertThat(isTransformed("a/A")).isFalse();
    }

    @Test
    void doesNotLetTwoHostsShareAFrame() throws IOException {
        host("a/A", "B$x");
        host("a/A$B", "x");
        assertThatIllegalStateException().isThrownBy(this::transform).withMessageContaining("A$B$x$Frame.class");
        assertThat(files()).containsExactly("a/A$B.class", "a/A.class");
    }

    @Test
    void removesWhatAKilledRunHasLeftBehind() throws IOException {
        host("a/A");
        write("a/" + AtomicWriter.TEMPORARY, new byte[] {1});
        transform();
        assertThat(files()).containsExactly("a/A.class");
    }

    @Test
    void afterAKillBetweenFrameAndHostTheNextRunDoesTheRest() throws IOException {
        host("a/A", "x");
        write(
                "a/A$x$Frame.class",
                new FakeTransformer().apply(read("a/A.class")).frames().get("a/A$x$Frame"));
        assertThat(transform().rewritten()).hasSize(1);
        assertThat(isTransformed("a/A")).isTrue();
    }

    @Test
    void aRunThatBreaksOffLosesNoClass() throws IOException {
        host("a/A", "x");
        host("b/B", "y");
        host("c/C", "z");
        byte[] untransformed = read("b/B.class");
        Path obstacle = Files.createDirectory(root.resolve("b").resolve(AtomicWriter.TEMPORARY));
        assertThatThrownBy(this::transform)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write")
                .hasMessageContaining("B$y$Frame.class");
        assertThat(isTransformed("a/A")).isTrue();
        assertThat(read("b/B.class")).isEqualTo(untransformed);
        Files.delete(obstacle);
        assertThat(transform().rewritten()).extracting(RewrittenClass::name).containsExactly("b/B", "c/C");
    }

    @Test
    void keepsThePermissionsOfAFile() throws IOException {
        Assumptions.assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        host("a/A", "x");
        Set<PosixFilePermission> unusual = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(root.resolve("a/A.class"), unusual);
        transform();
        assertThat(isTransformed("a/A")).isTrue();
        assertThat(Files.getPosixFilePermissions(root.resolve("a/A.class"))).isEqualTo(unusual);
    }

    @Test
    void theRootMayBeALink() throws IOException {
        host("real/A", "x");
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
        DirectoryReport report = new ClassDirectory(link, name -> name.equals("A")).transform(transformer, false);
        assertThat(report.rewritten()).hasSize(1);
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        Path loop = root.resolve("Loop.class");
        Files.createSymbolicLink(loop, root);
        assertThat(transform().classes())
                .as("a link to a directory is no class file")
                .isZero();
        assertThatThrownBy(() -> ClassFiles.read(loop))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot read " + loop);
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Path missing = root.resolve("missing");
        assertThatThrownBy(() -> new ClassDirectory(missing, name -> true).transform(transformer, false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(missing.toString());
    }

    private ClassDirectory directory() {
        return new ClassDirectory(root, name -> true);
    }

    private DirectoryReport transform() {
        return directory().transform(transformer, false);
    }

    private void host(String name, String... generators) throws IOException {
        write(name + ".class", FakeTransformer.host(name, generators));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private byte[] read(String file) throws IOException {
        return Files.readAllBytes(root.resolve(file));
    }

    private boolean isTransformed(String name) throws IOException {
        return TransformMarker.readHost(read(name + ".class")).isPresent();
    }

    private List<String> files() throws IOException {
        return List.copyOf(times().keySet());
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                times.put(root.relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    /** Makes all files old, so that a file that is written again is seen. */
    private Map<String, FileTime> age() throws IOException {
        for (String file : times().keySet()) Files.setLastModifiedTime(root.resolve(file), LONG_AGO);
        return times();
    }
}
