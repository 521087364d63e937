package io.generator.async.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The file descriptors of this process that are sockets, pipes or the like: what channels leak. */
final class Descriptors {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final long PATIENCE = 5_000_000_000L;

    private Descriptors() {}

    static long open() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(OPEN), "no /proc");
        try (Stream<Path> descriptors = Files.list(OPEN)) {
            return descriptors.filter(Descriptors::isNoFile).count();
        }
    }

    private static boolean isNoFile(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("(socket|pipe|anon_inode):.*");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    /** The JDK closes the last ones in a thread of its own. */
    static void assertNoMoreThan(long count) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (open() > count && System.nanoTime() < end) Thread.onSpinWait();
        assertThat(open()).as("open descriptors").isLessThanOrEqualTo(count);
    }
}
