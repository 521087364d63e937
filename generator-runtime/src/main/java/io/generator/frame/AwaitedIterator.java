package io.generator.frame;

import io.generator.AsyncIterator;
import io.generator.Awaitable;
import io.generator.StopAsyncIteration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The hidden iterator of a loop over {@link io.generator.Async#each}. In a rewritten method {@code hasNext()} is not called: the
 * loop awaits {@link #advance} instead.
 *
 * @param <Y> the type of the values
 */
public final class AwaitedIterator<Y extends @Nullable Object> implements Iterator<Y> {
    private final AsyncIterator<Y> source;

    /** Asks a generator for the next value, again and again: nobody but the loop gets hold of it. */
    private @Nullable AsyncGenStep<Boolean> step;

    private @Nullable Y current;

    AwaitedIterator(AsyncIterator<Y> source) {
        this.source = source;
    }

    /**
     * For generated code: what to await in the place of {@code hasNext()}.
     *
     * @param iterator the iterator of a loop, which may be any
     */
    public static Awaitable<Boolean> advance(Iterator<?> iterator) {
        return iterator instanceof AwaitedIterator<?> awaited
                ? awaited.advance()
                : new FinishedCoroutine<>(iterator.hasNext());
    }

    private Awaitable<Boolean> advance() {
        if (step != null) return step.anew();
        if (!(source instanceof SteppedAsyncGen<?> generator)) return new Advance<>(this);
        step = generator.operation(AsyncGenStep.Kind.NEXT, null, this);
        return step;
    }

    /** Gives the next value to the body of the loop. */
    @SuppressWarnings("unchecked")
    void accept(@Nullable Object value) {
        current = (Y) value;
    }

    @Override
    public boolean hasNext() {
        throw new UnsupportedOperationException(
                "what each() returns is for `for` loops of @Async methods only, since they wait"
                        + " for each value; the class of this loop was not rewritten, or the loop is not in such a method");
    }

    @Override
    @SuppressWarnings("NullAway") // which takes Y for a type without null
    public Y next() {
        return current;
    }

    /** Awaits the next value of an iterator of any kind. */
    private static final class Advance<Y extends @Nullable Object> extends CoroutineFrame<Boolean> {
        private static final long serialVersionUID = 1L;
        private static final int WAITING = 1;

        private final transient AwaitedIterator<Y> iterator;

        Advance(AwaitedIterator<Y> iterator) {
            this.iterator = iterator;
        }

        @Override
        protected int step(int from) {
            try {
                Object value = from == WAITING ? awaited() : await(iterator.source.next());
                if (mustWait(value)) return suspend(WAITING);
                iterator.accept(value);
                endWith(true);
            } catch (StopAsyncIteration e) {
                endWith(false);
            }
            return RETURNED;
        }

        @Override
        boolean isHidden() {
            return true;
        }

        @Override
        protected @Nullable Object local(int index) {
            return null;
        }
    }
}
