import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Lambdas {
    interface Other extends GeneratorBody<Integer> {}

    Runnable inField = () -> Gen.yield(5);
    //                                ^ error: GEN002

    @Generator
    Gen<Integer> lambdas(List<Integer> list) {
        list.forEach(x -> Gen.yield(x));
        //                         ^ error: GEN002
        Gen.yield(0);
        Runnable r = () -> {
            Runnable nested = () -> Gen.yield(this);
            //                               ^ error: GEN002
            Gen.yieldFrom(list);
            //           ^ error: GEN002
        };
        return Gen.done();
    }

    @Generator
    static Gen<Integer> references(List<Integer> list) {
        list.forEach(Gen::yield);
        //           ^ error: GEN002
        Gen.yield(1);
        return Gen.done();
    }

    static void inPlainMethod(List<List<Integer>> list) {
        list.forEach(Gen::yieldFrom);
        //           ^ error: GEN002
    }

    static Gen<Integer> insideGeneratorLambda(List<Integer> list) {
        return Gen.of(() -> {
            list.forEach(x -> Gen.yield(x));
            //                         ^ error: GEN002
            Gen.yield(1);
            list.forEach(Gen::yield);
            //           ^ error: GEN002
            Other other = () -> {
                Gen.yield(2);
                //       ^ error: GEN002
                return Gen.done();
            };
        });
    }
}
