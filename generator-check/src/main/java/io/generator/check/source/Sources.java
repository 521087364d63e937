package io.generator.check.source;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files that are looked at together. Each is parsed once for what others have to know of it; the trees are kept as long as
 * there is room for them. Those in which there may be anything to say and that are not kept, are parsed once more.
 */
public final class Sources {
    private static final String RUNTIME = "io.generator";

    private final TypeIndex index = new TypeIndex(new Platform());
    private final List<SyntaxProblem> problems = Collections.synchronizedList(new ArrayList<>());
    private final List<Summary> summaries;

    /**
     * Of a file that need not be kept.
     *
     * @param file the file
     * @param kept the file as it was read
     * @param mentionsRuntime whether the runtime's package is named in it
     * @param called the names of the methods that it calls
     */
    private record Summary(SourceFile file, SoftReference<Unit> kept, boolean mentionsRuntime, Set<String> called) {}

    /** Reads all files, in several threads. */
    public Sources(List<SourceFile> files) {
        this.summaries =
                files.parallelStream().flatMap(file -> summary(file).stream()).toList();
    }

    /** The files that could not be looked at. */
    public List<SyntaxProblem> problems() {
        return List.copyOf(problems);
    }

    /** The files in which there may be anything to say, each parsed when it is asked for. */
    public Stream<Unit> units() {
        Set<String> annotated = index.annotatedMethods();
        return summaries.parallelStream()
                .filter(summary -> summary.mentionsRuntime() || !Collections.disjoint(summary.called(), annotated))
                .flatMap(summary -> unit(summary).stream());
    }

    private Optional<Summary> summary(SourceFile file) {
        return unit(file).map(unit -> {
            TypeReader reader = new TypeReader(FileHeader.of(unit.tree()));
            unit.tree().getTypes().forEach(type -> reader.read(type, Optional.empty(), index::add));
            Set<String> called = unit.tree().findAll(MethodCallExpr.class).stream()
                    .map(call -> call.getNameAsString().intern())
                    .collect(Collectors.toSet());
            return new Summary(file, new SoftReference<>(unit), unit.text().contains(RUNTIME), called);
        });
    }

    private Optional<Unit> unit(Summary summary) {
        Unit kept = summary.kept().get();
        return kept == null ? unit(summary.file()) : Optional.of(kept);
    }

    private Optional<Unit> unit(SourceFile file) {
        try {
            String text = file.text();
            ParseResult<CompilationUnit> result = Syntax.parse(text);
            if (result.isSuccessful()) return result.getResult().map(tree -> new Unit(file, text, tree, index));
            problems.add(Syntax.problem(file, text, result));
        } catch (IOException e) {
            String message = "cannot be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString());
            problems.add(new SyntaxProblem(file.name(), Place.at(1, 1), message, ""));
        }
        return Optional.empty();
    }
}
