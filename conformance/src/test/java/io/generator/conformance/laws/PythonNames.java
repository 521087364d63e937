package io.generator.conformance.laws;

import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.conformance.LibraryErrors;
import io.generator.conformance.laws.PythonErrors.PythonException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What Python calls the exceptions that Java programs see. The library's own are told by class and message in one table;
 * an exception that is neither in it nor one of the programs' keeps its Java name, and so is never equal to Python's.
 */
final class PythonNames {
    private PythonNames() {}

    /** As Python's {@code repr} has it: {@code KeyError('k')}. */
    static String describe(Throwable exception) {
        if (exception instanceof StopIteration end) return "StopIteration(" + PythonText.of(end.value()) + ")";
        if (exception instanceof GeneratorExit) return "GeneratorExit()";
        if (exception instanceof PythonException python) return type(python) + arguments(python);
        if (exception instanceof PythonErrors.KeyboardInterrupt) return "KeyboardInterrupt()";
        return LibraryErrors.repr(exception).orElseGet(exception::toString);
    }

    /** The name of the class alone. */
    static String type(Throwable exception) {
        return exception.getClass().getSimpleName();
    }

    private static String arguments(PythonException exception) {
        return Arrays.stream(exception.arguments()).map(PythonText::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
