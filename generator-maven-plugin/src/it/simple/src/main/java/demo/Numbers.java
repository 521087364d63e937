package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;

public class Numbers {
    private final int limit;

    public Numbers(int limit) {
        this.limit = limit;
    }

    @Generator
    public static Gen<Integer> range(int from, int to) {
        for (int i = from; i < to; i++) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    public Iterator<Long> fibonacci() {
        long a = 0;
        long b = 1;
        Gen.yield(a);
        for (int n = 1; n < limit; n++) {
            Gen.yield(b);
            long c = a + b;
            a = b;
            b = c;
        }
        return Gen.done();
    }
}
