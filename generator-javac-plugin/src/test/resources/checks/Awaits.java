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

class Awaits {
    static Object inField = await(Coroutine.of(1));
    //                           ^ error: GEN003

    static {
        await(Coroutine.done());
        //   ^ error: GEN003
    }

    Awaits(CompletionStage<Integer> stage) {
        await(stage);
        //   ^ error: GEN003
    }

    static int plain(CompletionStage<Integer> stage) {
        return await(stage);
        //          ^ error: GEN019
    }

    @Generator
    static Gen<Integer> generator(Awaitable<Integer> other) {
        Gen.yield(await(other));
        //             ^ error: GEN019
        return Gen.done();
    }

    static Gen<Integer> generatorLambda(Awaitable<Integer> other) {
        return Gen.of(() -> {
            Gen.yield(0);
            await(other);
            //   ^ error: GEN019
        });
    }

    @Async
    static Coroutine<Integer> fine(Awaitable<Integer> other) {
        return Coroutine.of(await(other));
    }

    @Async
    static Coroutine<Void> lambdas(List<Awaitable<Integer>> list) {
        list.forEach(other -> await(other));
        //                         ^ error: GEN020
        list.forEach(io.generator.Async::await);
        //           ^ error: GEN020
        Supplier<Coroutine<Integer>> later = () -> {
            int value = await(list.get(0));
            //               ^ error: GEN020
            return async(() -> value + await(list.get(1)));
        };
        class Local {
            int method() {
                return await(list.get(2));
                //          ^ error: GEN019
            }
        }
        return Coroutine.done();
    }

    static Coroutine<Void> insideAsyncLambdas(List<Awaitable<Integer>> list) {
        Coroutine<Integer> sum = async(() -> {
            list.stream().mapToInt(other -> await(other)).sum();
            //                                   ^ error: GEN020
            return await(list.get(0));
        });
        AsyncGen<Integer> values = AsyncGen.of(() -> {
            list.forEach(other -> Gen.yield(await(other)));
            //                             ^ error: GEN002
            //                                   ^ error: GEN020
            list.forEach(io.generator.Async::await);
            //           ^ error: GEN020
        });
        return async(() -> {
            Runnable runnable = () -> await(sum);
            //                             ^ error: GEN020
        });
    }
}
