/**
 * A walk through coroutines and the event loop, one topic a class, in the order in which one meets them: {@code CoroutinesAndTasks},
 * {@code Gathering}, {@code Timeouts}, {@code Queues}, {@code Streaming}. The topics are those of asyncio's documentation.
 */
@NullMarked
package io.generator.examples.tutorial;

import org.jspecify.annotations.NullMarked;
