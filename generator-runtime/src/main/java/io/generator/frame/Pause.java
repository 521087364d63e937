package io.generator.frame;

/**
 * What a coroutine awaits that has no value, and no future of its own: whoever drives the coroutine is given it, and resumes
 * when it is over. It is an {@link io.generator.Awaitable} as well. For event loops; not for application code.
 */
public interface Pause {}
