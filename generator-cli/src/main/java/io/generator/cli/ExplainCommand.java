package io.generator.cli;

import io.generator.transformer.diagnostic.Catalogue;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a diagnostic. */
@Command(
        name = "explain",
        description = "Explains a diagnostic, with a wrong and a right example; without a code, lists all of them.",
        footer = {"", "  generator explain GEN007"},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code, such as GEN007.")
    String code = "";

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!code.isEmpty() && !Catalogue.contains(code))
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no diagnostic " + code + "; there are:" + System.lineSeparator() + list());
        Main.printLine(spec.commandLine().getOut(), code.isEmpty() ? list() : TerminalText.of(Catalogue.page(code)));
        return 0;
    }

    private static String list() {
        return Catalogue.codes().stream()
                .map(each -> each + "  " + Catalogue.title(each))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
