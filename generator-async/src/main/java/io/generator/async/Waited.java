package io.generator.async;

import java.util.Set;

/**
 * What {@link Asyncio#wait} gives.
 *
 * @param <F> the type of the futures
 * @param done those that are done, in the order in which they were given
 * @param pending the others, which were not cancelled
 */
public record Waited<F extends LoopFuture<?>>(Set<F> done, Set<F> pending) {}
