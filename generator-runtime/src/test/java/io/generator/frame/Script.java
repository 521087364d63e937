package io.generator.frame;

import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A generator's body as data, so that a test can say in a few words what it does. It logs under its name what it is
 * sent ({@code s < 5}) and what is raised in it ({@code s ! Boom}).
 */
final class Script {
    enum Kind {
        YIELD,
        DELEGATE,
        RETURN,
        TAIL
    }

    /** What a body does when it suspends or ends. */
    record Signal(Kind kind, Object value) {}

    /** One statement; null leads on to the next one. */
    interface Statement {
        Signal run() throws Throwable;
    }

    /** What a body does about an exception raised where it stands; null leads on to the next statement. */
    interface Handler {
        Signal handle(Throwable exception) throws Throwable;
    }

    private final String name;
    private final List<String> log;
    private final Function<Script, TwoWayGen<Object, Object, Object>> generatorOf;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Handler> handlers = new ArrayList<>();
    private int position;

    Script(String name, List<String> log) {
        this(name, log, ScriptFrame::new);
    }

    /**
     * Makes a body for another kind of generator.
     *
     * @param generatorOf makes it
     */
    Script(String name, List<String> log, Function<Script, TwoWayGen<Object, Object, Object>> generatorOf) {
        this.name = name;
        this.log = log;
        this.generatorOf = generatorOf;
    }

    Script then(Statement statement) {
        statements.add(statement);
        handlers.add(null);
        return this;
    }

    Script does(Runnable action) {
        return then(() -> {
            action.run();
            return null;
        });
    }

    Script yields(Object value) {
        return then(() -> new Signal(Kind.YIELD, value));
    }

    Script delegates(Object target) {
        return delegatesTo(() -> target);
    }

    Script delegatesTo(Supplier<?> target) {
        return then(() -> new Signal(Kind.DELEGATE, target.get()));
    }

    Script returns(Object value) {
        return then(() -> new Signal(Kind.RETURN, value));
    }

    /** {@code return generator;} of a source. */
    Script handsOver(Object target) {
        return handsOverTo(() -> target);
    }

    Script handsOverTo(Supplier<?> target) {
        return then(() -> new Signal(Kind.TAIL, target.get()));
    }

    Script fails(Throwable exception) {
        return then(() -> {
            throw exception;
        });
    }

    /** Wraps the last statement alone in a {@code try} that catches everything. */
    Script catching(Handler handler) {
        handlers.set(handlers.size() - 1, handler);
        return this;
    }

    Script catchingAll() {
        return catching(exception -> null);
    }

    ScriptFrame frame() {
        return new ScriptFrame(this);
    }

    TwoWayGen<Object, Object, Object> generator() {
        return generatorOf.apply(this);
    }

    // ---- for those who run it

    /** Runs from the start, or from where it stands, to the next suspension or the end. */
    Signal resume(Callable<Object> input) throws Throwable {
        Signal signal = position == 0 ? null : receive(input);
        while (signal == null && position < statements.size()) {
            position++;
            signal = attempt();
        }
        return signal == null ? new Signal(Kind.RETURN, null) : signal;
    }

    private Signal attempt() throws Throwable {
        try {
            return statements.get(position - 1).run();
        } catch (Throwable t) {
            return handle(t);
        }
    }

    private Signal receive(Callable<Object> input) throws Throwable {
        try {
            Object value = input.call();
            if (value != null) log.add(name + " < " + value);
            return null;
        } catch (Throwable t) {
            log.add(name + " ! " + describe(t));
            return handle(t);
        }
    }

    private Signal handle(Throwable exception) throws Throwable {
        Handler handler = handlers.get(position - 1);
        if (handler == null) throw exception;
        return handler.handle(exception);
    }

    int position() {
        return position;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The class of an exception, and its message where that is part of the protocol. */
    static String describe(Throwable exception) {
        String name = exception.getClass().getSimpleName();
        return exception instanceof IllegalStateException ? name + "(" + exception.getMessage() + ")" : name;
    }
}
