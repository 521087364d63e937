package io.generator.frame;

/** A coroutine whose body is a lambda in the shape of a generated {@code step}: a switch over the state. */
@SuppressWarnings("serial") // is never written
final class TestCoroutine<R> extends CoroutineFrame<R> {
    /** What the transformer makes of a method's body. */
    interface Body {
        int step(TestCoroutine<?> frame, int from) throws Throwable;
    }

    private final Body body;
    private Object awaited = WAITS;

    TestCoroutine(Body body) {
        this.body = body;
    }

    /** {@code return Coroutine.of(await(target));} */
    static <R> TestCoroutine<R> awaiting(Object target) {
        return new TestCoroutine<>(
                (frame, from) -> from == 0 && frame.waits(target) ? frame.suspend(1) : frame.returns(frame.got()));
    }

    /** {@code return Coroutine.of(value);} */
    int returns(Object value) {
        endWith(value);
        return RETURNED;
    }

    /** The first half of {@code await(target)}: whether the body is to be left, by {@code return suspend(at)}. */
    boolean waits(Object target) {
        awaited = await(target);
        return mustWait(awaited);
    }

    /** The other half: its value, when there is one. */
    Object got() {
        Object value = awaited;
        awaited = WAITS;
        return mustWait(value) ? awaited() : value;
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
    protected Object local(int index) {
        throw new AssertionError("a body given as a lambda has no locals");
    }
}
