package io.generator;

public interface AsyncGen<Y> {}
