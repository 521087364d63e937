package io.generator.modernize.source;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a source: what is needed is put in where it belongs by the alphabet, what is not is taken out. */
public final class Imports {
    private static final String STATIC = "static ";
    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    private final Source source;

    public Imports(Source source) {
        this.source = source;
    }

    /**
     * The edits that make the imports right.
     *
     * @param needed full names; of a static import with {@code static } before
     * @param dropped the same of imports that go, whether their names are used or not
     * @param usedBefore the names that were used before the source was changed: an import goes if its name is among them, and
     *     is not used any more
     */
    public List<Edit> edits(Collection<String> needed, Set<String> dropped, Set<String> usedBefore) {
        Names names = source.names();
        List<Edit> edits = new ArrayList<>();
        List<ImportDeclaration> kept = new ArrayList<>();
        for (ImportDeclaration declaration : source.unit().getImports()) {
            if (goes(declaration, dropped, usedBefore, names.used())) edits.add(source.removeWithLine(declaration));
            else kept.add(declaration);
        }
        Set<String> missing = new TreeSet<>(needed);
        missing.removeIf(name -> isImported(name, kept));
        missing.removeIf(name -> !name.startsWith(STATIC) && !names.used().contains(Names.simple(name)));
        return withoutHoles(withInsertions(edits, missing));
    }

    private boolean goes(ImportDeclaration declaration, Set<String> dropped, Set<String> before, Set<String> now) {
        if (dropped.contains(written(declaration))) return true;
        String simple = Names.simple(declaration.getNameAsString());
        return !declaration.isAsterisk() && before.contains(simple) && !now.contains(simple);
    }

    private static boolean isImported(String name, List<ImportDeclaration> kept) {
        String around = name.substring(0, name.lastIndexOf('.'));
        return kept.stream()
                .anyMatch(declaration -> written(declaration).equals(declaration.isAsterisk() ? around : name));
    }

    private static String written(ImportDeclaration declaration) {
        return (declaration.isStatic() ? STATIC : "") + declaration.getNameAsString();
    }

    // ---- where

    /** The places are looked for among all imports, those too that go. */
    private List<Edit> withInsertions(List<Edit> removals, Set<String> missing) {
        List<ImportDeclaration> all = source.unit().getImports();
        List<Edit> edits = new ArrayList<>(removals);
        for (boolean isStatic : new boolean[] {true, false}) {
            List<String> names = missing.stream()
                    .filter(name -> name.startsWith(STATIC) == isStatic)
                    .toList();
            if (names.isEmpty()) continue;
            List<ImportDeclaration> group = group(all, isStatic, names.get(0));
            if (group.isEmpty()) merge(edits, block(names, isStatic, all));
            else names.forEach(name -> merge(edits, sorted(name, group)));
        }
        return edits;
    }

    /** Where a whole block goes, the blank line behind it goes too. */
    private List<Edit> withoutHoles(List<Edit> edits) {
        List<Edit> result = new ArrayList<>();
        edits.stream().sorted(Comparator.comparingInt(Edit::start)).forEach(edit -> {
            Edit last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && last.end() == edit.start() && (last.replacement() + edit.replacement()).isEmpty())
                result.set(result.size() - 1, new Edit(last.start(), edit.end(), ""));
            else result.add(edit);
        });
        result.replaceAll(edit ->
                leavesHole(edit, result) ? new Edit(edit.start(), source.startOfNextLine(edit.end()), "") : edit);
        return result;
    }

    private boolean leavesHole(Edit edit, List<Edit> all) {
        return edit.replacement().isEmpty()
                && edit.start() > 0
                && source.isBlankLine(source.startOfLine(edit.start() - 1))
                && edit.end() < source.text().length()
                && source.isBlankLine(edit.end())
                && all.stream().noneMatch(other -> other.start() == edit.end());
    }

    private static void merge(List<Edit> edits, Edit edit) {
        for (int i = 0; i < edits.size(); i++) {
            Edit other = edits.get(i);
            if (other.start() != edit.start()) continue;
            edits.set(i, new Edit(other.start(), other.end(), other.replacement() + edit.replacement()));
            return;
        }
        edits.add(edit);
    }

    private Edit sorted(String name, List<ImportDeclaration> group) {
        Optional<ImportDeclaration> next = group.stream()
                .filter(declaration -> ORDER.compare(written(declaration), name) > 0)
                .findFirst();
        int at = next.map(declaration -> source.startOfLine(source.start(declaration)))
                .orElseGet(() -> source.startOfNextLine(source.end(group.get(group.size() - 1))));
        return Edit.insert(at, line(name));
    }

    /** Where there is no import of the kind yet: static ones come first. */
    private Edit block(List<String> names, boolean isStatic, List<ImportDeclaration> all) {
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append(line(name)));
        if (!all.isEmpty()) {
            if (isStatic) return Edit.insert(source.startOfLine(source.start(all.get(0))), lines + source.lineEnd());
            return Edit.insert(source.startOfNextLine(source.end(all.get(all.size() - 1))), source.lineEnd() + lines);
        }
        Optional<Node> header = source.unit().getPackageDeclaration().map(declaration -> (Node) declaration);
        if (header.isPresent())
            return Edit.insert(source.startOfNextLine(source.end(header.get())), source.lineEnd() + lines);
        return Edit.insert(source.startOfLine(firstType()), lines + source.lineEnd());
    }

    private int firstType() {
        return source.unit().getTypes().stream()
                .findFirst()
                .map(type -> type.getComment().map(source::start).orElseGet(() -> source.start(type)))
                .orElse(0);
    }

    private String line(String name) {
        return "import " + name + ";" + source.lineEnd();
    }

    /** Among blocks parted by blank lines the one with the most of a name's packages, else the first not of the JDK. */
    private List<ImportDeclaration> group(List<ImportDeclaration> all, boolean isStatic, String name) {
        List<List<ImportDeclaration>> groups = new ArrayList<>();
        int last = -1;
        for (ImportDeclaration declaration : all) {
            if (declaration.isStatic() != isStatic) continue;
            int line = source.startOfLine(source.start(declaration));
            boolean isNext = last >= 0 && source.startOfNextLine(last) == line;
            if (!isNext) groups.add(new ArrayList<>());
            groups.get(groups.size() - 1).add(declaration);
            last = source.end(declaration);
        }
        return groups.stream()
                .max(Comparator.comparingInt(group -> likeness(group, name)))
                .orElse(List.of());
    }

    private static int likeness(List<ImportDeclaration> group, String name) {
        if (group.stream().anyMatch(each -> written(each).startsWith(name.substring(0, name.lastIndexOf('.')))))
            return 4;
        if (group.stream().anyMatch(each -> root(written(each)).equals(root(name)))) return 3;
        return group.stream()
                        .noneMatch(
                                each -> root(written(each)).replace(STATIC, "").startsWith("java"))
                ? 2
                : 1;
    }

    private static String root(String name) {
        return name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
    }
}
