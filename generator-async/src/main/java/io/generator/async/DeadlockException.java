package io.generator.async;

/**
 * A loop has nothing left to do, and tasks that are not done: nothing is ready, no timer is set, nobody waits for something
 * outside, and no other thread knows the loop. The message names the tasks and what they wait for.
 *
 * <p>asyncio waits for ever.
 */
public final class DeadlockException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DeadlockException(String message) {
        super(message);
    }
}
