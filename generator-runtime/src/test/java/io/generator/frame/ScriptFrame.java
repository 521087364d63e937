package io.generator.frame;

import io.generator.TwoWayGen;

/** A saved frame that runs a {@link Script}, in the way that generated frames run a method's body. */
@SuppressWarnings("serial") // is never written
final class ScriptFrame extends GeneratorFrame<Object, Object, Object> {
    private final Script script;
    private Object value;

    ScriptFrame(Script script) {
        this.script = script;
    }

    @Override
    protected int step(int from) {
        Script.Signal signal = run();
        return switch (signal.kind()) {
            case YIELD -> {
                value = signal.value();
                yield script.position();
            }
            case DELEGATE -> delegateTo(signal.value(), script.position());
            case TAIL -> returned(signal.value());
            case RETURN -> returned(TwoWayGen.returning(signal.value()));
        };
    }

    private Script.Signal run() {
        try {
            return script.resume(this::resumed);
        } catch (Throwable t) {
            throw Sneaky.rethrow(t);
        }
    }

    @Override
    protected Object value() {
        return value;
    }

    @Override
    protected Object local(int index) {
        throw new AssertionError("a script has no locals");
    }
}
