import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class GeneratorLambdas {
    static void plain() {}

    static Gen<Integer> numbers() {
        return Gen.done();
    }

    static final GeneratorBlock<Integer> REFERENCE = GeneratorLambdas::plain;
    //                                               ^ error: GEN018

    static Gen<Integer> references() {
        GeneratorBlock<Integer> block = GeneratorLambdas::numbers;
        //                              ^ error: GEN018
        GeneratorBlock<Integer> made = String::new;
        //                             ^ error: GEN018
        return Gen.of(GeneratorLambdas::numbers);
    }

    static void serialisable(int n) {
        Object body = (GeneratorBody<Integer> & java.io.Serializable) () -> {
            //                                                        ^ error: GEN018
            Gen.yield(n);
            return Gen.done();
        };
        Object block = (GeneratorBlock<Integer> & java.io.Serializable) (() -> {
            //                                                           ^ error: GEN018
            Gen.yield(n);
        });
        Object twoWay = (TwoWayBody<?, ?, ?> & java.io.Serializable) () -> {
            //                                                       ^ error: GEN018
            return TwoWayGen.returning(1);
        };
    }

    Gen<Integer> locked() {
        return Gen.of(() -> {
            synchronized (this) {
                Gen.yield(1);
                //       ^ error: GEN004
            }
        });
    }

    static Gen<Integer> sent() {
        return Gen.of(() -> {
            Integer sent = Gen.yield(1);
            //                      ^ error: GEN009
        });
    }

    static Gen<Integer> withoutBraces() {
        return Gen.of(() -> Gen.yield(1));
        //                           ^ error: GEN009
    }
}
