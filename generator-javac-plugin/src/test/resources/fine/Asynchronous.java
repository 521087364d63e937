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

class Asynchronous {
    static final AsyncBlock BLOCK = () -> await(Coroutine.done());

    final AsyncGenBlock<Integer> values = () -> {
        for (int value : each(AsyncGen.<Integer>of(() -> Gen.yield(1)))) Gen.yield(value);
    };

    @Async
    static Coroutine<Integer> sum(CompletionStage<Integer> first, Awaitable<Integer> second) {
        return Coroutine.of(await(first) + await(second));
    }

    @Async
    CompletableFuture<List<String>> future(List<Awaitable<String>> list) {
        List<String> all = new ArrayList<>();
        for (Awaitable<String> each : list) all.add(await(each));
        return CompletableFuture.completedFuture(all);
    }

    @Async
    static AsyncGen<Integer> generator(AsyncGen<Integer> source) throws Exception {
        try (source) {
            for (int value : each(source)) Gen.yield(await(async(() -> value + 1)));
        } catch (RuntimeException e) {
            Object sent = Gen.yield(0);
        }
        return AsyncGen.done();
    }

    static Coroutine<Integer> nested(Awaitable<Integer> number) {
        return async(() -> {
            Coroutine<Integer> inner = async(() -> await(number));
            AsyncBody<Integer> body = () -> {
                return await(inner);
            };
            Gen<Integer> plain = Gen.of(() -> {
                Gen.yield(1);
            });
            return await(body.start());
        });
    }

    Coroutine<Void> methodsOfAnotherName(CountDownLatch latch, ExecutorService executor) {
        executor.submit(() -> {
            latch.await();
            return 1;
        });
        return Coroutine.done();
    }
}
