package io.generator.inspect;

import io.generator.transformer.inspect.Inspector;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Class files as they were before a build has rewritten them.
 *
 * @param directory where they are kept, at the same paths as the rewritten ones; it need not exist
 */
public record Originals(Path directory) {

    /** The original of a rewritten class, if there is one of which just this class is made. */
    Optional<byte[]> of(String name, byte[] rewritten, Inspector inspector) {
        return new DirectoryInput(directory).find(name).filter(original -> inspector.isMadeOf(rewritten, original));
    }
}
