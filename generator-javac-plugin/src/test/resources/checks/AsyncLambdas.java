import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;

import io.generator.*;
import io.generator.annotation.*;
import io.generator.annotation.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class AsyncLambdas {
    static int number() {
        return 1;
    }

    static Coroutine<Integer> coroutine() {
        return Coroutine.of(1);
    }

    static void nothing() {}

    static void references() {
        AsyncBody<Integer> body = AsyncLambdas::number;
        //                        ^ error: GEN018
        AsyncBody<Coroutine<Integer>> made = AsyncLambdas::coroutine;
        //                                   ^ error: GEN018
        AsyncBlock block = AsyncLambdas::nothing;
        //                 ^ error: GEN018
        AsyncGen<Integer> generator = AsyncGen.of(AsyncLambdas::nothing);
        //                                        ^ error: GEN018
        Supplier<Coroutine<Integer>> fine = AsyncLambdas::coroutine;
    }

    static void serialisable(Awaitable<Integer> number) {
        Object body = (AsyncBody<Integer> & java.io.Serializable) () -> await(number);
        //                                                        ^ error: GEN018
        Object block = (AsyncBlock & java.io.Serializable) () -> {
            //                                             ^ error: GEN018
            await(number);
        };
        Object generator = (AsyncGenBlock<Integer> & java.io.Serializable) () -> {
            //                                                             ^ error: GEN018
            Gen.yield(await(number));
        };
    }
}
