package io.generator.frame;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import java.util.Iterator;

/**
 * A generator as PEP 342 and PEP 380 define it, written for its likeness to their text: each frame calls the one it
 * delegates to. The protocol of the real frames is held against it.
 */
final class ReferenceGenerator implements GeneratorOps {
    /** What {@code yield} has as its value or throws. */
    private record Input(Object sent, Throwable raised) {
        Object get() {
            if (raised != null) throw Sneaky.rethrow(raised);
            return sent;
        }
    }

    private static final Input NOTHING = new Input(null, null);

    private final Script script;
    private GeneratorState state = GeneratorState.CREATED;
    private boolean held;
    private Object current;
    private boolean returned;
    private boolean reported;
    private Object result;
    private Object delegate;
    private boolean handedOver;

    ReferenceGenerator(Script script) {
        this.script = script;
    }

    @Override
    public boolean hasNext() {
        if (held) return true;
        requireNotRunning();
        if (state == GeneratorState.CLOSED) return false;
        held = advance(NOTHING);
        return held;
    }

    @Override
    public Object next() {
        if (!held) return resume(NOTHING);
        held = false;
        return current;
    }

    @Override
    public Object send(Object value) {
        requireNotHeld("send");
        requireNotRunning();
        if (value != null && state == GeneratorState.CREATED)
            throw new IllegalStateException("can't send a value other than null to a generator that has not started");
        return resume(new Input(value, null));
    }

    @Override
    public Object raise(Throwable exception) {
        requireNotHeld("raise");
        requireNotRunning();
        if (state == GeneratorState.CLOSED) throw Sneaky.rethrow(exception);
        if (state == GeneratorState.CREATED) {
            state = GeneratorState.CLOSED;
            if (exception instanceof StopIteration) throw pep479(exception);
            throw Sneaky.rethrow(exception);
        }
        return resume(new Input(null, exception));
    }

    @Override
    public void close() {
        requireNotRunning();
        held = false;
        if (state == GeneratorState.CREATED) state = GeneratorState.CLOSED;
        if (state == GeneratorState.CLOSED) return;
        Throwable error = delegate == null ? null : closeDelegate();
        try {
            if (advance(new Input(null, error == null ? new GeneratorExit() : error)))
                throw new IllegalStateException("generator ignored GeneratorExit");
            reported = true;
        } catch (GeneratorExit e) {
            // has ended as it should
        }
    }

    @Override
    public GeneratorState state() {
        return state;
    }

    @Override
    public Object result() {
        if (!returned) throw new IllegalStateException("the generator has not returned a result");
        return result;
    }

    private Object resume(Input input) {
        requireNotRunning();
        if (state == GeneratorState.CLOSED || !advance(input)) {
            StopIteration end = new StopIteration(reported ? null : result);
            reported = true;
            throw end;
        }
        return current;
    }

    /** Runs to the next yield (true) or the end (false). */
    private boolean advance(Input input) {
        state = GeneratorState.RUNNING;
        GeneratorState after = GeneratorState.CLOSED;
        try {
            boolean yielded = run(input);
            if (yielded) after = GeneratorState.SUSPENDED;
            return yielded;
        } catch (StopIteration e) {
            throw pep479(e);
        } catch (Throwable t) {
            throw Sneaky.rethrow(t);
        } finally {
            state = after;
        }
    }

    private boolean run(Input first) throws Throwable {
        Input input = first;
        while (true) {
            if (delegate != null) {
                input = resumeDelegate(input);
                if (input == null) return true;
            }
            if (handedOver) return end(input.get());
            Script.Signal signal = script.resume(input::get);
            switch (signal.kind()) {
                case YIELD -> {
                    current = signal.value();
                    return true;
                }
                case RETURN -> {
                    return end(signal.value());
                }
                default -> {
                    delegate = signal.value();
                    handedOver = signal.kind() == Script.Kind.TAIL;
                    input = NOTHING;
                }
            }
        }
    }

    private boolean end(Object value) {
        returned = true;
        result = value;
        return false;
    }

    /** The expansion of {@code yield from}. Null if the delegate has yielded, else what the expression comes to. */
    private Input resumeDelegate(Input input) {
        if (input.raised() instanceof GeneratorExit) {
            Throwable error = closeDelegate();
            return error == null ? input : new Input(null, error);
        }
        if (input.raised() != null && !(delegate instanceof GeneratorOps)) {
            delegate = null;
            return input;
        }
        try {
            current = callDelegate(input);
            return null;
        } catch (StopIteration e) {
            delegate = null;
            return new Input(e.value(), null);
        } catch (Throwable t) {
            delegate = null;
            return new Input(null, t);
        }
    }

    private Object callDelegate(Input input) {
        if (delegate instanceof GeneratorOps generator) {
            if (input.raised() != null) return generator.raise(input.raised());
            return input.sent() == null ? generator.next() : generator.send(input.sent());
        }
        if (input.sent() != null) throw new UnsupportedOperationException();
        Iterator<?> iterator = (Iterator<?>) delegate;
        if (!iterator.hasNext()) throw new StopIteration(null);
        return iterator.next();
    }

    /** What closing it failed with, or null. */
    private Throwable closeDelegate() {
        GeneratorState before = state;
        state = GeneratorState.RUNNING;
        try {
            if (delegate instanceof AutoCloseable closeable) closeable.close();
            return null;
        } catch (Throwable t) {
            return t;
        } finally {
            state = before;
            delegate = null;
        }
    }

    private void requireNotRunning() {
        if (state == GeneratorState.RUNNING) throw new IllegalStateException("generator already executing");
    }

    private void requireNotHeld(String operation) {
        if (held)
            throw new IllegalStateException(operation + " while the value that hasNext() has fetched waits for next(): "
                    + "take it first, or it would be lost");
    }

    private static IllegalStateException pep479(Throwable cause) {
        return new IllegalStateException("generator raised StopIteration", cause);
    }
}
