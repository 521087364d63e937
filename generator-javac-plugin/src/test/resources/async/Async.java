package io.generator;

public final class Async {
    public static <T> T await(Object awaitable) {
        throw new UnsupportedOperationException();
    }
}
