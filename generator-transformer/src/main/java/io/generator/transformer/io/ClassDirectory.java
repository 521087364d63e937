package io.generator.transformer.io;

import io.generator.transformer.TransformResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A directory of class files, as the compiler fills it, whose generators are rewritten in place.
 *
 * <p>Nothing is written before all classes have been looked at. Each file is replaced atomically, and a host after its
 * saved frames, so that whenever the run is interrupted, every class is either as it was or rewritten, and the next run
 * does the rest. A file whose bytes would stay the same is not touched.
 */
public final class ClassDirectory {
    private final Path root;
    private final Predicate<String> filter;
    private final Optional<Path> originals;

    /**
     * Makes it; nothing is read yet.
     *
     * @param root the directory, where the default package lies
     * @param filter which classes to rewrite, asked with the path below the root, such as {@code pkg/Outer$Inner}
     */
    public ClassDirectory(Path root, Predicate<String> filter) {
        this(root, filter, Optional.empty());
    }

    /**
     * Makes it; nothing is read yet.
     *
     * @param root the directory, where the default package lies
     * @param filter which classes to rewrite, asked with the path below the root, such as {@code pkg/Outer$Inner}
     * @param originals where to keep each class that is rewritten as it was before, at the same path; made if need be
     */
    public ClassDirectory(Path root, Predicate<String> filter, Optional<Path> originals) {
        this.root = root;
        this.filter = filter;
        this.originals = originals;
    }

    /**
     * Rewrites the directory and removes the saved frames of generators that are gone.
     *
     * @param transformer what makes of a class file its result
     * @param evenWithErrors whether to write the classes without an error though others have one; otherwise an error in
     *     one class leaves the whole directory as it is
     * @return what was done
     * @throws UncheckedIOException if a file cannot be read or written; the message has its path
     * @throws IllegalStateException if a saved frame would take the place of another class
     */
    public DirectoryReport transform(Function<byte[], TransformResult> transformer, boolean evenWithErrors) {
        ClassFiles files = ClassFiles.in(root);
        AtomicWriter.removeLeftovers(files);
        Survey survey = Survey.of(files, filter, transformer);
        if (survey.hasErrors() && !evenWithErrors) return survey.report(List.of(), List.of());
        originals.ifPresent(directory -> survey.rewrites().forEach(rewrite -> rewrite.keepOriginal(directory)));
        survey.rewrites().forEach(Rewrite::write);
        return survey.report(survey.rewrites(), OrphanedFrames.remove(survey.frames()));
    }
}
