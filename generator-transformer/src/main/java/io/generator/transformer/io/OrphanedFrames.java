package io.generator.transformer.io;

import io.generator.transformer.emit.TransformMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Saved frames whose generator method, or whole class, is gone: compilers delete what they wrote, but not these. */
final class OrphanedFrames {
    /** The frames that each host lists; each host is read once. */
    private final Map<Path, Set<Path>> framesOfHost = new HashMap<>();

    private OrphanedFrames() {}

    /**
     * Deletes those of the frames that their hosts, as they are on disk now, do not list.
     *
     * @param frames class files of saved frames, with the binary names of their hosts
     * @return the file names of those deleted, in order
     */
    static List<String> remove(SortedMap<Path, String> frames) {
        OrphanedFrames search = new OrphanedFrames();
        List<Path> orphans = frames.entrySet().stream()
                .filter(frame -> !search.isListed(frame.getKey(), frame.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        orphans.forEach(AtomicWriter::delete);
        return orphans.stream().map(ClassFiles::fileName).toList();
    }

    private boolean isListed(Path frame, String hostName) {
        Path host = ClassFiles.sibling(frame, hostName);
        return framesOfHost.computeIfAbsent(host, OrphanedFrames::listedBy).contains(frame);
    }

    private static Set<Path> listedBy(Path host) {
        Set<Path> listed = new HashSet<>();
        if (!Files.exists(host)) return listed;
        TransformMarker.readHost(ClassFiles.read(host))
                .ifPresent(mark -> mark.frames().forEach(frame -> listed.add(ClassFiles.sibling(host, frame))));
        return listed;
    }
}
