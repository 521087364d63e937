package io.generator.modernize;

import io.generator.modernize.source.EncodedText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Files and directories of Java sources that are rewritten in place. A file is replaced as a whole or not at all, and one in which
 * nothing is to be rewritten is not touched. In directories, those whose name starts with a dot are passed over, and symbolic
 * links are not followed.
 *
 * <pre>{@code
 * new SourceTree(List.of(Path.of("src/main/java"))).modernize(modernizer, false, (file, before, after) -> show(after));
 * }</pre>
 */
public final class SourceTree {
    private static final String ENDING = ".java";
    private static final String TEMPORARY = ".generator-modernize.tmp";

    private final Collection<Path> roots;

    /** @param roots files and directories that exist */
    public SourceTree(Collection<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Is told of what becomes of each file, in the order of their names. */
    public interface Listener {
        /** A file in which something was found, or that could not be read. */
        void file(Path file, String before, Modernized after);
    }

    /**
     * Rewrites all sources.
     *
     * @param isDryRun whether no file is to be changed
     * @throws IOException if a file cannot be read or written; those before it are rewritten then
     */
    public Summary modernize(Modernizer modernizer, boolean isDryRun, Listener listener) throws IOException {
        Summary summary = Summary.NONE;
        for (Path file : files()) {
            EncodedText before = EncodedText.of(Files.readAllBytes(file));
            Modernized after = modernizer.modernize(before.text());
            boolean isChanged = !after.text().equals(before.text());
            if (isChanged && !isDryRun) write(file, before.encode(after.text()));
            if (!after.isReadable() || !after.findings().isEmpty()) listener.file(file, before.text(), after);
            summary = summary.with(after, isChanged);
        }
        return summary;
    }

    private Collection<Path> files() throws IOException {
        Collection<Path> files = new TreeSet<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) Files.walkFileTree(root, new Collector(root, files));
            else files.add(root);
        }
        return files;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Collection<Path> files;

        Collector(Path root, Collection<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean isHidden = !directory.equals(root)
                    && String.valueOf(directory.getFileName()).startsWith(".");
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(ENDING)) files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toRealPath();
        Path temporary = target.resolveSibling(TEMPORARY);
        try {
            Files.write(temporary, bytes);
            copyPermissions(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && target != null)
            target.setPermissions(source.readAttributes().permissions());
    }

    /**
     * What was done.
     *
     * @param files how many sources there are
     * @param changed how many of them are changed, or would be
     * @param rewritten how many places of old style are rewritten
     * @param left how many are left
     * @param unreadable how many sources could not be read as Java
     */
    public record Summary(int files, int changed, int rewritten, int left, int unreadable) {
        static final Summary NONE = new Summary(0, 0, 0, 0, 0);

        Summary with(Modernized source, boolean isChanged) {
            int made = (int)
                    source.findings().stream().filter(Finding::isRewritten).count();
            return new Summary(
                    files + 1,
                    changed + (isChanged ? 1 : 0),
                    rewritten + made,
                    left + source.findings().size() - made,
                    unreadable + (source.isReadable() ? 0 : 1));
        }

        /** One line for the user. */
        public String describe(boolean isDryRun) {
            return (isDryRun ? "Would be rewritten: " : "Rewritten: ") + rewritten
                    + (rewritten == 1 ? " place" : " places") + ", in " + changed + " of " + files
                    + (files == 1 ? " file" : " files") + "; left: " + left
                    + (unreadable == 0 ? "" : "; could not be read: " + unreadable);
        }
    }
}
