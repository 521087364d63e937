package io.generator.conformance.laws;

import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;

/**
 * A generator written by hand, without a frame, as the delegate of others; the laws' programs replace some of its methods.
 * The twin of the class {@code Own} in Python.
 */
class OwnGenerator implements TwoWayGen<Object, Object, Object> {
    private final Trace t;

    OwnGenerator(Trace t) {
        this.t = t;
    }

    /** Not called by a delegation, for which {@link #next} says all. */
    @Override
    public boolean hasNext() {
        t.log("hasNext called");
        return true;
    }

    @Override
    public Object next() {
        t.log("next called");
        return 1;
    }

    @Override
    public Object send(Object value) {
        t.log("send called", value);
        return value;
    }

    @Override
    public Object raise(Throwable exception) {
        t.log("throw called", exception);
        return "thrown";
    }

    @Override
    public void close() {
        t.log("close called");
    }

    @Override
    public Object result() {
        throw new IllegalStateException("it has not ended");
    }

    @Override
    public GeneratorState state() {
        return GeneratorState.SUSPENDED;
    }

    @Override
    public FrameInfo frame() {
        return null;
    }
}
