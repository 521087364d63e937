package io.generator.async;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.GeneratorState;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.annotation.Async;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a block, written as an asynchronous generator: all before its yield is done on entering, what it yields
 * is there for the block, and all behind the yield is done on leaving. What the block throws is thrown at the yield, where the
 * generator may clean up, translate it or swallow it. All of it may wait.
 *
 * <pre>{@code
 * @Async
 * static AsyncGen<Connection> transaction(Pool pool) {
 *     try (Connection connection = await(pool.connect())) {
 *         try {
 *             Gen.yield(connection);
 *             await(connection.commit());
 *         } catch (Throwable t) {
 *             await(connection.rollback());
 *             throw t;
 *         }
 *     }
 *     return AsyncGen.done();
 * }
 *
 * await(AsyncScoped.of(transaction(pool)).call(connection -> transfer(connection, 100)));
 * }</pre>
 *
 * <p>{@link #call} is the whole of Python's {@code async with}. Where the block is better not a lambda, there is
 * try-with-resources:
 *
 * <pre>{@code
 * try (AsyncScoped<Connection> tx = AsyncScoped.of(transaction(pool))) {
 *     await(transfer(await(tx.enter()), 100));
 *     await(tx.complete());
 * }
 * }</pre>
 *
 * <p>Java does not tell {@link #close()} whether the block has failed. So a block has to say that it ran to its end, by
 * {@link #complete()}; one that is left in any other way is left <i>early</i>: the generator is closed and its {@code finally}
 * blocks run, but nothing behind the yield. See {@link io.generator.Scoped}, which is the same for what need not wait.
 *
 * <p>A scope is entered and left once; a new one needs a new generator. It needs no event loop, and is no more thread-safe than
 * its generator.
 *
 * <p>Mirrors Python's {@code contextlib.asynccontextmanager}, with its rules and messages. {@code RuntimeError} is
 * {@code IllegalStateException} here.
 *
 * @param <T> the type of what is there for the block
 */
public final class AsyncScoped<T extends @Nullable Object> implements AwaitCloseable {
    private final AsyncGen<T> generator;
    private boolean entered;
    private boolean left;

    private AsyncScoped(AsyncGen<T> generator) {
        this.generator = generator;
    }

    /**
     * A scope that has not been entered yet. Nothing of the generator runs in this call.
     *
     * @param generator a new generator, which yields once; nobody else should resume it
     * @param <T> the type of what it yields
     * @throws IllegalStateException if the generator has been started already
     */
    public static <T extends @Nullable Object> AsyncScoped<T> of(AsyncGen<T> generator) {
        if (generator.state() == GeneratorState.SUSPENDED)
            throw new IllegalStateException(
                    "a scope is entered at its generator's start, but this one has been started: " + generator
                            + "; pass a new one");
        return new AsyncScoped<>(generator);
    }

    /**
     * Enters: runs the generator to its first yield. Awaiting it fails with what the generator throws until then; or with an
     * {@link IllegalStateException}: "generator didn't yield" if it ends before, or if the scope has been entered already.
     *
     * @return what to await for the value that the generator yields
     */
    @Async
    public Coroutine<T> enter() {
        if (entered || left) throw new IllegalStateException("a scope is entered once: make a new one");
        entered = true;
        try {
            return Coroutine.of(await(generator.next()));
        } catch (StopAsyncIteration end) {
            left = true;
            throw new IllegalStateException("generator didn't yield");
        }
    }

    /**
     * Leaves as after a block that ran to its end: resumes the generator, which must end. Awaiting it fails with what the
     * generator throws; or with an {@link IllegalStateException}: "generator didn't stop" if it yields again, and then it is
     * closed, or if one is not inside the scope.
     */
    @Async
    public Coroutine<@Nullable Void> complete() {
        leave();
        try {
            await(generator.next());
        } catch (StopAsyncIteration end) {
            return Coroutine.done();
        }
        await(generator.aclose());
        throw new IllegalStateException("generator didn't stop");
    }

    /**
     * Leaves as after a block that threw an exception: throws it at the yield. Awaiting it gives a value if the generator
     * swallows the exception, that is, catches it and ends. Else it fails: with the same object, if the generator lets it
     * through or throws it again, or with whatever the generator throws in its place; with an {@link IllegalStateException},
     * "generator didn't stop after athrow()", if the generator catches it and yields again, and then it is closed.
     *
     * @param exception what the block threw
     */
    @Async
    public Coroutine<@Nullable Void> fail(Throwable exception) {
        Objects.requireNonNull(exception, "exception");
        if (left) throw Sneaky.rethrow(exception);
        leave();
        try {
            await(generator.raise(exception));
        } catch (Throwable t) {
            if (t instanceof StopAsyncIteration && t != exception) return Coroutine.done();
            throw Sneaky.rethrow(isLeaked(exception, t) ? exception : t);
        }
        await(generator.aclose());
        throw new IllegalStateException("generator didn't stop after athrow()", exception);
    }

    /** What says that a generator has ended comes wrapped out of a body (PEP 479), though nobody forgot anything here. */
    private static boolean isLeaked(Throwable exception, Throwable thrown) {
        return (exception instanceof StopIteration || exception instanceof StopAsyncIteration)
                && thrown instanceof IllegalStateException
                && thrown.getCause() == exception;
    }

    /**
     * Enters, awaits what a block makes, and leaves: by {@link #complete()} if that gives a value, else by {@link #fail} with
     * what it failed with.
     *
     * @param block makes what to await, given what the generator has yielded; for instance a call of an {@code @Async} method
     * @param <R> the type of the result
     * @return what to await for the value of the block; null if the block has failed and the generator has swallowed that
     */
    @Async
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    public <R extends @Nullable Object> Coroutine<@Nullable R> call(
            Function<? super T, ? extends Awaitable<? extends R>> block) {
        T value = await(enter());
        R result;
        try {
            result = await(block.apply(value));
        } catch (Throwable t) {
            await(fail(t));
            return Coroutine.of(null);
        }
        await(complete());
        return Coroutine.of(result);
    }

    /**
     * Leaves early: closes the generator, so that it cleans up, but does nothing that is due only after a block that ran to
     * its end. Does nothing if the scope has been left already.
     */
    @Override
    @Async
    public Coroutine<@Nullable Void> aclose() {
        if (left) return Coroutine.done();
        left = true;
        await(generator.aclose());
        return Coroutine.done();
    }

    private void leave() {
        if (!entered) throw new IllegalStateException("the scope has not been entered");
        if (left) throw new IllegalStateException("the scope has been left already: make a new one");
        left = true;
    }

    /** Reads like {@code AsyncScoped[AsyncGen[pkg.Outer.transaction(Outer.java:42), suspended]]}. */
    @Override
    public String toString() {
        return "AsyncScoped[" + generator + "]";
    }
}
