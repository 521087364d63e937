package io.generator.examples.load;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server in a process of its own. It serves until its standard input ends, as it does when whoever started it is gone. */
public final class ServerProcess {
    private ServerProcess() {}

    /**
     * How to start it.
     *
     * @param main its main class
     */
    public static ProcessBuilder of(Class<?> main) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = Stream.of(main, EventLoop.class, Coroutine.class, Async.class)
                .map(ServerProcess::location)
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(java.toString(), "-cp", classPath, main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where is " + type + "?", e);
        }
    }

    /** For the server: done when its standard input ends. */
    public static CompletableFuture<Boolean> endOfInput() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return System.in.read() < 0;
            } catch (IOException e) {
                return true;
            }
        });
    }
}
