package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Coroutines and asynchronous generators are neither copied nor written, nor are generators that hold them. */
class CoroutineCopyTest {
    private final CompletableFuture<Integer> pending = new CompletableFuture<>();

    private static void assertRefused(Object held, String kind) {
        Counter holder = new Counter(2, held, "last");
        holder.next();
        assertThatThrownBy(holder::copy)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(
                        kind + " can be neither copied nor written, since others wait for what it does: ");
        assertThatThrownBy(() -> Snapshot.toBytes(holder))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith(kind + " can be neither copied nor written");
        assertThat(holder.next()).isEqualTo(1);
    }

    @Test
    void whichHoldCoroutines() {
        TestCoroutine<Integer> coroutine = TestCoroutine.awaiting(pending);
        assertRefused(coroutine, "a coroutine");
        assertThat(coroutine.send(null)).isSameAs(pending);
        assertRefused(coroutine, "a coroutine");
        coroutine.close();
        assertRefused(coroutine, "a coroutine");
    }

    @Test
    void whichHoldAsynchronousGenerators() {
        assertRefused(TestAsyncGen.counting(3), "an async generator");
    }

    @Test
    void asObjects() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            TestCoroutine<Integer> coroutine = TestCoroutine.awaiting(pending);
            assertThatThrownBy(() -> out.writeObject(coroutine)).isInstanceOf(NotSerializableException.class);
        }
    }
}
