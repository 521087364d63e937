package io.generator.check;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.generator.check.source.Place;
import io.generator.check.source.SourceFile;
import io.generator.check.source.Syntax;
import io.generator.check.source.Vocabulary;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds in the sources what the transformer reports of class files, which know lines and no columns.
 *
 * <pre>{@code
 * System.err.println(new SourceLocator(List.of(Path.of("src/main/java"))).describe(diagnostic));
 * }</pre>
 */
public final class SourceLocator {
    /** The rules that are about a method as a whole: its first line says nothing. */
    private static final Set<Rule> OF_METHODS = EnumSet.of(
            Rule.SYNCHRONIZED_GENERATOR,
            Rule.NO_BODY,
            Rule.WRONG_RETURN_TYPE,
            Rule.WRONG_ASYNC_RETURN_TYPE,
            Rule.TWO_KINDS,
            Rule.METHOD_TOO_LARGE,
            Rule.LARGE_BODY,
            Rule.TYPE_UNKNOWN);

    private final List<Path> roots;

    /**
     * Makes it; nothing is read before there is something to describe.
     *
     * @param roots the directories in which the sources lie as their packages say
     */
    public SourceLocator(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * The diagnostic as it prints itself, with the line of the source and a caret between its first line and what to write
     * instead. Without the line if the source is not there, and without the caret if more than one place in the line could be
     * meant.
     */
    public String describe(Diagnostic diagnostic) {
        List<String> lines = diagnostic.toString().lines().toList();
        return String.join(
                System.lineSeparator(),
                Stream.of(
                                lines.subList(0, 1).stream(),
                                excerpt(diagnostic).stream(),
                                lines.stream().skip(1))
                        .flatMap(part -> part)
                        .toList());
    }

    private Optional<String> excerpt(Diagnostic diagnostic) {
        return file(diagnostic).flatMap(file -> {
            try {
                return excerpt(diagnostic, new SourceFile(file.toString(), file));
            } catch (IOException e) {
                // The diagnostic itself has to be told.
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file(Diagnostic diagnostic) {
        String name = diagnostic.className();
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        return roots.stream()
                .filter(root -> !diagnostic.file().isEmpty())
                .map(root -> root.resolve(folder + diagnostic.file()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<String> excerpt(Diagnostic diagnostic, SourceFile file) throws IOException {
        String text = file.text();
        List<String> lines = text.lines().toList();
        Optional<Place> place = Syntax.parse(text).getResult().flatMap(tree -> place(diagnostic, tree, file));
        int line = place.map(Place::line).orElse(diagnostic.line());
        return line < 1 || line > lines.size()
                ? Optional.empty()
                : Optional.of(SourceExcerpt.of(
                        lines.get(line - 1), place.map(Place::column).orElse(0)));
    }

    private static Optional<Place> place(Diagnostic diagnostic, CompilationUnit tree, SourceFile file) {
        if (OF_METHODS.contains(diagnostic.rule()))
            return method(diagnostic, tree).map(Place::of);
        Optional<Place> checked = only(SourceCheck.of(List.of(file)).findings().stream()
                .filter(finding ->
                        finding.rule() == diagnostic.rule() && finding.place().line() == diagnostic.line())
                .map(Finding::place)
                .toList());
        return checked.or(() -> only(suspensions(tree, diagnostic.line())).map(node -> place(diagnostic, node)));
    }

    private static List<Node> suspensions(CompilationUnit tree, int line) {
        return tree.findAll(Node.class).stream()
                .filter(SourceLocator::isSuspending)
                .filter(node -> Place.of(node).line() == line)
                .toList();
    }

    private static boolean isSuspending(Node node) {
        return (node instanceof MethodCallExpr call && Vocabulary.SUSPENDING.contains(call.getNameAsString()))
                || (node instanceof MethodReferenceExpr reference
                        && Vocabulary.SUSPENDING.contains(reference.getIdentifier()));
    }

    /** A value that does not fit is what is yielded. */
    private static Place place(Diagnostic diagnostic, Node suspension) {
        return diagnostic.rule() == Rule.WRONG_YIELD_TYPE
                        && suspension instanceof MethodCallExpr call
                        && !call.getArguments().isEmpty()
                ? Place.of(call.getArgument(0))
                : Place.of(suspension);
    }

    /** The method of the name that the line is in; without a line, the only one of the name. */
    private static Optional<MethodDeclaration> method(Diagnostic diagnostic, CompilationUnit tree) {
        String name = diagnostic.method().replaceFirst("\\(.*", "");
        return only(tree.findAll(MethodDeclaration.class).stream()
                .filter(method -> method.getNameAsString().equals(name))
                .filter(method -> diagnostic.line() == 0 || contains(method, diagnostic.line()))
                .toList());
    }

    private static boolean contains(MethodDeclaration method, int line) {
        return method.getRange()
                .filter(range -> range.begin.line <= line && line <= range.end.line)
                .isPresent();
    }

    private static <T> Optional<T> only(List<T> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
