package demo;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Some of what a generator can do: delegate, clean up, be sent values, yield within an expression. */
final class Orders {
    private final List<String> names;

    Orders(List<String> names) {
        this.names = names;
    }

    @Generator
    Gen<String> all(BufferedReader more) throws IOException {
        StringBuilder header = new StringBuilder("orders: ").append(names.size());
        Gen.yield(header.toString());
        Gen.yieldFrom(names);
        try {
            for (String line; (line = more.readLine()) != null; ) {
                if (line.isBlank()) continue; // a gap between two days
                Gen.yield(line);
            }
        } catch (IllegalStateException e) {
            Gen.yield("stopped: " + e.getMessage());
        } finally {
            more.close();
        }
        return Gen.done();
    }

    @Generator
    static TwoWayGen<String, Integer, Long> total(long start) {
        long total = start;
        while (total >= 0) {
            Integer sent = Gen.yield("so far " + total);
            if (sent == null) break;
            total = Math.addExact(total, Math.max(sent, Gen.<Integer>yield("at least?")));
        }
        return TwoWayGen.returning(total);
    }

    static Gen<Integer> squares(int limit) {
        return Gen.of(() -> {
            for (int i = 1; i < limit; i++) Gen.yield(i * i);
        });
    }
}
