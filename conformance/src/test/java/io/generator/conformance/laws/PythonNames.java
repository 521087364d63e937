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
import io.generator.conformance.laws.PythonErrors.PythonException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Python calls the exceptions that Java programs see. The library's own are told by class and message in one table;
 * an exception that is neither in it nor one of the programs' keeps its Java name, and so is never equal to Python's.
 */
final class PythonNames {
    private static final Map<String, String> LIBRARY = Map.ofEntries(
            state("generator already executing", "ValueError('generator already executing')"),
            state(
                    "can't send a value other than null to a generator that has not started",
                    "TypeError(\"can't send non-None value to a just-started generator\")"),
            runtime("generator ignored GeneratorExit"),
            runtime("generator raised StopIteration"),
            runtime("generator didn't yield"),
            runtime("generator didn't stop"),
            runtime("generator didn't stop after throw()"),
            state("coroutine already executing", "ValueError('coroutine already executing')"),
            state(
                    "can't send a value other than null to a coroutine that has not started",
                    "TypeError(\"can't send non-None value to a just-started coroutine\")"),
            runtime("cannot reuse already awaited coroutine"),
            runtime("coroutine is being awaited already"),
            runtime("coroutine ignored GeneratorExit"),
            runtime("coroutine raised StopIteration"),
            state(
                    "can't send a value other than null to an asynchronous generator that has not started",
                    "TypeError(\"can't send non-None value to a just-started async generator\")"),
            runtime("cannot reuse already awaited __anext__()/asend()"),
            runtime("cannot reuse already awaited aclose()/athrow()"),
            runtime("anext(): asynchronous generator is already running"),
            runtime("athrow(): asynchronous generator is already running"),
            runtime("aclose(): asynchronous generator is already running"),
            runtime("async generator ignored GeneratorExit"),
            runtime("async generator raised StopIteration"),
            runtime("async generator raised StopAsyncIteration"),
            runtime("Task got bad yield: 42"),
            state(
                    "EventLoop.run() cannot be called from a running event loop",
                    "RuntimeError('asyncio.run() cannot be called from a running event loop')"),
            runtime("Event loop stopped before Future completed."),
            runtime("Lock is not acquired."),
            runtime("cannot notify on un-acquired lock"),
            runtime("cannot wait on un-acquired lock"),
            Map.entry(
                    "java.lang.IllegalArgumentException: Semaphore initial value must be >= 0",
                    "ValueError('Semaphore initial value must be >= 0')"),
            state("BoundedSemaphore released too many times", "ValueError('BoundedSemaphore released too many times')"),
            state("task_done() called too many times", "ValueError('task_done() called too many times')"));

    /** Those of the event loop whose message, if they have one, Python's have not. */
    private static final Set<Class<?>> WITHOUT_MESSAGE =
            Set.of(TimeoutError.class, QueueEmpty.class, QueueFull.class, QueueShutDown.class);

    private PythonNames() {}

    /** Python's RuntimeError with the same message. */
    private static Map.Entry<String, String> runtime(String message) {
        return state(message, "RuntimeError(" + PythonText.of(message) + ")");
    }

    private static Map.Entry<String, String> state(String message, String python) {
        return Map.entry("java.lang.IllegalStateException: " + message, python);
    }

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
