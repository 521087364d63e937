package io.generator.frame;

import io.generator.GeneratorExit;
import io.generator.Greenlet;
import io.generator.Greenlet.TwoWaySink;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.Iterator;
import java.util.concurrent.Callable;

/** A greenlet that runs a {@link Script}. It delegates as code that cannot be rewritten has to: by the expansion of PEP 380. */
final class ScriptGreenlet {
    private final TwoWaySink<Object, Object> sink;

    private ScriptGreenlet(TwoWaySink<Object, Object> sink) {
        this.sink = sink;
    }

    static TwoWayGen<Object, Object, Object> of(Script script) {
        return Greenlet.twoWay(sink -> new ScriptGreenlet(sink).run(script));
    }

    private Object run(Script script) throws Throwable {
        Callable<Object> input = () -> null;
        while (true) {
            Script.Signal signal = script.resume(input);
            Object value = signal.value();
            switch (signal.kind()) {
                case YIELD -> input = () -> sink.yield(value);
                case DELEGATE -> input = () -> delegate((Iterator<?>) value);
                case TAIL -> {
                    return delegate((Iterator<?>) value);
                }
                case RETURN -> {
                    return value;
                }
            }
        }
    }

    private Object delegate(Iterator<?> target) {
        Object sent = null;
        Throwable raised = null;
        while (true) {
            if (raised instanceof GeneratorExit) throw closed(target, raised);
            if (raised != null && !(target instanceof TwoWayGen<?, ?, ?>)) throw Sneaky.rethrow(raised);
            Object value;
            try {
                value = resume(target, sent, raised);
            } catch (StopIteration e) {
                return e.value();
            }
            sent = null;
            raised = null;
            try {
                sent = sink.yield(value);
            } catch (Throwable t) {
                raised = t;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Object resume(Iterator<?> target, Object sent, Throwable raised) {
        if (target instanceof TwoWayGen<?, ?, ?> generator) {
            if (raised != null) return generator.raise(raised);
            return sent == null ? generator.next() : ((TwoWayGen<?, Object, ?>) generator).send(sent);
        }
        if (sent != null) throw new UnsupportedOperationException();
        if (!target.hasNext()) throw new StopIteration(null);
        return target.next();
    }

    private static RuntimeException closed(Iterator<?> target, Throwable exit) {
        try {
            if (target instanceof AutoCloseable closeable) closeable.close();
        } catch (Throwable t) {
            return Sneaky.rethrow(t);
        }
        return Sneaky.rethrow(exit);
    }
}
