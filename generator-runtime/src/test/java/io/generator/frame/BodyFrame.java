package io.generator.frame;

/** A saved frame whose body is a lambda in the shape of a generated {@code step}: a switch over the state. */
@SuppressWarnings("serial") // is never written
final class BodyFrame extends GeneratorFrame<Object, Object, Object> {
    /** What the transformer makes of a method's body. */
    interface Body {
        int step(BodyFrame frame, int from) throws Throwable;
    }

    private final Body body;
    private Object value;

    BodyFrame(Body body) {
        this.body = body;
    }

    /** {@code Gen.yield(value)} at a suspension point. */
    int yields(Object next, int at) {
        value = next;
        return at;
    }

    @Override
    protected int step(int from) {
        try {
            return body.step(this, from);
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
        throw new AssertionError("a body given as a lambda has no locals");
    }
}
