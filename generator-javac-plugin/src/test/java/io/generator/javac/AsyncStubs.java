package io.generator.javac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The names that {@code @Async} methods are written with, for as long as the runtime has none of its own. */
final class AsyncStubs {
    private static final List<String> NAMES = List.of("Async", "Coroutine", "AsyncGen", "annotation/Async");

    private AsyncStubs() {}

    /** A source, and what it needs besides. */
    static List<SourceFile> with(SourceFile source) throws IOException {
        List<SourceFile> sources = new ArrayList<>(List.of(source));
        for (String name : NAMES)
            sources.add(SourceFile.resource("async/" + name).named("io/generator/" + name));
        return sources;
    }
}
