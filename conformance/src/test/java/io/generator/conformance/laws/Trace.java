package io.generator.conformance.laws;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.async.EventLoop;
import io.generator.async.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The lines that a law's program writes, the same in Java and in Python. Every method but {@link #log}, {@link #caught} and
 * {@link #cause} performs something, and writes its outcome: {@code next -> 1}, {@code send(5) -> 2},
 * {@code raise(ValueError) -> !ValueError('v')}, {@code close -> None}, {@code state -> SUSPENDED}.
 */
final class Trace {
    /** How {@link #next} asks for a value. The trace has to be the same. */
    enum Asking {
        NEXT,
        HAS_NEXT_FIRST,
        SEND_NULL
    }

    private final Asking asking;
    private final List<String> lines = new ArrayList<>();
    private VirtualLoop loop;

    Trace(Asking asking) {
        this.asking = asking;
    }

    List<String> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** {@code got 5}: a text as it is, and values behind it, as Python would write them. */
    void log(String text, Object... values) {
        StringBuilder line = new StringBuilder(text);
        for (Object value : values) line.append(' ').append(PythonText.of(value));
        write(line.toString());
    }

    /** A line; in a loop with the turn before it, and the time unless that is 0: {@code [3 at 1.5] woke}. */
    private void write(String line) {
        lines.add((loop == null ? "" : loop.stamp()) + line);
    }

    /** {@code caught KeyError('k')} */
    void caught(Throwable exception) {
        log("caught", exception);
    }

    /** {@code RuntimeError('r') <-cause- KeyError('k')}; without a cause the exception alone. */
    void cause(Throwable exception) {
        Throwable cause = exception.getCause();
        log(PythonNames.describe(exception) + (cause == null ? "" : " <-cause- " + PythonNames.describe(cause)));
    }

    void next(Iterator<?> iterator) {
        call("next", () -> ask(iterator));
    }

    private Object ask(Iterator<?> iterator) {
        if (!(iterator instanceof Gen<?>) || asking == Asking.NEXT) return iterator.next();
        if (asking == Asking.SEND_NULL && iterator instanceof TwoWayGen<?, ?, ?> gen) return gen.send(null);
        boolean more = iterator.hasNext();
        if (more != iterator.hasNext()) throw new AssertionError("hasNext() has changed its mind");
        return iterator.next();
    }

    <S> void send(TwoWayGen<?, S, ?> generator, S value) {
        call("send(" + PythonText.of(value) + ")", () -> generator.send(value));
    }

    void raise(Gen<?> generator, Throwable exception) {
        call("raise(" + PythonNames.type(exception) + ")", () -> generator.raise(exception));
    }

    /** What the body returns when it is closed, {@code close()} returns in Python; here {@code result()} has it then. */
    void close(Gen<?> generator) {
        call("close", () -> {
            boolean closed = generator.state() == GeneratorState.CLOSED;
            generator.close();
            return closed ? null : returned(generator);
        });
    }

    private static Object returned(Gen<?> generator) {
        try {
            return generator instanceof TwoWayGen<?, ?, ?> gen ? gen.result() : null;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    void state(Gen<?> generator) {
        log("state -> " + generator.state());
    }

    void send(Coroutine<?> coroutine, Object value) {
        call("send(" + PythonText.of(value) + ")", () -> coroutine.send(value));
    }

    void raise(Coroutine<?> coroutine, Throwable exception) {
        call("raise(" + PythonNames.type(exception) + ")", () -> coroutine.raise(exception));
    }

    void close(Coroutine<?> coroutine) {
        call("close", () -> {
            coroutine.close();
            return null;
        });
    }

    void state(Coroutine<?> coroutine) {
        log("state -> " + coroutine.state());
    }

    /** Awaits it to its end: {@code name waits for 'w'} for all that it hands to whoever drives it, and {@code name -> 1}. */
    void drive(String name, Awaitable<?> awaitable) {
        call(name, () -> {
            TwoWayGen<?, ?, ?> waiting = awaitable.awaiting();
            try {
                while (true) log(name + " waits for", ask(waiting));
            } catch (StopIteration end) {
                return end.value();
            }
        });
    }

    /** {@code list -> [1, 2]}. Asks until it is told of the end, as Python's {@code list} does. */
    void list(Iterable<?> iterable) {
        call("list", () -> {
            Iterator<?> iterator = iterable.iterator();
            return iterator instanceof Gen<?> gen ? untilStopIteration(gen) : listOf(iterator);
        });
    }

    private List<Object> untilStopIteration(Gen<?> generator) {
        List<Object> values = new ArrayList<>();
        try {
            while (true) values.add(ask(generator));
        } catch (StopIteration end) {
            return values;
        }
    }

    private static List<Object> listOf(Iterator<?> iterator) {
        List<Object> values = new ArrayList<>();
        iterator.forEachRemaining(values::add);
        return values;
    }

    /** {@code name -> } and what the action returned, or {@code !} and what it threw. */
    void call(String name, Callable<?> action) {
        String outcome;
        try {
            outcome = PythonText.of(action.call());
        } catch (Throwable exception) {
            outcome = "!" + PythonNames.describe(exception);
        }
        write(name + " -> " + outcome);
    }

    /** {@link #call} for what returns nothing. */
    void perform(String name, Runnable action) {
        call(name, () -> {
            action.run();
            return null;
        });
    }

    /** {@code run -> } and what the coroutine returned in a loop of virtual time, as {@code EventLoop.run} would run it. */
    void run(Awaitable<?> main) {
        loop = new VirtualLoop(this::report);
        call("run", () -> loop.run(main));
    }

    /** What a loop would have logged: a callback's exception, or one that nobody has asked for. */
    private void report(EventLoop loop, Fault fault) {
        log("the loop reports '" + fault.message() + "'", fault.exception());
    }
}
