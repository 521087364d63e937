package io.generator.javac.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the lines of class files are in the sources: what javac knows of a class is gone once it is written. */
public final class Places {
    /** The rules that are about a method as a whole: its first line says nothing. */
    private static final Set<Rule> OF_METHODS =
            EnumSet.of(Rule.METHOD_TOO_LARGE, Rule.LARGE_BODY, Rule.TYPE_UNKNOWN, Rule.MALFORMED_CLASS_FILE);

    private final SourcePositions positions;
    private final List<Place> places = new ArrayList<>();

    public Places(Trees trees) {
        this.positions = trees.getSourcePositions();
    }

    /** Remembers a body that will be rewritten, and its suspensions. */
    public void add(Body body) {
        if (body.kind().isGenerator() || body.kind().isAsync()) add(body.path(), true);
        body.suspensions().forEach(suspension -> add(suspension.path(), false));
    }

    private void add(TreePath path, boolean isBody) {
        CompilationUnitTree unit = path.getCompilationUnit();
        Tree tree = path.getLeaf();
        LineMap lines = unit.getLineMap();
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        if (lines == null || start < 0) return;
        long last = lines.getLineNumber(Math.max(start, end));
        places.add(new Place(file(unit), lines.getLineNumber(start), last, path, isBody));
    }

    /** The smallest known part of the source that a diagnostic's line is in. */
    Optional<TreePath> find(Diagnostic diagnostic) {
        String packageName =
                diagnostic.className().substring(0, diagnostic.className().lastIndexOf('.') + 1);
        String file = packageName.replace('.', '/') + diagnostic.file();
        return places.stream()
                .filter(place -> place.file().equals(file) && place.contains(diagnostic.line()))
                .filter(place -> !OF_METHODS.contains(diagnostic.rule()) || place.isBody())
                .min(Comparator.comparingLong(Place::size))
                .map(Place::path);
    }

    private static String file(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        return unit.getPackageName() == null
                ? name
                : unit.getPackageName().toString().replace('.', '/') + "/" + name;
    }

    private record Place(String file, long first, long last, TreePath path, boolean isBody) {
        boolean contains(int line) {
            return first <= line && line <= last;
        }

        long size() {
            return last - first;
        }
    }
}
