package io.generator.frame;

import io.generator.StopIteration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/** What a call of a generator came to, as a short text. */
final class Outcome {
    private Outcome() {}

    /** A call that may throw anything. */
    interface Action {
        void run() throws Throwable;
    }

    static String of(Callable<?> call) {
        try {
            return String.valueOf(call.call());
        } catch (StopIteration e) {
            return "StopIteration(" + e.value() + ")";
        } catch (Throwable t) {
            return "!" + Script.describe(t);
        }
    }

    static String ofRunning(Action action) {
        return of(() -> {
            try {
                action.run();
            } catch (Throwable t) {
                throw Sneaky.rethrow(t);
            }
            return "ok";
        });
    }

    /** All values that are left; AssertJ cannot decide whether a generator is an iterator or an iterable. */
    static List<Object> rest(Iterator<?> values) {
        List<Object> rest = new ArrayList<>();
        values.forEachRemaining(rest::add);
        return rest;
    }
}
