import io.generator.*;
import io.generator.annotation.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Dropped {
    @Generator
    static Gen<Integer> numbers() {
        Gen.yield(1);
        return Gen.done();
    }

    @Generator
    Iterable<Integer> iterable() {
        Gen.yield(1);
        return Gen.done();
    }

    /** Not known to be one: it may be a builder. */
    Gen<Integer> other() {
        return numbers();
    }

    @Generator
    Gen<Integer> calls() {
        numbers();
        //     ^ warning: GEN030
        this.iterable();
        //           ^ warning: GEN030
        other();
        Gen.of(() -> {
        //    ^ warning: GEN030
            Gen.yield(1);
        });
        Gen.yieldFrom(numbers());
        numbers().next();
        Gen<Integer> kept = numbers();
        Runnable r = () -> numbers();
        //                        ^ warning: GEN030 by types
        Supplier<Gen<Integer>> given = () -> numbers();
        Runnable reference = Dropped::numbers;
        //                   ^ warning: GEN030 by types
        Supplier<Gen<Integer>> givenReference = Dropped::numbers;
        Runnable block = () -> {
            numbers();
            //     ^ warning: GEN030
        };
        return Gen.done();
    }

    @SuppressWarnings("GEN030")
    void suppressed() {
        numbers();
    }

    @SuppressWarnings({"unchecked", "all"})
    static class Quiet {
        void suppressed() {
            numbers();
        }
    }

    @SuppressWarnings("GEN031")
    void notSuppressed() {
        numbers();
        //     ^ warning: GEN030
    }
}
