package io.generator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Maven has what belongs to classes, if they lie in {@code target/classes} or {@code target/test-classes}.
 *
 * @param target the directory {@code target}; null where there is none
 * @param classes the name of the directory of classes
 */
record MavenLayout(@Nullable Path target, String classes) {

    static MavenLayout around(Path file) {
        for (Path at = file.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            String name = String.valueOf(at.getFileName());
            Path parent = at.getParent();
            if (parent != null && parent.endsWith("target") && (name.equals("classes") || name.equals("test-classes")))
                return new MavenLayout(parent, name);
        }
        return new MavenLayout(null, "");
    }

    /** The directory of the sources. */
    List<Path> sources() {
        return find(Path.of("..", "src", classes.equals("classes") ? "main" : "test", "java"))
                .toList();
    }

    /** The directory in which the plugin keeps the originals of classes that it has rewritten. */
    Optional<Path> originals() {
        return find(Path.of("generator-originals", classes)).findFirst();
    }

    private Stream<Path> find(Path below) {
        return Stream.ofNullable(target)
                .map(base -> base.resolve(below).normalize())
                .filter(Files::isDirectory);
    }
}
