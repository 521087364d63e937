package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.Greenlet;
import io.generator.Snapshot;
import io.generator.TwoWayGen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of frames in each of the states that chains bring them to; what is read from a snapshot is a copy too. */
class CopyTest {
    /** How to make a copy. */
    enum Way {
        COPY(Gen::copy),
        COPY_OF_COPY(gen -> gen.copy().copy()),
        SNAPSHOT(CopyTest::again);

        private final UnaryOperator<Gen<Object>> copy;

        Way(UnaryOperator<Gen<Object>> copy) {
            this.copy = copy;
        }

        Gen<Object> of(Gen<Object> gen) {
            return copy.apply(gen);
        }
    }

    private static TwoWayGen<Object, Object, Object> again(Gen<?> gen) {
        try {
            return Snapshot.fromBytes(Snapshot.toBytes(gen), CopyTest.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** In a JVM that looks for leaks the frame that is resumed is not the one that holds the locals. */
    @ParameterizedTest
    @EnumSource
    void ofAWatchedFrame(Way way) {
        List<Leak> leaks = new ArrayList<>();
        Iterator<Integer> shared = List.of(7, 8, 9).iterator();
        Counter inner = way == Way.SNAPSHOT ? new Counter(2, null, "b") : new Counter(shared, null, "b");
        Gen<Object> gen = new WatchedFrame<>(new Counter(1, inner, "a"), leaks::add);
        gen.next();
        gen.next();
        Gen<Object> copy = way.of(gen);
        assertThat(Outcome.rest(gen)).isEqualTo(Outcome.rest(copy)).contains("b", "a");
        assertThat(copy.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void ofAHandle(Way way) {
        Gen<Object> gen = new ClosingHandle<>(new Counter(3, null, "a"));
        gen.next();
        Gen<Object> copy = way.of(gen);
        assertThat(Outcome.rest(gen)).containsExactly(1, 2, "a");
        assertThat(Outcome.rest(copy)).containsExactly(1, 2, "a");
        if (way != Way.SNAPSHOT) assertThat((Object) copy).isInstanceOf(ClosingHandle.class);
    }

    @ParameterizedTest
    @EnumSource
    void neverOfAGreenlet(Way way) {
        try (Gen<Object> gen = Greenlet.of(sink -> {
            sink.yield(1);
            sink.yield(2);
        })) {
            gen.next();
            Counter over = new Counter(1, gen, "a");
            over.next();
            for (Gen<Object> some : List.of(gen, over))
                assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> way.of(some))
                        .withMessageContaining("a greenlet can be neither copied nor written");
            assertThat(gen.next()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofOneThatHasNotStarted(Way way) {
        Counter gen = new Counter(2, null, "a");
        Gen<Object> copy = way.of(gen);
        assertThat(copy.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(Outcome.rest(copy)).containsExactly(0, 1, "a");
        assertThat(Outcome.rest(gen)).containsExactly(0, 1, "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofAChain(Way way) {
        Counter gen = new Counter(1, new Counter(1, new Counter(3, null, "c"), "b"), "a");
        for (int i = 0; i < 4; i++) gen.next();
        Gen<Object> copy = way.of(gen);
        assertThat(copy.next()).isEqualTo(2);
        assertThat(gen.next()).isEqualTo(2);
        assertThat(Outcome.rest(gen)).containsExactly("c", "b", "a");
        assertThat(Outcome.rest(copy)).containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofAHeldValue(Way way) {
        Counter gen = new Counter(0, new Counter(2, null, "b"), "a");
        gen.hasNext();
        Gen<Object> copy = way.of(gen);
        assertThatIllegalStateException().isThrownBy(() -> copy.raise(new Boom()));
        assertThat(Outcome.rest(way.of(copy))).containsExactly(0, 1, "b", "a");
        assertThat(copy.next()).isEqualTo(0);
        assertThat(Outcome.rest(way.of(copy))).containsExactly(1, "b", "a");
        assertThat(Outcome.rest(copy)).containsExactly(1, "b", "a");
        assertThat(Outcome.rest(gen)).containsExactly(0, 1, "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofAMemberOfSomeoneElsesChain(Way way) {
        Counter inner = new Counter(3, null, "c");
        Counter middle = new Counter(0, inner, "b");
        Counter gen = new Counter(0, middle, "a");
        gen.next();
        gen.hasNext();
        Gen<Object> copy = way.of(middle);
        Gen<Object> ofInner = way.of(inner);
        assertThat(middle.delegator()).as("stays in the chain").isSameAs(gen);
        assertThat(Outcome.rest(copy)).containsExactly(2, "c", "b");
        assertThat(Outcome.rest(ofInner)).containsExactly(2, "c");
        assertThat(Outcome.rest(gen)).containsExactly(1, 2, "c", "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofAFrameThatWasDetached(Way way) {
        Counter inner = new Counter(5, null, "b");
        Counter gen = new Counter(0, inner, "a");
        gen.next();
        inner.next();
        Gen<Object> copy = way.of(gen);
        assertThat(copy.next()).isEqualTo(2);
        assertThat(inner.next()).isEqualTo(2);
        assertThat(Outcome.rest(gen)).containsExactly(3, 4, "b", "a");
        assertThat(Outcome.rest(copy)).containsExactly(3, 4, "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofThoseThatHaveHandedOver(Way way) {
        Counter third = new Counter(3, null, "end");
        Counter second = new Counter(1, third, null);
        Counter first = new Counter(1, second, null);
        Counter gen = new Counter(0, first, "a");
        for (int i = 0; i < 3; i++) gen.next();
        assertThat(second.state).isEqualTo(SavedFrame.DROPPED);
        assertThat(Outcome.rest(way.of(gen))).containsExactly(1, 2, "end", "a");
        assertThat(Outcome.rest(way.of(first))).containsExactly(1, 2, "end");
        assertThat(Outcome.rest(way.of(second))).containsExactly(1, 2, "end");
        assertThat(gen.next()).isEqualTo(1);
        assertThat(Outcome.rest(second)).containsExactly(2, "end");
        assertThat(Outcome.rest(gen)).containsExactly("a");
        assertThat(Outcome.rest(way.of(second))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofLocalsThatAreMembersOfTheChain(Way way) {
        Counter inner = new Counter(3, null, "b");
        Counter gen = new Counter(0, inner, "a"); // its local `next` is what it delegates to
        gen.next();
        Counter copy = (Counter) way.of(gen);
        assertThat(copy.local(1)).isSameAs(copy.delegate).isNotSameAs(inner);
        assertThat(gen.local(1)).isSameAs(inner);
        assertThat(Outcome.rest(copy)).containsExactly(1, 2, "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofLocalsThatReadOneSource(Way way) {
        Counter source = new Counter(6, null, "end");
        Counter gen = new Counter(source, new Counter(source, null, "b"), "a");
        gen.next();
        Gen<Object> copy = way.of(gen);
        assertThat(copy.next()).isEqualTo(1);
        assertThat(source.next()).isEqualTo(1);
        assertThat(Outcome.rest(gen)).containsExactly(2, 3, 4, 5, "end", "b", "a");
        assertThat(Outcome.rest(copy)).containsExactly(2, 3, 4, 5, "end", "b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void ofOneThatHasEnded(Way way) {
        Counter gen = new Counter(1, null, "a");
        gen.next();
        gen.close();
        assertThat(way.of(gen).state()).isEqualTo(GeneratorState.CLOSED);
        ScriptFrame returned = new Script("s", new ArrayList<>()).returns(5).frame();
        returned.hasNext();
        TwoWayGen<Object, Object, Object> copy = returned.copy();
        assertThat(Outcome.of(copy::next)).isEqualTo("StopIteration(5)");
        assertThat(Outcome.of(returned::next)).isEqualTo("StopIteration(5)");
        TwoWayGen<Object, Object, Integer> finished = TwoWayGen.returning(7);
        assertThat(finished.copy().result()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void ofARunningOneIsRefused(Way way) {
        List<String> log = new ArrayList<>();
        BodyFrame[] frames = new BodyFrame[1];
        frames[0] = new BodyFrame((frame, from) -> {
            log.add(Outcome.of(() -> way.of(frames[0])));
            return frame.returned(Gen.done());
        });
        new Script("s", log).delegates(frames[0]).frame().hasNext();
        assertThat(log).containsExactly("!IllegalStateException(generator already executing)");
    }

    /** An overflow of the Java stack would fail the test. */
    @ParameterizedTest
    @EnumSource
    void ofAnyDepth(Way way) {
        Iterator<?> nothing = new Counter.Numbers(0);
        Counter gen = new Counter(2, null, "a");
        for (int i = 1; i < 1_000_000; i++) gen = new Counter(nothing, gen, "a");
        gen.next();
        Gen<Object> copy = way.of(gen);
        assertThat(copy.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(1);
        int rest = 0;
        while (copy.hasNext()) if (copy.next().equals("a")) rest++;
        assertThat(rest).isEqualTo(1_000_000);
    }

    /** The same for frames that read one another and do not delegate; none of them has begun, for that would be deep. */
    @ParameterizedTest
    @EnumSource
    void ofPipelinesOfAnyLength(Way way) {
        Iterator<?> source = new Counter.Numbers(3);
        for (int i = 0; i < 100_000; i++) source = new Counter(source, null, "a");
        SavedFrame copy = (SavedFrame) way.of((Counter) source);
        int length = 0;
        while (copy.local(0) instanceof SavedFrame next) {
            copy = next;
            length++;
        }
        assertThat(length).isEqualTo(99_999);
    }

    @Test
    void iteratorsAreReadByEachForItself() {
        Counter gen = new Counter(List.of("x", "y", "z").iterator(), List.of(1, 2), "a");
        gen.next();
        List<Gen<Object>> copies = new ArrayList<>(List.of(gen));
        for (int i = 0; i < 5; i++) copies.add(copies.get(i).copy());
        copies.get(3).next();
        copies.add(copies.get(3).copy());
        assertThat(Outcome.rest(copies.remove(6))).containsExactly("z", 1, 2, "a");
        assertThat(Outcome.rest(copies.remove(3))).containsExactly("z", 1, 2, "a");
        for (Gen<Object> copy : copies) assertThat(Outcome.rest(copy)).containsExactly("y", "z", 1, 2, "a");
    }

    @Test
    void aStreamIsClosedWhenAllHaveDoneWithIt() {
        List<String> log = new ArrayList<>();
        Counter gen = new Counter(0, Stream.of(1, 2, 3).onClose(() -> log.add("closed")), "a");
        gen.next();
        Gen<Object> one = gen.copy();
        Gen<Object> two = one.copy();
        Gen<Object> three = two.copy();
        one.close();
        one.close();
        assertThatExceptionOfType(Boom.class).isThrownBy(() -> two.raise(new Boom()));
        three.next();
        three.close();
        assertThat(log).isEmpty();
        gen.close();
        assertThat(log).containsExactly("closed");
    }

    @Test
    void aStreamIsClosedAtItsEnd() {
        List<String> log = new ArrayList<>();
        Counter gen = new Counter(0, Stream.of(1, 2).onClose(() -> log.add("closed")), "a");
        gen.next();
        Gen<Object> copy = gen.copy();
        assertThat(Outcome.rest(copy)).containsExactly(2, "a");
        assertThat(log).containsExactly("closed");
        assertThat(Outcome.rest(gen)).containsExactly(2, "a");
        assertThat(log).containsExactly("closed");
    }

    @Test
    void anotherKindOfGeneratorSaysThatItCannot() {
        Gen<Object> other = new UncopiedGen();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(other::copy)
                .withMessageContaining(UncopiedGen.class.getName());
        Iterator<?> numbers = List.of(1, 2).iterator();
        Counter gen = new Counter(numbers, other, "a");
        gen.next();
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(gen::copy);
        assertThat(gen.local(0)).as("nothing has changed").isSameAs(numbers);
    }

    @Test
    void onlySnapshotsReadFrames() throws IOException {
        byte[] snapshot = Snapshot.toBytes(new Counter(1, null, "a"));
        byte[] frame = "sr\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int start = indexOf(snapshot, frame);
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        new ObjectOutputStream(forged).flush();
        forged.write(snapshot, start, snapshot.length - start);
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(forged.toByteArray()));
        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(in::readObject)
                .withMessageContaining("a generator is read by io.generator.Snapshot");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) return i;
    }
}
