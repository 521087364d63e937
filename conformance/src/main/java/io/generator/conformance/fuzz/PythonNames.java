package io.generator.conformance.fuzz;

import io.generator.CancelledError;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.async.ExceptionGroup;
import io.generator.async.TimeoutError;
import io.generator.conformance.LibraryErrors;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes exceptions in the words that {@code runner.py} has for the Python ones. */
final class PythonNames {
    private PythonNames() {}

    static String describe(Throwable exception) {
        if (exception instanceof World.A || exception instanceof World.C)
            return exception.getClass().getSimpleName() + " " + exception.getMessage();
        if (exception instanceof World.OutOfSteps) return "OutOfSteps";
        if (exception instanceof StopIteration stop) return "StopIteration " + value(stop.value());
        if (exception instanceof GeneratorExit) return "GeneratorExit";
        if (exception instanceof CancelledError || exception instanceof TimeoutError)
            return exception.getClass().getSimpleName();
        if (exception instanceof ExceptionGroup group)
            return group.exceptions().stream()
                    .map(PythonNames::describe)
                    .collect(Collectors.joining(", ", "group(", ")"));
        return describeError(exception);
    }

    static String value(@Nullable Object value) {
        if (value == null) return "None";
        return value instanceof Number number ? String.valueOf(number.intValue()) : value.toString();
    }

    private static String describeError(Throwable exception) {
        Optional<String> known = LibraryErrors.repr(exception);
        if (known.isPresent())
            return known.get() + (exception.getCause() instanceof StopIteration stop ? " " + value(stop.value()) : "");
        String message = exception.getMessage();
        // AttributeError
        if (exception instanceof UnsupportedOperationException
                && message != null
                && message.startsWith("a value was sent")) return "no send";
        return exception.toString();
    }
}
