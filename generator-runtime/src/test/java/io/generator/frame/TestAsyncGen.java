package io.generator.frame;

import io.generator.AsyncGen;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** An asynchronous generator whose body is a lambda in the shape of a generated {@code step}: a switch over the state. */
@SuppressWarnings("serial") // is never written
final class TestAsyncGen<Y> extends AsyncGenFrame<Y> {
    /** What the transformer makes of a method's body. */
    interface Body<Y> {
        int step(TestAsyncGen<Y> frame, int from) throws Throwable;
    }

    private final Body<Y> body;
    private Object awaited = WAITS;
    private Y value;

    TestAsyncGen(Body<Y> body) {
        this.body = body;
    }

    /** {@code for (int i = 0; i < count; i++) Gen.yield(i);} */
    static TestAsyncGen<Integer> counting(long count) {
        int[] i = {0};
        return new TestAsyncGen<>((frame, from) -> {
            if (from > 0) frame.resumed();
            return i[0] < count ? frame.yields(i[0]++, 1) : frame.returned(AsyncGen.done());
        });
    }

    /** {@code for (int i = 0; i < count; i++) Gen.yield(await(futures.apply(i)));} */
    static <Y> TestAsyncGen<Y> awaiting(long count, IntFunction<CompletableFuture<Y>> futures) {
        int[] i = {0};
        return new TestAsyncGen<>((frame, from) -> {
            if (from == 1) frame.resumed();
            if (from < 2 && i[0] == count) return frame.returned(AsyncGen.done());
            if (from < 2 && frame.waits(futures.apply(i[0]++))) return frame.suspend(2);
            return frame.yieldsAwaited();
        });
    }

    @SuppressWarnings("unchecked")
    private int yieldsAwaited() {
        return yields((Y) got(), 1);
    }

    /** {@code Gen.yield(value)} at a suspension point. */
    int yields(Y next, int at) {
        value = next;
        return at;
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
    protected Object value() {
        return value;
    }

    @Override
    protected Object local(int index) {
        throw new AssertionError("a body given as a lambda has no locals");
    }
}
