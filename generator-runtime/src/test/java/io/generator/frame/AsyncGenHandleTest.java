package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.FrameDump;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.annotation.FrameLayout;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asynchronous generators that nobody refers to: whoever runs coroutines is told, as by the finalizer hook of PEP 525. */
class AsyncGenHandleTest implements FutureDriver {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Supplier<? extends AsyncGen<?>>> begun = new CopyOnWriteArrayList<>();
    private final List<AsyncGen<?>> unreachable = new CopyOnWriteArrayList<>();
    private final List<Leak> leaks = new CopyOnWriteArrayList<>();
    private FutureDriver before;

    @BeforeEach
    void bind() {
        before = FutureDriver.bind(this);
    }

    @AfterEach
    void unbind() {
        FutureDriver.bind(before);
    }

    @Override
    public <R> CompletableFuture<R> drive(CoroutineFrame<R> coroutine) {
        return FutureCoroutine.start(coroutine);
    }

    @Override
    public void firstIteration(Supplier<? extends AsyncGen<?>> generator) {
        begun.add(generator);
    }

    @Override
    public void unreachable(AsyncGen<?> generator) {
        unreachable.add(generator);
    }

    /** Yields 1, 2 and so on in a {@code try} whose {@code finally} logs. */
    @FrameLayout(
            host = "app.Outer",
            method = "numbers",
            descriptor = "()V",
            file = "Outer.java",
            lines = {10, 12},
            locals = {"", ""},
            cleanup = 1)
    private static final class Numbers extends AsyncGenFrame<Integer> {
        private static final long serialVersionUID = 1L;
        private final transient List<String> log;
        private int last;

        Numbers(List<String> log) {
            this.log = log;
        }

        @Override
        protected int step(int from) {
            int next = CLOSED;
            try {
                if (from > 0) resumed();
                last++;
                next = 1;
                return next;
            } finally {
                if (next < 0) log.add("finally");
            }
        }

        @Override
        protected Object value() {
            return last;
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    private AsyncGen<Integer> numbers() {
        return new AsyncGenHandle<>(new Numbers(log), null);
    }

    private static <T> T awaited(Awaitable<T> operation) {
        return TestCoroutine.<T>awaiting(operation).future().join();
    }

    private static AsyncGen<Integer> asked(AsyncGen<Integer> generator) {
        assertThat(awaited(generator.next())).isEqualTo(1);
        return generator;
    }

    @Test
    void tellsOfWhatIsDropped() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> asked(numbers())));
        assertThat(unreachable).singleElement().satisfies(generator -> {
            assertThat(generator).isSameAs(begun.get(0).get());
            assertThat(generator.state()).isEqualTo(GeneratorState.SUSPENDED);
            awaited(generator.aclose());
        });
        assertThat(log).containsExactly("finally");
    }

    @Test
    void saysNothingOfWhatIsReachable() throws InterruptedException {
        AsyncGen<Integer> numbers = asked(numbers());
        Garbage.collectAll();
        assertThat(unreachable).isEmpty();
        assertThat(awaited(numbers.next())).isEqualTo(2);
    }

    @Test
    void saysNothingOfWhatHasEnded() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            AsyncGen<Integer> numbers = asked(numbers());
            awaited(numbers.aclose());
            return numbers;
        }));
        assertThat(unreachable).isEmpty();
        assertThat(log).containsExactly("finally");
    }

    @Test
    void saysNothingOfWhatWasNeverAsked() throws InterruptedException {
        Garbage.collect(Garbage.dropped(this::numbers));
        assertThat(begun).isEmpty();
        assertThat(unreachable).isEmpty();
    }

    private static WeakReference<AsyncGen<?>> asked(CompletableFuture<String> value) {
        AsyncGen<String> waiting = new AsyncGenHandle<>(TestAsyncGen.awaiting(1, i -> value), null);
        TestCoroutine.<String>awaiting(waiting.next()).future();
        return new WeakReference<>(waiting);
    }

    @Test
    void isNotDroppedWhileItWaits() throws InterruptedException {
        CompletableFuture<String> value = new CompletableFuture<>();
        WeakReference<AsyncGen<?>> dropped = asked(value);
        Garbage.collectAll();
        assertThat(dropped.get()).isNotNull();
        assertThat(unreachable).isEmpty();
        value.complete("v");
        Garbage.collect(dropped);
        assertThat(unreachable).hasSize(1);
    }

    @Test
    void isNotDroppedInALoop() throws InterruptedException {
        AwaitedIterator<Integer> loop = new AwaitedIterable<>(numbers()).iterator();
        assertThat(awaited(AwaitedIterator.advance(loop))).isTrue();
        Garbage.collectAll();
        assertThat(unreachable).isEmpty();
        assertThat(loop.next()).isEqualTo(1);
    }

    @Test
    void whatHasNothingToCleanUpIsForgotten() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            TestAsyncGen<Integer> counting = TestAsyncGen.counting(3);
            assertThat(awaited(counting.next())).isZero();
            assertThat(begun.get(0).get()).isSameAs(counting);
            return counting;
        }));
        assertThat(begun.get(0).get()).isNull();
        assertThat(unreachable).isEmpty();
    }

    @Test
    void isOtherwiseLikeItsFrame() {
        Numbers frame = new Numbers(log);
        AsyncGen<Integer> handle = new AsyncGenHandle<>(frame, null);
        assertThat(handle.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(awaited(handle.send(null))).isEqualTo(1);
        assertThat(awaited(handle.next())).isEqualTo(2);
        assertThat(handle.frame().line()).isEqualTo(12);
        assertThat(handle)
                .hasToString(frame.toString())
                .hasToString("AsyncGen[app.Outer.numbers(Outer.java:12), suspended]");
        assertThat(FrameDump.of(handle).toString())
                .isEqualTo(FrameDump.of(frame).toString());
        CompletableFuture<Integer> raising = TestCoroutine.<Integer>awaiting(handle.raise(new GeneratorExit()))
                .future();
        assertThat(raising).isCompletedExceptionally();
        assertThat(handle.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(begun).hasSize(1);
    }

    @Test
    void isReportedWhereNobodyRunsIt() throws InterruptedException {
        FutureDriver.bind(null);
        Consumer<Leak> report = leaks::add;
        Garbage.collect(Garbage.dropped(() -> asked(new AsyncGenHandle<>(new Numbers(log), report))));
        assertThat(leaks).singleElement().satisfies(leak -> assertThat(leak.message())
                .startsWith("app.Outer.numbers(Outer.java:12) was never closed")
                .contains("event loop", "created at:\n    at "));
    }
}
