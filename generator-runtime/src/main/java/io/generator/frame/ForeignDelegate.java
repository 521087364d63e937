package io.generator.frame;

import io.generator.Awaitable;
import io.generator.Finished;
import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * What a frame delegates to when that is not a frame of its own chain: any iterator, or a generator that is shared.
 *
 * <p>Mirrors PEP 380 for iterators that lack some of {@code send}, {@code throw} and {@code close}.
 */
final class ForeignDelegate {
    /** Stands for null until the body is resumed to see the exception. */
    static final Object NOTHING = new Object();

    private Iterator<?> target;
    private @Nullable Object current;
    private @Nullable Object result;

    private ForeignDelegate(Iterator<?> target) {
        this.target = target;
    }

    /**
     * Wraps what {@code yieldFrom} or {@code return} was given.
     *
     * @throws NullPointerException if that is null
     */
    static ForeignDelegate of(@Nullable Object delegate) {
        if (delegate instanceof BaseStream<?, ?> stream) return new ForeignDelegate(new StreamElements(stream));
        if (delegate instanceof Iterator<?> iterator) return new ForeignDelegate(iterator);
        if (delegate instanceof Iterable<?> iterable) return new ForeignDelegate(iterable.iterator());
        if (delegate instanceof CompletionStage<?> stage) return new ForeignDelegate(new AwaitedStage<>(stage));
        if (delegate instanceof Awaitable<?> awaitable) return of(awaitable.awaiting());
        throw new NullPointerException("a generator delegates to null; there is nothing to take values from");
    }

    /** A delegate of its own over what another frame delegates to already. */
    static ForeignDelegate sharing(@Nullable Object delegate) {
        return delegate instanceof ForeignDelegate foreign ? new ForeignDelegate(foreign.target) : of(delegate);
    }

    Object target() {
        return target;
    }

    /** The same, at the same value, over another target. */
    ForeignDelegate over(Object other) {
        ForeignDelegate copy = new ForeignDelegate((Iterator<?>) other);
        copy.current = current;
        copy.result = result;
        return copy;
    }

    /** Asks another iterator from now on, if there is one for its own. */
    void replaceTarget(IdentityHashMap<Object, ? extends Iterator<?>> replacements) {
        Iterator<?> other = replacements.get(target);
        if (other != null) target = other;
    }

    /** Whether an iterator takes its values from a stream that was delegated to, alone or beside copies. */
    static boolean isStream(Object iterator) {
        return (iterator instanceof Tee.Branch<?> branch ? branch.source() : iterator) instanceof StreamElements;
    }

    /** Asks for the next value. True if there is one, which is then the current one. */
    boolean resume(@Nullable Object sent) {
        // Asked for its next value it would make an exception, with a stack trace.
        if (target instanceof Finished<?, ?, ?> finished) return end(finished.result());
        if (target == Taken.AFTERWARDS) return end(sent);
        try {
            if (sent != null) return hold(send(sent));
            boolean more = target instanceof Gen<?> || target.hasNext();
            return more ? hold(target.next()) : end(null);
        } catch (StopIteration e) {
            return end(e.value());
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object send(Object value) {
        if (target instanceof TwoWayGen<?, ?, ?> gen) return ((TwoWayGen<?, Object, ?>) gen).send(value);
        throw new UnsupportedOperationException(
                "a value was sent to a generator that delegates to an iterator, which takes none: "
                        + target.getClass());
    }

    /** Raises in the delegate, if it knows how to; else here. */
    boolean raise(Throwable exception) {
        if (!(target instanceof Gen<?> gen)) {
            leave();
            throw Sneaky.rethrow(exception);
        }
        try {
            return hold(gen.raise(exception));
        } catch (StopIteration e) {
            return end(e.value());
        }
    }

    private void leave() {
        if (target instanceof StreamElements elements) elements.close();
        if (target instanceof Tee.Branch<?> branch) branch.leave(isStream(branch));
    }

    void close() throws Exception {
        if (target instanceof AutoCloseable closeable) closeable.close();
    }

    boolean hold(@Nullable Object value) {
        current = value;
        return true;
    }

    private boolean end(@Nullable Object value) {
        current = null;
        result = value;
        return false;
    }

    @Nullable
    Object current() {
        return current;
    }

    @Nullable
    Object result() {
        return result;
    }

    /** The elements of a stream, which is closed at their end. */
    private static final class StreamElements implements Iterator<@Nullable Object>, AutoCloseable {
        private final BaseStream<?, ?> stream;
        private final Iterator<?> elements;

        StreamElements(BaseStream<?, ?> stream) {
            this.stream = stream;
            this.elements = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            boolean more = false;
            try {
                more = elements.hasNext();
            } finally {
                if (!more) stream.close();
            }
            return more;
        }

        @Override
        public @Nullable Object next() {
            return elements.next();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
