package io.generator.conformance.fuzz;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs the script of a program on its Java class, as {@code runner.py} does on the Python functions. */
final class ScriptRun {
    private final Body body;

    private ScriptRun(Body body) {
        this.body = body;
    }

    /** The trace of a program. */
    static List<String> run(Body body, List<Action> script) {
        try {
            new ScriptRun(body).run(script);
        } catch (World.OutOfSteps e) {
            body.tell("out of steps");
        }
        return List.copyOf(body.trace());
    }

    private void run(List<Action> script) {
        List<TwoWayGen<Object, Object, Object>> generators = body.generators();
        generators.add(body.f0(3, 4, null));
        for (Action action : script) {
            int target = action.target() % generators.size();
            body.tell("> " + action.kind().name().toLowerCase(Locale.ROOT) + " " + target);
            perform(generators.get(target), action);
        }
        for (int i = generators.size() - 1; i >= 0; i--) {
            body.tell("> end " + i);
            perform(generators.get(i), new Action(Action.Kind.CLOSE, i, Thrown.EXIT, 0));
        }
    }

    private void perform(TwoWayGen<Object, Object, Object> generator, Action action) {
        try {
            Object value = result(generator, action);
            body.tell(action.kind() == Action.Kind.CLOSE ? "closed" : "yield " + PythonNames.value(value));
        } catch (StopIteration e) {
            body.tell("stop " + PythonNames.value(e.value()));
        } catch (World.OutOfSteps e) {
            throw e;
        } catch (Throwable t) {
            body.tell("raise " + PythonNames.describe(t));
        }
        body.tell(body.states());
    }

    private static @Nullable Object result(TwoWayGen<Object, Object, Object> generator, Action action) {
        return switch (action.kind()) {
            case NEXT -> generator.next();
            case FETCH -> Body.fetch(generator);
            case SEND -> generator.send(action.number());
            case RAISE -> Body.throwing(generator, exception(action));
            case CLOSE -> closed(generator);
        };
    }

    private static @Nullable Object closed(Gen<Object> generator) {
        generator.close();
        return null;
    }

    private static Throwable exception(Action action) {
        return switch (action.thrown()) {
            case A -> new World.A(action.number());
            case B -> new World.B(action.number());
            case C -> new World.C(action.number());
            case STOP -> new StopIteration(action.number());
            default -> new GeneratorExit();
        };
    }
}
