package io.generator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a block, written as a generator: all before its yield is done on entering, what it yields is there
 * for the block, and all behind the yield is done on leaving. What the block throws is thrown at the yield, where the
 * generator may clean up, translate it or swallow it.
 *
 * <pre>{@code
 * @Generator
 * static Gen<Connection> transaction(DataSource db) throws SQLException {
 *     try (Connection connection = db.getConnection()) {
 *         connection.setAutoCommit(false);
 *         try {
 *             Gen.yield(connection);
 *             connection.commit();
 *         } catch (Throwable t) {
 *             connection.rollback();
 *             throw t;
 *         }
 *     }
 *     return Gen.done();
 * }
 *
 * Scoped.of(transaction(db)).run(connection -> transfer(connection, 100));
 * }</pre>
 *
 * <p>{@link #run} and {@link #call} are the whole of Python's {@code with}. Where the block is better not a lambda, there
 * is try-with-resources:
 *
 * <pre>{@code
 * try (Scoped<Connection> tx = Scoped.of(transaction(db))) {
 *     transfer(tx.value(), 100);
 *     tx.complete();
 * }
 * }</pre>
 *
 * <p>Java does not tell {@link #close()} whether the block has failed. So a block has to say that it ran to its end, by
 * {@link #complete()}; one that is left in any other way, by an exception, {@code return} or {@code break}, is left
 * <i>early</i>: the generator is closed, its {@code finally} blocks run, and a {@code catch (Throwable t)} around the yield
 * sees a {@link GeneratorExit}, but nothing behind the yield runs. A transaction is never committed because someone has
 * forgotten to say that it failed; it is not committed if someone has forgotten to say that it succeeded, which the first
 * test shows. In such a block the generator does not see the exception, and cannot swallow it, unless it is handed over
 * with {@link #fail}.
 *
 * <p>A scope is entered and left once; a new one needs a new generator. It is no more thread-safe than its generator.
 *
 * <p>Mirrors Python's {@code contextlib.contextmanager}, with its rules and messages. {@code RuntimeError} is
 * {@code IllegalStateException} here; a {@code with} block that is left by {@code return} has run to its end there, as a
 * lambda given to {@code call} has here.
 *
 * @param <T> the type of what is there for the block
 */
public final class Scoped<T extends @Nullable Object> implements AutoCloseable {
    private final Gen<T> generator;
    private final T value;
    private boolean left;

    private Scoped(Gen<T> generator, T value) {
        this.generator = generator;
        this.value = value;
    }

    /**
     * Enters: runs the generator to its first yield. What it throws until then leaves this method as it was thrown, checked
     * exceptions too.
     *
     * @param generator a new generator, which yields once; nobody else should resume it
     * @param <T> the type of what it yields
     * @throws IllegalStateException "generator didn't yield" if it ends before; or if it has been started already, and then
     *     it stays as it is
     */
    public static <T extends @Nullable Object> Scoped<T> of(Gen<T> generator) {
        if (generator.state() == GeneratorState.SUSPENDED)
            throw new IllegalStateException(
                    "a scope is entered at its generator's start, but this one has been started: " + generator
                            + "; pass a new one");
        if (!generator.hasNext()) throw new IllegalStateException("generator didn't yield");
        return new Scoped<>(generator, generator.next());
    }

    /**
     * What the generator has yielded.
     *
     * @throws IllegalStateException if the scope has been left
     */
    public T value() {
        requireInside();
        return value;
    }

    /**
     * Leaves as after a block that ran to its end: resumes the generator, which must end. What it throws leaves this method
     * as it was thrown.
     *
     * @throws IllegalStateException "generator didn't stop" if it yields again, and then it is closed; or if the scope has
     *     been left before
     */
    public void complete() {
        requireInside();
        left = true;
        if (generator.hasNext()) throw closed(new IllegalStateException("generator didn't stop"));
    }

    /**
     * Leaves as after a block that threw an exception: throws it at the yield. Returns if the generator swallows it, that is,
     * catches it and ends.
     *
     * <p>Else an exception leaves this method: the same object, if the generator lets it through or throws it again, or
     * whatever the generator throws in its place. A {@link StopIteration} passes as well, although it may not leave a
     * generator (PEP 479). If the scope has been left before, its generator can see nothing more, and the exception is thrown
     * again.
     *
     * @param exception what the block threw
     * @param <X> its type
     * @throws X the same object, if it is not swallowed
     * @throws IllegalStateException "generator didn't stop after throw()" if the generator catches it and yields again;
     *     the exception is its cause, and the generator is closed
     */
    public <X extends Throwable> void fail(X exception) throws X {
        Objects.requireNonNull(exception, "exception");
        if (!swallows(exception)) throw exception;
    }

    /**
     * Leaves early: closes the generator, so that it cleans up, but does nothing that is due only after a block that ran to
     * its end. Does nothing if the scope has been left already. What the generator throws meanwhile leaves this method as it
     * was thrown.
     *
     * @throws IllegalStateException "generator ignored GeneratorExit" if the generator yields again
     */
    @Override
    public void close() {
        if (left) return;
        left = true;
        generator.close();
    }

    /**
     * Runs a block and leaves: by {@link #complete()} if it runs to its end, else by {@link #fail} with what it threw.
     *
     * @param block what to run, given the {@linkplain #value() value}
     * @param <X> the type of what the block throws
     * @throws X what the block threw, if the generator does not swallow it
     * @throws IllegalStateException as {@link #complete()} and {@link #fail}; or if the scope has been left before
     */
    public <X extends Throwable> void run(Block<? super T, ? extends X> block) throws X {
        T given = value();
        try {
            block.run(given);
        } catch (Throwable t) {
            if (swallows(t)) return;
            throw t;
        }
        complete();
    }

    /**
     * Runs a block that has a result, and leaves as {@link #run} does.
     *
     * @param block what to run, given the {@linkplain #value() value}
     * @param <R> the type of the result
     * @param <X> the type of what the block throws
     * @return what the block returned; null if it threw an exception that the generator has swallowed
     * @throws X what the block threw, if the generator does not swallow it
     * @throws IllegalStateException as {@link #complete()} and {@link #fail}; or if the scope has been left before
     */
    public <R extends @Nullable Object, X extends Throwable> @Nullable R call(
            Computation<? super T, ? extends R, ? extends X> block) throws X {
        T given = value();
        R result;
        try {
            result = block.call(given);
        } catch (Throwable t) {
            if (swallows(t)) return null;
            throw t;
        }
        complete();
        return result;
    }

    /** False if the very exception is to be thrown again; throws what the generator throws in its place. */
    private boolean swallows(Throwable exception) {
        if (left) return false;
        left = true;
        try {
            generator.raise(exception);
        } catch (StopIteration end) {
            return end != exception;
        } catch (Throwable t) {
            if (t == exception || isLeaked(exception, t)) return false;
            throw t;
        }
        throw closed(new IllegalStateException("generator didn't stop after throw()", exception));
    }

    /** A StopIteration that leaves a body comes wrapped (PEP 479), though nobody forgot anything here. */
    private static boolean isLeaked(Throwable exception, Throwable thrown) {
        return exception instanceof StopIteration
                && thrown instanceof IllegalStateException
                && thrown.getCause() == exception;
    }

    /** Closes a generator that has yielded again. If that fails too, it is what is thrown, as in Python. */
    private IllegalStateException closed(IllegalStateException failure) {
        try {
            generator.close();
        } catch (Throwable t) {
            if (t != failure.getCause()) t.addSuppressed(failure);
            throw t;
        }
        return failure;
    }

    private void requireInside() {
        if (left) throw new IllegalStateException("the scope has been left already: enter a new one");
    }

    /** Reads like {@code Scoped[Gen[pkg.Outer.transaction(Outer.java:42), suspended]]}. */
    @Override
    public String toString() {
        return "Scoped[" + generator + "]";
    }

    /**
     * A block to run in a scope.
     *
     * @param <T> the type of what the scope has for it
     * @param <X> the type of what it throws
     */
    @FunctionalInterface
    public interface Block<T extends @Nullable Object, X extends Throwable> {
        /**
         * Runs it.
         *
         * @param value what the scope has for it
         * @throws X whatever it likes
         */
        void run(T value) throws X;
    }

    /**
     * A block with a result.
     *
     * @param <T> the type of what the scope has for it
     * @param <R> the type of the result
     * @param <X> the type of what it throws
     */
    @FunctionalInterface
    public interface Computation<T extends @Nullable Object, R extends @Nullable Object, X extends Throwable> {
        /**
         * Runs it.
         *
         * @param value what the scope has for it
         * @throws X whatever it likes
         */
        R call(T value) throws X;
    }
}
