package io.generator.examples.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds, and has to have given back in the end.
 *
 * @param descriptors sockets, pipes and the like that are open; 0 where the operating system does not tell
 * @param threads those of Java that run
 */
record Resources(long descriptors, int threads) {
    private static final Path OPEN = Path.of("/proc/self/fd");

    static Resources now() throws IOException {
        return new Resources(descriptorsNow(), Thread.getAllStackTraces().size());
    }

    private static long descriptorsNow() throws IOException {
        if (!Files.isDirectory(OPEN)) return 0;
        try (Stream<Path> open = Files.list(OPEN)) {
            return open.filter(Resources::isNoFile).count();
        }
    }

    private static boolean isNoFile(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("(socket|pipe|anon_inode):.*");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    /** What there is now, once it is no more than this; or after a while, since the JDK closes things in threads of its own. */
    Resources afterwards() throws IOException, InterruptedException {
        Resources after = now();
        for (int i = 0; i < 100 && (after.descriptors > descriptors || after.threads > threads); i++) {
            Thread.sleep(50);
            after = now();
        }
        return after;
    }
}
