package io.generator.conformance.laws;

import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.conformance.laws.PythonErrors.PythonException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Python calls the exceptions that Java programs see. The library's own are told by class and message in one table;
 * an exception that is neither in it nor one of the programs' keeps its Java name, and so is never equal to Python's.
 */
final class PythonNames {
    private static final Map<String, String> LIBRARY = Map.of(
            "java.lang.IllegalStateException: generator already executing",
            "ValueError('generator already executing')",
            "java.lang.IllegalStateException: can't send a value other than null to a generator that has not started",
            "TypeError(\"can't send non-None value to a just-started generator\")",
            "java.lang.IllegalStateException: generator ignored GeneratorExit",
            "RuntimeError('generator ignored GeneratorExit')",
            "java.lang.IllegalStateException: generator raised StopIteration",
            "RuntimeError('generator raised StopIteration')",
            "java.lang.IllegalStateException: generator didn't yield",
            "RuntimeError(\"generator didn't yield\")",
            "java.lang.IllegalStateException: generator didn't stop",
            "RuntimeError(\"generator didn't stop\")",
            "java.lang.IllegalStateException: generator didn't stop after throw()",
            "RuntimeError(\"generator didn't stop after throw()\")");

    private PythonNames() {}

    /** As Python's {@code repr} has it: {@code KeyError('k')}. */
    static String describe(Throwable exception) {
        if (exception instanceof StopIteration end) return "StopIteration(" + PythonText.of(end.value()) + ")";
        if (exception instanceof GeneratorExit) return "GeneratorExit()";
        if (exception instanceof PythonException python) return type(python) + arguments(python);
        if (exception instanceof PythonErrors.KeyboardInterrupt) return "KeyboardInterrupt()";
        return LIBRARY.getOrDefault(exception.toString(), exception.toString());
    }

    /** The name of the class alone. */
    static String type(Throwable exception) {
        return exception.getClass().getSimpleName();
    }

    private static String arguments(PythonException exception) {
        return Arrays.stream(exception.arguments()).map(PythonText::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
