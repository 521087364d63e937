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

class AsyncLocks {
    @Async
    Coroutine<Integer> locked(Object lock, Awaitable<Object> other, AsyncIterable<Integer> source, AsyncGen<Integer> generator) {
        synchronized (this) {
            lock.hashCode();
        }
        synchronized (await(other)) {
            await(other);
            //   ^ error: GEN004
            for (int value : each(source)) lock.equals(value);
            //                   ^ error: GEN004
            for (int value : List.of(1)) lock.equals(value);
            try (AsyncGen<Integer> closed = generator) { closed.hashCode(); }
            //                     ^ error: GEN004
            generator.close();
            //             ^ error: GEN004
            Coroutine<Object> later = async(() -> await(other));
        }
        for (int value : each(source)) lock.equals(value);
        try (generator) {
            await(other);
        }
        return Coroutine.of(1);
    }

    @Async
    static AsyncGen<Integer> yields(Object lock) {
        synchronized (lock) {
            Gen.yield(1);
            //       ^ error: GEN004
        }
        return AsyncGen.done();
    }

    static Coroutine<Object> lambda(Object lock, Awaitable<Object> other) {
        return async(() -> {
            synchronized (lock) {
                return await(other);
                //          ^ error: GEN004
            }
        });
    }

    static void notAsynchronous(Object lock, AsyncGen<Integer> generator) {
        synchronized (lock) {
            generator.close();
        }
    }
}
