package io.generator.transformer.io;

import io.generator.transformer.TransformResult;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.emit.TransformMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** All that is to be known of a directory before the first byte is written. */
final class Survey {
    private final SortedMap<Path, String> frames = new TreeMap<>();
    private final List<Rewrite> rewrites = new ArrayList<>();
    private final Map<Path, Path> frameOwners = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int classes;
    private int alreadyTransformed;

    private Survey() {}

    static Survey of(ClassFiles files, Predicate<String> filter, Function<byte[], TransformResult> transformer) {
        Survey survey = new Survey();
        for (Path file : files.classes()) {
            byte[] bytes = ClassFiles.read(file);
            Optional<String> host = TransformMarker.hostOfFrame(bytes);
            String name = files.relativeName(file);
            if (host.isPresent()) {
                survey.frames.put(file, host.get());
            } else if (filter.test(name)) {
                survey.add(file, name, transformer.apply(bytes));
            }
        }
        return survey;
    }

    private void add(Path file, String name, TransformResult result) {
        classes++;
        diagnostics.addAll(result.diagnostics());
        switch (result.outcome()) {
            case TRANSFORMED -> plan(new Rewrite(file, name, result));
            case ALREADY_TRANSFORMED -> check(file, name, result);
            default -> {}
        }
    }

    private void plan(Rewrite rewrite) {
        rewrite.claim(frameOwners);
        rewrites.add(rewrite);
    }

    /** Someone may have deleted a frame, and the host alone cannot make it again. */
    private void check(Path file, String name, TransformResult result) {
        alreadyTransformed++;
        TransformMarker.readHost(result.classFile()).map(TransformMarker.Host::frames).orElse(List.of()).stream()
                .filter(frame -> !Files.exists(ClassFiles.sibling(file, frame)))
                .map(frame -> missing(name.replace('/', '.'), frame))
                .forEach(diagnostics::add);
    }

    private static Diagnostic missing(String className, String frame) {
        String message = "the class was transformed before, but its saved frame " + frame + ".class is missing";
        return new Diagnostic(Rule.MISSING_FRAME, className, "", "", 0, message);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The hosts to write. */
    List<Rewrite> rewrites() {
        return rewrites;
    }

    /** The saved frames that were there before, with the binary names of their hosts. */
    SortedMap<Path, String> frames() {
        return frames;
    }

    DirectoryReport report(List<Rewrite> written, List<String> removedFrames) {
        List<RewrittenClass> rewritten =
                written.stream().map(RewrittenClass::of).toList();
        return new DirectoryReport(classes, alreadyTransformed, rewritten, removedFrames, List.copyOf(diagnostics));
    }
}
