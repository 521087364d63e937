package io.generator.conformance.laws;

import io.generator.CancelledError;
import io.generator.GeneratorExit;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.async.ExceptionGroup;
import io.generator.async.InvalidStateError;
import io.generator.async.QueueEmpty;
import io.generator.async.QueueFull;
import io.generator.async.QueueShutDown;
import io.generator.async.TimeoutError;
import io.generator.conformance.LibraryErrors;
import io.generator.conformance.laws.PythonErrors.PythonException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Python calls the exceptions that Java programs see. Those of the library itself are told by {@link LibraryErrors};
 * an exception that is neither one of them nor one of the programs' keeps its Java name, and so is never equal to Python's.
 */
final class PythonNames {
    /** Those of the event loop whose message, if they have one, Python's have not. */
    private static final Set<Class<?>> WITHOUT_MESSAGE =
            Set.of(TimeoutError.class, QueueEmpty.class, QueueFull.class, QueueShutDown.class);

    private PythonNames() {}

    /** As Python's {@code repr} has it: {@code KeyError('k')}. */
    static String describe(Throwable exception) {
        if (exception instanceof StopIteration end) return "StopIteration(" + PythonText.of(end.value()) + ")";
        if (exception instanceof GeneratorExit) return "GeneratorExit()";
        if (exception instanceof CancelledError || exception instanceof StopAsyncIteration)
            return type(exception) + "(" + (exception.getMessage() == null ? "" : PythonText.of(exception.getMessage()))
                    + ")";
        if (exception instanceof PythonException python) return type(python) + arguments(python);
        if (exception instanceof PythonErrors.KeyboardInterrupt) return "KeyboardInterrupt()";
        if (exception instanceof ExceptionGroup group)
            return "ExceptionGroup(" + PythonText.of(group.message()) + ", " + PythonText.of(group.exceptions()) + ")";
        if (WITHOUT_MESSAGE.contains(exception.getClass())) return type(exception) + "()";
        if (exception instanceof InvalidStateError)
            return "InvalidStateError(" + PythonText.of(exception.getMessage().split(":")[0]) + ")";
        return LibraryErrors.repr(exception).orElse(exception.toString());
    }

    /** The name of the class alone. */
    static String type(Throwable exception) {
        return exception.getClass().getSimpleName();
    }

    private static String arguments(PythonException exception) {
        return Arrays.stream(exception.arguments()).map(PythonText::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
