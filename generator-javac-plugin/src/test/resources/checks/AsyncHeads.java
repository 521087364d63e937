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

abstract class AsyncHeads {
    @Async
    abstract Coroutine<Integer> a();
    //                          ^ error: GEN006

    @Async
    native CompletableFuture<Integer> b();
    //                                ^ error: GEN006

    @Async
    static String c(Awaitable<String> other) {
        // ^ error: GEN021
        return await(other);
    }

    @Async
    void d(Awaitable<String> other) {
  //^ error: GEN021
        await(other);
    }

    @Async
    static Gen<Integer> e() {
        //    ^ error: GEN021
        Gen.yield(1);
        return Gen.done();
    }

    @Async
    static Future<Integer> f() {
        //       ^ error: GEN021
        return CompletableFuture.completedFuture(1);
    }

    @Generator
    static Coroutine<Integer> g() {
        //          ^ error: GEN007
        return Coroutine.of(1);
    }

    @Generator
    @Async
    static AsyncGen<Integer> both() {
        //                   ^ error: GEN024
        Gen.yield("not looked into");
        return AsyncGen.done();
    }

    @Async
    @Generator
    static synchronized List<Integer> all() {
        //                            ^ error: GEN024
        return List.of();
    }

    @Async
    synchronized Coroutine<Integer> h() {
        //                          ^ error: GEN005
        return Coroutine.of(1);
    }

    interface I {
        @Async
        Coroutine<Integer> i();
        //                 ^ error: GEN006
    }
}
