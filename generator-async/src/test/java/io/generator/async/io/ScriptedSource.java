package io.generator.async.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** Gives what a test says, when the test says so; at once, if it has said so before. */
final class ScriptedSource implements ByteSource {
    private static final byte[] END = {};

    private final Queue<Object> script = new ArrayDeque<>();
    private ByteBuffer into;
    private CompletionHandler<Integer, Void> handler;
    int reads;

    static ScriptedSource of(String... chunks) {
        ScriptedSource source = new ScriptedSource();
        for (String chunk : chunks) source.feed(chunk);
        return source;
    }

    void feed(String chunk) {
        give(chunk.getBytes(StandardCharsets.UTF_8));
    }

    void feed(byte[] chunk) {
        give(chunk);
    }

    ScriptedSource end() {
        give(END);
        return this;
    }

    ScriptedSource fail(String message) {
        give(new IOException(message));
        return this;
    }

    boolean isRead() {
        return handler != null;
    }

    private void give(Object what) {
        script.add(what);
        if (handler != null) next();
    }

    @Override
    public void read(ByteBuffer buffer, CompletionHandler<Integer, Void> told) {
        reads++;
        into = buffer;
        handler = told;
        if (!script.isEmpty()) next();
    }

    private void next() {
        CompletionHandler<Integer, Void> told = handler;
        handler = null;
        Object what = script.peek();
        if (what instanceof IOException e) {
            told.failed(e, null);
        } else if (what == END) {
            told.completed(-1, null);
        } else {
            byte[] bytes = (byte[]) script.remove();
            int count = Math.min(bytes.length, into.remaining());
            into.put(bytes, 0, count);
            if (count < bytes.length) putBack(Arrays.copyOfRange(bytes, count, bytes.length));
            told.completed(count, null);
        }
    }

    private void putBack(byte[] rest) {
        Queue<Object> after = new ArrayDeque<>(script);
        script.clear();
        script.add(rest);
        script.addAll(after);
    }
}
