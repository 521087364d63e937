import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Initialisers {
    static Object s = Gen.yield(1);
    //                         ^ error: GEN003
    Object o;

    static {
        Gen.yieldFrom(List.of());
        //           ^ error: GEN003
    }

    Initialisers(Object o) {}

    Initialisers(int i) {
        this(Gen.yield(i));
        //            ^ error: GEN003
    }

    Initialisers(long i) {
        this((Object) null);
        this.o = Gen.yield(i);
        //                ^ error: GEN003
    }

    enum Level {
        A;

        {
            Gen.yield(1);
            //       ^ error: GEN003
        }
    }

    record Point(int x) {
        Point {
            Gen.yield(x);
            //       ^ error: GEN003
        }
    }

    Object anonymous = new Initialisers((Object) Gen.yield(1)) {};
    //                                                    ^ error: GEN003

    @Generator
    static Gen<Integer> fine() {
        new Initialisers((Object) Gen.yield(1)) {};
        return Gen.done();
    }
}
