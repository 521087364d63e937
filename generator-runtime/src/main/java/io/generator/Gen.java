package io.generator;

import io.generator.annotation.SuspensionPoint;
import java.util.Iterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A generator: an iterator whose values are yielded, one at a time, by a method that is suspended in between.
 *
 * <pre>{@code
 * @Generator
 * static Gen<String> errors(Path log) throws IOException {
 *     try (BufferedReader in = Files.newBufferedReader(log)) {
 *         for (String line; (line = in.readLine()) != null; )
 *             if (line.contains("ERROR")) Gen.yield(line);
 *     }
 *     return Gen.done();
 * }
 *
 * try (Gen<String> lines = errors(path)) {
 *     for (String line : lines) System.out.println(line);
 * }
 * }</pre>
 *
 * <p>Calling the method runs nothing. The body runs while the generator is asked for a value, up to its next yield, and
 * then stands still until it is asked again. What it throws leaves {@link #next()} or {@link #hasNext()} as it was
 * thrown, checked exceptions too, and ends the generator. A {@code throws} clause of a generator method speaks of this
 * iteration.
 *
 * <p>A generator is passed through once: {@link #iterator()} returns the generator itself. Leaving a {@code for} loop
 * early does not close it; where the body has a {@code finally} or holds a resource, use try-with-resources.
 *
 * <p>{@code null} is a value like any other. A generator is not thread-safe: resuming it while it runs is an
 * {@code IllegalStateException("generator already executing")}, and handing it from one thread to another needs a
 * happens-before edge.
 *
 * <p>Mirrors Python's generators: PEP 255, PEP 342 ({@code throw}, {@code close}), PEP 380 ({@code yield from}), PEP 479.
 *
 * @param <Y> the type of the values it yields
 */
public interface Gen<Y extends @Nullable Object> extends Iterator<Y>, Iterable<Y>, AutoCloseable {

    // ---- in the body of a generator

    /**
     * Hands a value to whoever asked for it, and suspends the body until it is resumed. A call of this method exists
     * only in the source of a {@code @Generator} method, or of a lambda that is given to {@link #of(GeneratorBody) of}.
     *
     * @param value the next value; may be null
     * @param <S> the type of what is sent, found by the compiler from where the result is used
     * @return what {@link TwoWayGen#send} was given, or null after {@link #next()}
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    @SuppressWarnings("TypeParameterUnusedInFormals")
    static <S extends @Nullable Object> S yield(@Nullable Object value) {
        throw NotTransformedException.at("Gen.yield");
    }

    /**
     * Yields all that another generator yields, as if its body stood here: {@code send}, {@code raise} and
     * {@code close} reach it too. Costs the same at any depth of delegation.
     *
     * @param generator the generator to delegate to
     * @param <R> the type of what it returns
     * @return what it returned
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    static <R extends @Nullable Object> R yieldFrom(TwoWayGen<?, ?, R> generator) {
        throw NotTransformedException.at("Gen.yieldFrom");
    }

    /**
     * Yields all that another generator yields, as if its body stood here.
     *
     * @param generator the generator to delegate to
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    static void yieldFrom(Gen<?> generator) {
        throw NotTransformedException.at("Gen.yieldFrom");
    }

    /**
     * Yields all that is left in an iterator. An iterator knows no {@code raise}: what is raised while it is delegated to
     * is thrown here. One that is {@link AutoCloseable} is closed if the generator is closed meanwhile.
     *
     * @param iterator the iterator to take the values from
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    static void yieldFrom(Iterator<?> iterator) {
        throw NotTransformedException.at("Gen.yieldFrom");
    }

    /**
     * Yields all elements of a collection or another iterable.
     *
     * @param iterable what to take the values from; its {@code iterator()} is called once, here
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    static void yieldFrom(Iterable<?> iterable) {
        throw NotTransformedException.at("Gen.yieldFrom");
    }

    /**
     * Yields all elements of a stream, lazily and in order, and closes it at its end, or with the generator if that is
     * closed before.
     *
     * @param stream what to take the values from
     * @throws NotTransformedException if the class was not rewritten
     */
    @SuspensionPoint
    static void yieldFrom(BaseStream<?, ?> stream) {
        throw NotTransformedException.at("Gen.yieldFrom");
    }

    /**
     * The generator that has ended: {@code return Gen.done();} ends a generator's body.
     *
     * <p>What a body returns is where the iteration goes on, so {@code return other;} hands over to another generator
     * and drops this frame, in constant memory however often that happens.
     */
    @SuppressWarnings("unchecked")
    static <Y extends @Nullable Object> Gen<Y> done() {
        return (Gen<Y>) Finished.DONE;
    }

    /** {@link #done()} for a method that returns {@link PrimitiveIterator.OfInt}. */
    static PrimitiveIterator.OfInt doneInt() {
        return Spliterators.iterator(Spliterators.emptyIntSpliterator());
    }

    /** {@link #done()} for a method that returns {@link PrimitiveIterator.OfLong}. */
    static PrimitiveIterator.OfLong doneLong() {
        return Spliterators.iterator(Spliterators.emptyLongSpliterator());
    }

    /** {@link #done()} for a method that returns {@link PrimitiveIterator.OfDouble}. */
    static PrimitiveIterator.OfDouble doneDouble() {
        return Spliterators.iterator(Spliterators.emptyDoubleSpliterator());
    }

    // ---- generators without a method of their own

    /**
     * A generator whose body is a lambda, which ends by {@code return Gen.done();}, or hands over by
     * {@code return other;}.
     *
     * <pre>{@code
     * Gen<Integer> odd = Gen.of(() -> {
     *     if (limit <= 0) return Gen.done();
     *     for (int i = 1; i < limit; i += 2) Gen.yield(i);
     *     return Gen.done();
     * });
     * }</pre>
     *
     * <p>The lambda is a generator as a {@code @Generator} method is one: nothing of it runs at this call, and what it
     * throws leaves {@link #next()}. Also takes a reference to a method that returns a generator; where such a method is
     * overloaded or generic, compilers take {@code Gen.of(Foo::numbers)} for ambiguous: call the method then.
     *
     * <p>Mirrors Python's generator expressions (PEP 289).
     *
     * @param body what makes the generator; its {@code run()} is called once, here
     * @param <Y> the type of the values it yields
     * @return a new generator
     * @throws NotTransformedException if the lambda's class was not rewritten, at the lambda's first yield
     * @throws NullPointerException if the body is null, or returns null as a method may that was not rewritten
     */
    static <Y extends @Nullable Object> Gen<Y> of(GeneratorBody<Y> body) {
        try {
            return Objects.requireNonNull(body.run(), "the body returned null");
        } catch (Exception e) {
            throw Finished.<RuntimeException>unchecked(e);
        }
    }

    /**
     * A generator whose body is a lambda without a {@code return} of a value: it ends where the lambda does.
     *
     * <pre>{@code
     * Gen<String> trimmed = Gen.of(() -> {
     *     for (String line : lines) Gen.yield(line.trim());
     * });
     * }</pre>
     *
     * @param block the lambda
     * @param <Y> the type of the values it yields
     * @return a new generator
     * @throws NotTransformedException if the lambda's class was not rewritten; nothing of it has run
     * @see #of(GeneratorBody)
     */
    static <Y extends @Nullable Object> Gen<Y> of(GeneratorBlock<Y> block) {
        return block.start();
    }

    // ---- for whoever iterates

    /**
     * Whether there is another value. Runs the body to its next yield, and holds the value for {@link #next()}.
     *
     * @throws IllegalStateException if the generator is running
     */
    @Override
    boolean hasNext();

    /**
     * The next value: the one held by {@link #hasNext()}, or else the one that the body yields next.
     *
     * @throws StopIteration if the body has ended
     * @throws IllegalStateException if the generator is running
     */
    @Override
    Y next();

    /**
     * Throws into the body, at the yield where it stands. Nothing of a body that has not started sees it.
     *
     * @param exception what to throw, the same object
     * @return what the body yields next, if it catches the exception and goes on
     * @throws StopIteration if the body catches it and ends
     * @throws IllegalStateException if the generator is running, or if a value is held by {@link #hasNext()}
     */
    Y raise(Throwable exception);

    /**
     * Ends the generator: a body that stands at a yield gets a {@link GeneratorExit} thrown in there, so that its
     * {@code finally} blocks run. Does nothing if it has ended; a body that has not started never runs. A value held by
     * {@link #hasNext()} is dropped.
     *
     * @throws IllegalStateException if the generator is running, or if its body yields again instead of ending; it stays
     *     suspended then
     */
    @Override
    void close();

    /**
     * A generator that stands where this one stands; from then on each goes on by itself. Nothing of the body runs.
     *
     * <pre>{@code
     * Gen<Move> moves = bestMovesFirst(board);
     * moves.next();
     * Gen<Move> ahead = moves.copy();
     * ahead.next(); // looks ahead: the next value of moves is still to come
     * }</pre>
     *
     * <p>Copied are the locals of the body, and so are the generators that it delegates to or has in its locals, and the
     * values that {@link #hasNext()} holds. An object that a local refers to is the same object for both. An iterator that
     * the body reads, as any {@code for} loop over a collection does, is read by each for itself: what one has taken from
     * it is kept until the other has it too. A stream that is delegated to is closed when both have done with it.
     *
     * <p>Python's generators cannot be copied; what becomes of iterators mirrors its {@code itertools.tee}.
     *
     * @return the copy; closed if this generator is
     * @throws IllegalStateException if the generator is running, or one that would have to be copied too
     * @throws UnsupportedOperationException if this kind of generator cannot be copied, or if a local is declared as a
     *     narrower type than {@code Iterator} and holds one; this generator stays as it was
     */
    default Gen<Y> copy() {
        throw new UnsupportedOperationException("this generator cannot be copied, for its state is not that of a"
                + " @Generator method: " + getClass().getName());
    }

    /** Where the generator stands. Never advances it. */
    GeneratorState state();

    /** The saved frame, to look at; null for a generator that has none. Never advances anything. */
    @Nullable
    FrameInfo frame();

    /** This generator: it can be passed through once. */
    @Override
    default Iterator<Y> iterator() {
        return this;
    }

    /** Of unknown size, and ordered; takes from this generator as it goes. */
    @Override
    default Spliterator<Y> spliterator() {
        return Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED);
    }

    /** The values that are left as a sequential stream; closing the stream closes the generator. */
    default Stream<Y> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }
}
