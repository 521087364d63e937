package io.generator.async.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SendBufferTest {

    @Test
    void givesAllBytesInOrder() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(100_000)];
            random.nextBytes(bytes);
            assertThat(through(new SendBuffer(), bytes, random))
                    .as("seed %d", seed)
                    .isEqualTo(bytes);
        }
    }

    private static byte[] through(SendBuffer buffer, byte[] bytes, Random random) {
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        int in = 0;
        while (out.hasRemaining()) {
            int count = Math.min(random.nextInt(5000), bytes.length - in);
            if (random.nextBoolean()) buffer.add(bytes, in, count);
            else buffer.add(ByteBuffer.wrap(bytes, in, count));
            in += count;
            assertThat(buffer.size()).isEqualTo(in - out.position());
            ByteBuffer next = buffer.next();
            if (next == null) continue;
            int written = random.nextInt(next.remaining() + 1);
            out.put(next.slice().limit(written));
            next.position(next.position() + written);
        }
        return out.array();
    }

    @Test
    void isReused() {
        SendBuffer buffer = new SendBuffer();
        byte[] message = new byte[100];
        buffer.add(message, 0, 100);
        ByteBuffer first = drained(buffer);
        buffer.add(message, 0, 100);
        drained(buffer);
        buffer.add(message, 0, 100);
        assertThat(drained(buffer)).isSameAs(first);
        assertThat(buffer.next()).isNull();
    }

    private static ByteBuffer drained(SendBuffer buffer) {
        ByteBuffer next = buffer.next();
        next.position(next.limit());
        return next;
    }
}
