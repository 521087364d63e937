package io.generator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method asynchronous: where it awaits something that is not there yet, it is suspended, and its thread goes on
 * with other work. It reads from top to bottom all the same.
 *
 * <pre>{@code
 * import static io.generator.Async.await;
 *
 * @Async
 * Coroutine<Integer> lengthOf(URI page) {
 *     HttpResponse<String> response = await(client.sendAsync(request(page), ofString()));
 *     return Coroutine.of(response.body().length());
 * }
 * }</pre>
 *
 * <p>The method must have a body, and what it returns decides what the caller gets:
 *
 * <ul>
 *   <li>{@code Coroutine<R>}: a coroutine. Nothing runs until it is awaited, or made a task of an event loop.
 *   <li>{@code CompletableFuture<R>} or {@code CompletionStage<R>}: a future. The body runs in the call itself up to where it
 *       first has to wait; so such methods that call themselves take Java stack for each level, as coroutines do not.
 *   <li>{@code AsyncGen<Y>}: an asynchronous generator, which yields by {@code Gen.yield}.
 * </ul>
 *
 * <p>{@code return x;} awaits {@code x} as the method's last act: {@code return Coroutine.of(v);} and
 * {@code return CompletableFuture.completedFuture(v);} return a value, {@code return other();} what another coroutine returns.
 * The method must not be {@code synchronized}, and must not await while it holds a monitor. The build rewrites it; a class that
 * was not rewritten fails with {@code NotTransformedException} where it first awaits.
 *
 * <p>The class {@code io.generator.Async} has the same simple name; import its methods statically, as above.
 *
 * <p>Mirrors Python's {@code async def} (PEP 492, PEP 525).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Async {}
