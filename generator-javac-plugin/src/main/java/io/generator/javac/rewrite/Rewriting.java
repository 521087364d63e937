package io.generator.javac.rewrite;

import io.generator.javac.source.Reporter;
import io.generator.transformer.Transformer;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import io.generator.transformer.io.DirectoryReport;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/**
 * Rewrites the directory that javac has written to, once it has written all of it.
 *
 * @param elements all classes that javac knows
 * @param reporter where to say what is wrong
 */
public record Rewriting(Elements elements, Reporter reporter) {

    /** Rewrites all classes of a directory, or none if there is an error in one of them. */
    public void rewrite(Path output) {
        if (!Files.isDirectory(output)) return;
        try (ClassPathHierarchy files = new ClassPathHierarchy(List.of(output))) {
            Transformer transformer = new Transformer(new CompilerHierarchy(elements, files));
            report(new ClassDirectory(output, name -> true).transform(transformer::transform, false));
        } catch (TransformerBugException | UncheckedIOException | IllegalStateException e) {
            reporter.reportSomewhere(Kind.ERROR, String.valueOf(e.getMessage()));
        }
    }

    private void report(DirectoryReport report) {
        report.diagnostics().forEach(reporter::report);
    }
}
