package io.generator.transformer.io;

import io.generator.transformer.TransformResult;
import io.generator.transformer.emit.TransformMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A host to write, and its saved frames. */
record Rewrite(Path host, String name, TransformResult result) {
    /** Frames first: a host that says it is transformed has them all. */
    void write() {
        frames().forEach(AtomicWriter::write);
        AtomicWriter.write(host, result.classFile());
    }

    /** Keeps the host as it is now, before it is written. */
    void keepOriginal(Path directory) {
        AtomicWriter.writeInto(directory, name + ".class", ClassFiles.read(host));
    }

    Map<Path, byte[]> frames() {
        Map<Path, byte[]> frames = new TreeMap<>();
        result.frames().forEach((frame, bytes) -> frames.put(ClassFiles.sibling(host, frame), bytes));
        return frames;
    }

    /**
     * Makes sure that no class is lost by writing.
     *
     * @param owners the frames of the hosts before this one, with their hosts; those of this one are added
     */
    void claim(Map<Path, Path> owners) {
        for (Path frame : frames().keySet()) {
            boolean isTaken = owners.putIfAbsent(frame, host) != null;
            if (isTaken || (Files.exists(frame) && !isFrame(frame))) throw taken(frame);
        }
    }

    private static boolean isFrame(Path file) {
        return TransformMarker.hostOfFrame(ClassFiles.read(file)).isPresent();
    }

    private IllegalStateException taken(Path frame) {
        return new IllegalStateException("a generator method of " + name.replace('/', '.') + " needs the class file "
                + ClassFiles.fileName(frame) + ", but another class or generator has that name: rename one of them");
    }
}
