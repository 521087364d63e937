import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Locks {
    @Generator
    Gen<Integer> locked(Object lock, boolean b) {
        synchronized (this) {
            b = !b;
        }
        Gen.yield(0);
        synchronized (lock) {
            Gen.yield(1);
            //       ^ error: GEN004
            synchronized (this) {
                if (b) Gen.yieldFrom(List.of());
                //                  ^ error: GEN004
            }
            try {
                Gen.yield(2);
                //       ^ error: GEN004
            } finally {
                b = false;
            }
            Runnable r = () -> b();
            Gen<Integer> other = Gen.of(() -> {
                Gen.yield(1);
            });
        }
        Gen.yield(3);
        synchronized (lock) {
            if (b) return Gen.done();
        }
        synchronized (Gen.yield(4)) {
            b = true;
        }
        return Gen.done();
    }

    void b() {}

    @Generator
    synchronized Gen<Integer> method() {
        //                    ^ error: GEN005
        Gen.yield(1);
        return Gen.done();
    }

    @Generator
    static synchronized Gen<Integer> empty() {
        //                           ^ error: GEN005
        return Gen.done();
    }
}
