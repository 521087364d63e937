package io.generator.transformer.hierarchy;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of the running JDK and those of a class path. An entry of the class path that is missing or broken is
 * taken for an empty one: the compiler has already complained, or nothing of it was needed. Each header is read once.
 * Safe for use by several threads.
 */
public final class ClassPathHierarchy implements ClassHierarchy, Closeable {
    private final List<ClassSource> sources = new ArrayList<>();
    private final Map<String, Optional<ClassHeader>> headers = new ConcurrentHashMap<>();

    /**
     * Makes a hierarchy; nothing is opened before it is needed.
     *
     * @param classPath the directories and jars, in the order in which they are searched
     */
    public ClassPathHierarchy(List<Path> classPath) {
        sources.add(new JdkSource());
        for (Path entry : classPath) sources.add(ClassSource.of(entry));
    }

    @Override
    public Optional<ClassHeader> header(String internalName) {
        return headers.computeIfAbsent(internalName, this::find);
    }

    private Optional<ClassHeader> find(String internalName) {
        return sources.stream()
                .flatMap(source -> source.classFile(internalName).stream())
                .flatMap(classFile -> tryRead(classFile).stream())
                .filter(header -> header.name().equals(internalName)) // there are file systems that ignore case
                .findFirst();
    }

    private static Optional<ClassHeader> tryRead(byte[] classFile) {
        try {
            return Optional.of(HeaderReader.read(classFile));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Closes the jars. Headers already read stay available, others are no longer found. */
    @Override
    public void close() {
        sources.forEach(ClassSource::close);
    }
}
