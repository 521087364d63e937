package io.generator.javac.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.generator.transformer.diagnostic.Rule;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Has javac print what is wrong, with the place in the source. */
public final class Reporter {
    private final Trees trees;
    private final Places places;
    private @Nullable CompilationUnitTree lastUnit;
    private int errors;

    private Reporter(Trees trees) {
        this.trees = trees;
        this.places = new Places(trees);
    }

    public static Reporter of(JavacTask task) {
        return new Reporter(Trees.instance(task));
    }

    /** Where things are that the transformer may report. */
    public Places places() {
        return places;
    }

    /** Takes notice of a file that is compiled. */
    public void compiled(CompilationUnitTree unit) {
        lastUnit = unit;
    }

    /** How many errors were reported. */
    public int errors() {
        return errors;
    }

    /** Reports a broken rule; a warning that is suppressed around the place is not printed. */
    public void report(Rule rule, TreePath place, String message) {
        boolean isError = rule.severity() == Rule.Severity.ERROR;
        if (!isError && isSuppressed(rule, place)) return;
        if (isError) errors++;
        trees.printMessage(kind(rule), text(rule, message), place.getLeaf(), place.getCompilationUnit());
    }

    /** Reports what the transformer has found in a class file: at its place in the source, if that is compiled now. */
    public void report(io.generator.transformer.diagnostic.Diagnostic diagnostic) {
        places.find(diagnostic)
                .ifPresentOrElse(
                        place -> report(diagnostic.rule(), place, diagnostic.message()),
                        () -> reportSomewhere(kind(diagnostic.rule()), diagnostic.toString()));
    }

    /** Reports something that has no place in the source: at the file that was compiled last. */
    public void reportSomewhere(Diagnostic.Kind kind, String message) {
        if (kind == Diagnostic.Kind.ERROR) errors++;
        CompilationUnitTree unit = lastUnit;
        if (unit == null) throw new IllegalStateException(message);
        trees.printMessage(kind, message, unit, unit);
    }

    private static Diagnostic.Kind kind(Rule rule) {
        return rule.severity() == Rule.Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    private static String text(Rule rule, String message) {
        return rule.code() + ": " + message + System.lineSeparator() + "    " + rule.remedy();
    }

    private boolean isSuppressed(Rule rule, TreePath place) {
        for (TreePath at = place; at != null; at = at.getParentPath())
            if (isDeclaration(at.getLeaf()) && suppresses(trees.getElement(at), rule)) return true;
        return false;
    }

    private static boolean isDeclaration(Tree tree) {
        return switch (tree.getKind()) {
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE, METHOD, VARIABLE -> true;
            default -> false;
        };
    }

    private static boolean suppresses(@Nullable Element element, Rule rule) {
        SuppressWarnings suppressed = element == null ? null : element.getAnnotation(SuppressWarnings.class);
        if (suppressed == null) return false;
        for (String what : suppressed.value()) if (what.equals(rule.code()) || what.equals("all")) return true;
        return false;
    }
}
