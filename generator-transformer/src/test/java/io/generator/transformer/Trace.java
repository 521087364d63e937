package io.generator.transformer;

import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a hand-made method did, in order. The transformed method is driven from outside; the plain one calls {@link #yield}
 * and {@link #returning} where the other has those of a generator, and so writes the same trace without ever suspending.
 */
public final class Trace {
    private static final Deque<Object> SENT = new ArrayDeque<>();
    private static final List<String> NOTES = new ArrayList<>();
    private static final Object NULL = new Object();

    /** What is sent to have an exception raised at a yield. */
    private record Raise(Throwable exception) {}

    private Trace() {}

    // ---- called by the methods' code

    /** Notes something that happens between the yields. */
    public static void note(Object what) {
        NOTES.add(String.valueOf(what));
    }

    /** The class of an object, which has no address in it as the object's text may. */
    public static Object kind(Object object) {
        return object == null ? null : object.getClass().getName();
    }

    public static Object yield(Object value) {
        note("yields " + value);
        Object sent = nextSent();
        if (sent instanceof Raise raise) throw Trace.<RuntimeException>sneaky(raise.exception());
        return sent;
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }

    public static Object returning(Object value) {
        note("returns " + value);
        return value;
    }

    // ---- called by the tests

    /** To be sent in the place of a value: the exception is raised at the yield. */
    static Object raise(Throwable exception) {
        return new Raise(exception);
    }

    /** The trace of plain code, which calls the two methods above. */
    static List<String> ofPlain(Callable<?> code, Object... sent) {
        start(sent);
        try {
            code.call();
        } catch (Throwable thrown) {
            noteThrown(thrown);
        }
        return List.copyOf(NOTES);
    }

    /** The trace of a generator that is driven to its end. */
    @SuppressWarnings("unchecked")
    static List<String> ofGenerator(Callable<?> method, Object... sent) {
        start(sent);
        try {
            TwoWayGen<Object, Object, Object> generator = (TwoWayGen<Object, Object, Object>) method.call();
            for (Object value = generator.next(); ; value = resume(generator)) note("yields " + value);
        } catch (StopIteration end) {
            note("returns " + end.value());
        } catch (Throwable thrown) {
            noteThrown(thrown);
        }
        return List.copyOf(NOTES);
    }

    private static Object resume(TwoWayGen<Object, Object, Object> generator) {
        Object sent = nextSent();
        return sent instanceof Raise raise ? generator.raise(raise.exception()) : generator.send(sent);
    }

    private static void start(Object... sent) {
        NOTES.clear();
        SENT.clear();
        Arrays.stream(sent).map(value -> value == null ? NULL : value).forEach(SENT::add);
    }

    /** The JVM's message of what was null names the code around it, which differs. */
    private static void noteThrown(Throwable thrown) {
        note("throws "
                + (thrown instanceof NullPointerException ? thrown.getClass().getName() : thrown));
    }

    private static Object nextSent() {
        Object value = SENT.poll();
        return value == NULL ? null : value;
    }
}
