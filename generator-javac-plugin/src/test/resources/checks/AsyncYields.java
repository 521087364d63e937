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

class AsyncYields {
    @Async
    static Coroutine<Integer> coroutine(List<Integer> list) {
        Gen.yield(1);
        //       ^ error: GEN022
        String sent = Gen.yield("text");
        //                     ^ error: GEN022
        Gen.yieldFrom(list);
        //           ^ error: GEN023
        return Coroutine.of(1);
    }

    @Async
    static CompletableFuture<Integer> future() {
        Gen.yield(1);
        //       ^ error: GEN022
        return CompletableFuture.completedFuture(1);
    }

    @Async
    static CompletionStage<Integer> stage() {
        Gen.yield(1);
        //       ^ error: GEN022
        return CompletableFuture.completedFuture(1);
    }

    @Async
    static AsyncGen<Integer> generator(List<String> list, Awaitable<String> text, Awaitable<Integer> number) {
        Gen.yield(1);
        Gen.yield(await(number));
        Object sent = Gen.yield(2);
        String cast = (String) Gen.yield(3);
        Gen.yield("text");
        //        ^ error: GEN008
        Gen.yield(1L);
        //        ^ error: GEN008
        String waited = await(text);
        Gen.yield(waited);
        //        ^ error: GEN008
        Gen.yieldFrom(list);
        //           ^ error: GEN023
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<List<String>> lists(List<Integer> wrong, List<String> right) {
        Gen.yield(right);
        Gen.yield(wrong);
        //        ^ error: GEN008 plugin only
        return AsyncGen.done();
    }

    static void lambdas(Awaitable<Integer> number, List<Integer> list) {
        Coroutine<Integer> body = async(() -> {
            Gen.yield(1);
            //       ^ error: GEN022
            return await(number);
        });
        Coroutine<Void> block = async(() -> {
            Gen.yield(1);
            //       ^ error: GEN022
            Gen.yieldFrom(list);
            //           ^ error: GEN023
        });
        AsyncGen<Integer> generator = AsyncGen.of(() -> {
            Gen.yield(await(number));
            Gen.yield("text");
            //        ^ error: GEN008 plugin only
            Gen.yieldFrom(list);
            //           ^ error: GEN023
        });
        AsyncGenBlock<Integer> withoutBraces = () -> Gen.yield(1);
    }
}
