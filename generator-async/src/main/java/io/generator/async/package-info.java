/**
 * The event loop: tasks with cancellation, timeouts, groups, locks and queues, for what {@code @Async} methods return.
 *
 * <p>Mirrors Python's {@code asyncio}; the names are its names, in Java's case.
 */
@NullMarked
package io.generator.async;

import org.jspecify.annotations.NullMarked;
