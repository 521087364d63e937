import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

abstract class Heads {
    @Generator
    abstract Gen<Integer> a();
    //                    ^ error: GEN006

    @Generator
    native Gen<Integer> b();
    //                  ^ error: GEN006

    @Generator
    static List<Integer> c() {
        //     ^ error: GEN007
        Gen.yield(1);
        return List.of();
    }

    @Generator
    void d() {
  //^ error: GEN007
        int i = 0;
    }

    @Generator
    static int e(Object o) {
        // ^ error: GEN007
        return o.hashCode();
    }

    @Generator
    static Gen<Integer>[] f() {
        //             ^ error: GEN007
        return null;
    }

    @Generator
    static <T extends Gen<Integer>> T g() {
        return null;
    }

    interface I {
        @Generator
        Gen<Integer> h();
        //           ^ error: GEN006
    }
}
