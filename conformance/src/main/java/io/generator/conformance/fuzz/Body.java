package io.generator.conformance.fuzz;

import io.generator.FrameInfo;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of random programs: what they call, in addition to what all programs do. The counterpart of {@code World} in
 * {@code runner.py}, which has the same functions, and has to count the same steps.
 */
public abstract class Body extends World {
    /** Of so many generators the state is shown. */
    private static final int SHOWN = 8;

    private final List<TwoWayGen<Object, Object, Object>> generators = new ArrayList<>();

    /** For random programs. */
    protected Body() {}

    /** The root. */
    public abstract TwoWayGen<Object, Object, Object> f0(
            int p, int q, @Nullable TwoWayGen<Object, Object, Object> shared);

    // ---- what programs call

    /** Tells when it is entered and left. */
    protected final class Context implements AutoCloseable {
        private final int number;

        private Context(int number) {
            this.number = number;
        }

        @Override
        public void close() {
            tell("leave " + number);
        }
    }

    /** Enters a context. */
    protected final Context context(int number) {
        tell("enter " + number);
        return new Context(number);
    }

    /** Tells where a generator stands. */
    protected final void logState(@Nullable TwoWayGen<Object, Object, Object> generator) {
        step();
        tell("state " + (generator == null ? "None" : stateOf(generator)));
    }

    /** Notes a new generator. */
    protected final TwoWayGen<Object, Object, Object> made(TwoWayGen<Object, Object, Object> generator) {
        step();
        generators.add(generator);
        return generator;
    }

    /** One of those made so far. */
    protected final TwoWayGen<Object, Object, Object> registered(int number) {
        return generators.get(number % generators.size());
    }

    /** The generator, or the last that was made. */
    protected final TwoWayGen<Object, Object, Object> some(@Nullable TwoWayGen<Object, Object, Object> generator) {
        return generator == null ? generators.get(generators.size() - 1) : generator;
    }

    /** The generator, to be delegated to. */
    protected final TwoWayGen<Object, Object, Object> delegated(@Nullable TwoWayGen<Object, Object, Object> generator) {
        TwoWayGen<Object, Object, Object> some = some(generator);
        step();
        tell("delegate " + generators.indexOf(some));
        return some;
    }

    /** The next value, after the question whether there is one. */
    protected static Object fetch(Gen<Object> generator) {
        boolean more = generator.hasNext();
        try {
            Object value = generator.next();
            if (!more) throw new AssertionError("hasNext() is wrong");
            return value;
        } catch (StopIteration e) {
            if (more) throw new AssertionError("hasNext() is wrong", e);
            throw e;
        }
    }

    /**
     * What a loop over a generator goes over. In Python such a loop is told of the end, with the result; {@code hasNext()}
     * leaves the result to the one who asks for the next value.
     */
    protected static Iterable<Object> over(Gen<Object> generator) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (generator.hasNext()) return true;
                try {
                    generator.next();
                } catch (StopIteration e) {
                    return false;
                }
                throw new AssertionError("hasNext() is wrong");
            }

            @Override
            public Object next() {
                return generator.next();
            }
        };
    }

    /** Throws into a generator. Python's versions differ in what becomes of a StopIteration before the start. */
    protected static Object throwing(Gen<Object> generator, Throwable exception) {
        boolean differs = exception instanceof StopIteration && generator.state() == GeneratorState.CREATED;
        return generator.raise(differs ? new C(1) : exception);
    }

    // ---- for the driver

    final List<TwoWayGen<Object, Object, Object>> generators() {
        return generators;
    }

    /** How the generators stand. */
    final String states() {
        StringBuilder states = new StringBuilder("states");
        for (TwoWayGen<Object, Object, Object> generator : generators.subList(0, Math.min(SHOWN, generators.size()))) {
            states.append(' ').append(stateOf(generator));
            String delegate = delegateOf(generator);
            if (!delegate.isEmpty()) states.append('>').append(delegate);
        }
        return states.toString();
    }

    private static String stateOf(Gen<Object> generator) {
        return generator.state().name().toLowerCase(Locale.ROOT);
    }

    /** The innermost: a frame that another was returned in the place of is not told of by {@code frame()}. */
    private String delegateOf(Gen<Object> generator) {
        Object delegate = nextDelegate(generator);
        if (delegate == null) return "";
        Object innermost = delegate;
        for (Object inner = delegate; inner != null; inner = nextDelegate(inner)) innermost = inner;
        for (int i = 0; i < generators.size(); i++) if (generators.get(i) == innermost) return String.valueOf(i);
        return "*";
    }

    private static @Nullable Object nextDelegate(Object delegator) {
        FrameInfo frame = delegator instanceof Gen<?> generator ? generator.frame() : null;
        return frame == null ? null : frame.delegate();
    }
}
