package io.generator;

public interface Coroutine<R> {}
