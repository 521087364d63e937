package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.annotation.FrameLayout;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of generators that nobody closes, and that being watched changes nothing else. */
class LeakDetectionTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Leak> leaks = new CopyOnWriteArrayList<>();

    /** What makes a watched frame that yields 1, 2, 3 and so on inside a {@code try}. */
    interface Kind extends BiFunction<List<String>, Consumer<Leak>, GeneratorFrame<?, ?, ?>> {}

    static List<Kind> kinds() {
        return List.of(
                (log, report) -> new WatchedFrame<>(new EndlessFrames.Objects(log), report),
                (log, report) -> new WatchedIntFrame(new EndlessFrames.Ints(log), report),
                (log, report) -> new WatchedLongFrame(new EndlessFrames.Longs(log), report),
                (log, report) -> new WatchedDoubleFrame(new EndlessFrames.Doubles(log), report));
    }

    private WatchedFrame<Integer, Object, Object> endless() {
        return new WatchedFrame<>(new EndlessFrames.Objects(log), leaks::add);
    }

    private static <T extends Iterator<?>> T begun(T iterator) {
        iterator.next();
        return iterator;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsWhereWhatIsDroppedStandsAndWasMade(Kind kind) throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> begun(kind.apply(log, leaks::add))));
        assertThat(leaks).singleElement().satisfies(leak -> {
            assertThat(leak.place().toString()).startsWith("app.Outer.").endsWith("(Outer.java:12)");
            assertThat(leak.message())
                    .startsWith(leak.place() + " was never closed")
                    .contains("try-with-resources", "created at:\n    at ");
        });
        assertThat(log).as("it is not closed").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isOtherwiseLikeWhatItWatches(Kind kind) {
        GeneratorFrame<?, ?, ?> gen = kind.apply(log, leaks::add);
        assertThat(gen.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(Outcome.of(gen::next)).startsWith("1");
        assertThat(Outcome.of(gen::next)).startsWith("2");
        assertThat(gen.frame().className()).isEqualTo("app.Outer");
        assertThat(gen.frame().line()).isEqualTo(12);
        assertThat(gen.frame().locals()).containsExactly(entry("n", 2));
        assertThat(gen.toString()).startsWith("Gen[app.Outer.").endsWith("(Outer.java:12), suspended]");
        gen.close();
        assertThat(log).containsExactly("finally");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysNothingOfWhatWasClosed(Kind kind) throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            GeneratorFrame<?, ?, ?> gen = begun(kind.apply(log, leaks::add));
            gen.close();
            return gen;
        }));
        assertThat(log).containsExactly("finally");
        assertThat(leaks).isEmpty();
    }

    @Test
    void saysNothingOfWhatHasNotBegun() throws InterruptedException {
        Garbage.collect(Garbage.dropped(this::endless));
        assertThat(leaks).isEmpty();
    }

    @Test
    void saysNothingOfWhatHasFailed() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            WatchedFrame<Integer, Object, Object> gen = begun(endless());
            assertThat(Outcome.of(() -> gen.raise(new Boom()))).isEqualTo("!Boom");
            return gen;
        }));
        assertThat(leaks).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsReachable() throws InterruptedException {
        WatchedFrame<Integer, Object, Object> gen = begun(endless());
        Garbage.collectAll();
        assertThat(leaks).isEmpty();
        assertThat(gen.next()).isEqualTo(2);
    }

    @Test
    void saysNothingOfWhatStandsOutsideOfATry() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> begun(
                new WatchedFrame<>(new Script("g", log).yields(1).yields(2).frame(), leaks::add))));
        assertThat(leaks).isEmpty();
    }

    @Test
    void tellsOfEachOfAChain() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> {
            return begun(new WatchedFrame<>(new Delegating(endless()), leaks::add));
        }));
        assertThat(leaks)
                .extracting(leak -> leak.place().getMethodName())
                .containsExactlyInAnyOrder("objects", "delegating");
    }

    @Test
    void saysNothingOfWhatIsClosedByAHandle() throws InterruptedException {
        Garbage.collect(Garbage.dropped(() -> begun(ClosingHandles.handle(
                new Script("outer", log).delegates(endless()).frame()))));
        Garbage.collectAll();
        assertThat(log).containsExactly("finally", "outer ! GeneratorExit");
        assertThat(leaks).isEmpty();
    }

    @Test
    void watchesEachIteratorOfAnIterable() throws InterruptedException {
        Iterable<Integer> values = endless().restartable();
        Iterator<Integer> kept = begun(values.iterator());
        Garbage.collect(Garbage.dropped(() -> begun(values.iterator())));
        assertThat(leaks).hasSize(1);
        assertThat(kept.next()).isEqualTo(2);
        assertThat(values.iterator().next()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void copiesAreIndependent(Kind kind) {
        GeneratorFrame<?, ?, ?> gen = begun(kind.apply(log, leaks::add));
        GeneratorFrame<?, ?, ?> copy = (GeneratorFrame<?, ?, ?>) gen.clone();
        gen.close();
        assertThat(Outcome.of(copy::next)).startsWith("2");
    }

    @Test
    void keepsNothingAlive() throws InterruptedException {
        Object[] local = {new Object()};
        WeakReference<Object> reference = new WeakReference<>(local[0]);
        Garbage.collect(Garbage.dropped(() -> begun(new WatchedFrame<>(
                new Script(local[0].toString(), log).yields(local[0]).yields(2).frame(), leaks::add))));
        local[0] = null;
        Garbage.collect(reference);
    }

    /** As deep as only those can be that are resumed at the innermost frame. */
    @Test
    void watchedFramesFormChains() {
        GeneratorFrame<Integer, ?, ?> gen = endless();
        for (int i = 0; i < 100_000; i++) {
            Gen<?> inner = gen;
            gen = new WatchedFrame<>(new Delegating(inner), leaks::add);
        }
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(2);
        gen.close();
        assertThat(log).containsExactly("finally");
    }

    /** {@code try { Gen.yieldFrom(inner); } finally { }} */
    @FrameLayout(
            host = "app.Outer",
            method = "delegating",
            descriptor = "()V",
            file = "",
            lines = {0, 0},
            locals = {"", ""},
            cleanup = 1)
    private static final class Delegating extends GeneratorFrame<Integer, Object, Object> {
        private static final long serialVersionUID = 1L;

        private final transient Object inner;

        Delegating(Object inner) {
            this.inner = inner;
        }

        @Override
        protected int step(int from) {
            if (from == 0) return delegateTo(inner, 1);
            resumed();
            return returned(Gen.done());
        }

        @Override
        protected Object value() {
            throw new AssertionError("yields nothing of its own");
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("no locals");
        }
    }

    @Test
    void logsTheSameOnlyOnce() {
        StackTraceElement place = new StackTraceElement("app.Outer", "lines", "Outer.java", 12);
        StackTraceElement here = new StackTraceElement("app.Main", "main", "Main.java", 5);
        StackTraceElement there = new StackTraceElement("app.Main", "main", "Main.java", 6);
        try (Log logged = new Log()) {
            for (int i = 0; i < 3; i++) new Leak(place, new StackTraceElement[] {here}, "").report();
            new Leak(place, new StackTraceElement[] {there}, "").report();
            assertThat(logged.records()).hasSize(2).allSatisfy(entry -> assertThat(entry.getLevel())
                    .isEqualTo(Level.WARNING));
            assertThat(logged.records().get(0).getMessage())
                    .startsWith("app.Outer.lines(Outer.java:12) was never closed")
                    .endsWith("It was created at:\n    at app.Main.main(Main.java:5)");
        }
    }

    @Test
    void tellsWhereItWasMadeWithoutTheRuntime() {
        List<StackTraceElement> here = new ArrayList<>(List.of(Leak.here()));
        assertThat(here).isNotEmpty().noneSatisfy(line -> assertThat(line.getClassName())
                .isEqualTo(LeakDetection.class.getName()));
    }

    @Test
    void isOffByDefault() {
        EndlessFrames.Objects objects = new EndlessFrames.Objects(log);
        EndlessFrames.Ints ints = new EndlessFrames.Ints(log);
        EndlessFrames.Longs longs = new EndlessFrames.Longs(log);
        EndlessFrames.Doubles doubles = new EndlessFrames.Doubles(log);
        assertThat(LeakDetection.watched(objects) == objects).isTrue();
        assertThat(LeakDetection.watched(ints) == ints).isTrue();
        assertThat(LeakDetection.watched(longs) == longs).isTrue();
        assertThat(LeakDetection.watched(doubles) == doubles).isTrue();
    }
}
