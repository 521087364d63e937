package io.generator.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import io.generator.javac.check.SourceChecks;
import io.generator.javac.lint.Lints;
import io.generator.javac.rewrite.Rewriting;
import io.generator.javac.source.Language;
import io.generator.javac.source.Reporter;
import io.generator.javac.source.SourceScanner;
import io.generator.transformer.Transformer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Looks at each class once javac has given all its expressions their types, and at the class files in the end. */
final class CompilationListener implements TaskListener {
    private final JavacTask task;
    private final Options options;
    private final Reporter reporter;
    private @Nullable Lints lints;

    CompilationListener(JavacTask task, Options options) {
        this.task = task;
        this.options = options;
        this.reporter = Reporter.of(task);
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE) analyzed(event);
        if (event.getKind() == TaskEvent.Kind.COMPILATION) options.output().ifPresent(this::rewrite);
    }

    private void analyzed(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        CompilationUnitTree unit = event.getCompilationUnit();
        if (type == null || unit == null) return;
        reporter.compiled(unit);
        try {
            Language.of(task).ifPresent(language -> check(language, type, unit));
        } catch (RuntimeException e) {
            // A fault of ours, or a class file that javac itself misses: neither is a reason to compile nothing.
            reporter.reportSomewhere(
                    Diagnostic.Kind.WARNING,
                    "generator-javac-plugin " + Transformer.version() + " could not check " + type + ": " + e);
        }
    }

    /** Several classes may stand in a file, and each has an event of its own. */
    private void check(Language language, TypeElement type, CompilationUnitTree unit) {
        TreePath root = new TreePath(unit);
        for (Tree declaration : unit.getTypeDecls()) {
            TreePath path = new TreePath(root, declaration);
            if (Objects.equals(language.trees().getElement(path), type)) check(language, path);
        }
    }

    private void check(Language language, TreePath path) {
        SourceChecks checks = new SourceChecks(language, reporter);
        Optional<Lints> wanted = options.lints() ? Optional.of(lints(language)) : Optional.empty();
        new SourceScanner(language, body -> {
                    reporter.places().add(body);
                    checks.check(body);
                    wanted.ifPresent(lints -> lints.check(body));
                })
                .scan(path, null);
    }

    /** They remember what they have seen in one class, for another. */
    private Lints lints(Language language) {
        Lints known = lints;
        if (known == null) lints = known = new Lints(language, reporter);
        return known;
    }

    private void rewrite(Path output) {
        if (reporter.errors() == 0) new Rewriting(task.getElements(), reporter).rewrite(output);
    }
}
