package io.generator.conformance;

import java.util.Map;
import java.util.Optional;

/** What Python calls the errors that the library itself throws: class and message stand for class and message. */
public final class LibraryErrors {
    private static final String STATE = IllegalStateException.class.getName() + ": ";
    private static final Map<String, String> NAMES = Map.ofEntries(
            state("generator already executing", "ValueError('generator already executing')"),
            state(
                    "can't send a value other than null to a generator that has not started",
                    "TypeError(\"can't send non-None value to a just-started generator\")"),
            runtime("generator ignored GeneratorExit"),
            runtime("generator raised StopIteration"),
            runtime("generator didn't yield"),
            runtime("generator didn't stop"),
            runtime("generator didn't stop after throw()"),
            runtime("generator didn't stop after athrow()"),
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
            runtime("Event loop is closed"),
            runtime("Event loop stopped before Future completed."),
            runtime("Lock is not acquired."),
            runtime("cannot notify on un-acquired lock"),
            runtime("cannot wait on un-acquired lock"),
            Map.entry(
                    "java.lang.IllegalArgumentException: Semaphore initial value must be >= 0",
                    "ValueError('Semaphore initial value must be >= 0')"),
            state("BoundedSemaphore released too many times", "ValueError('BoundedSemaphore released too many times')"),
            state("task_done() called too many times", "ValueError('task_done() called too many times')"));

    private LibraryErrors() {}

    /** Python's RuntimeError with the same message. */
    private static Map.Entry<String, String> runtime(String message) {
        return state(message, "RuntimeError(" + quoted(message) + ")");
    }

    private static Map.Entry<String, String> state(String message, String python) {
        return Map.entry(STATE + message, python);
    }

    private static String quoted(String message) {
        char quote = message.contains("'") ? '"' : '\'';
        return quote + message + quote;
    }

    /** An error as Python's {@code repr} has it, or empty if it is none of the library's. */
    public static Optional<String> repr(Throwable exception) {
        return Optional.ofNullable(NAMES.get(exception.toString()));
    }
}
