package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each call in each state: the laws of section B. */
class StateMatrixTest {
    final List<String> log = new ArrayList<>();
    private TwoWayGen<Object, Object, Object> self;

    Script script(String name) {
        return new Script(name, log);
    }

    /** The probe of the laws: {@code r = yield 1; r = yield 2; return 9}, which logs what is raised in it. */
    private TwoWayGen<Object, Object, Object> probe() {
        return script("g").yields(1).yields(2).returns(9).generator();
    }

    private TwoWayGen<Object, Object, Object> in(String state) {
        TwoWayGen<Object, Object, Object> gen = probe();
        switch (state) {
            case "CREATED" -> {}
            case "SUSPENDED" -> gen.next();
            case "CLOSED-by-close" -> gen.close();
            case "CLOSED-by-return" -> {
                gen.next();
                gen.next();
                Outcome.of(gen::next);
            }
            default -> {
                gen.next();
                Outcome.of(() -> gen.raise(new Boom()));
            }
        }
        log.clear();
        return gen;
    }

    private static String call(TwoWayGen<Object, Object, Object> gen, String operation) {
        return switch (operation) {
            case "next" -> Outcome.of(gen::next);
            case "hasNext" -> Outcome.of(gen::hasNext);
            case "sendN" -> Outcome.of(() -> gen.send(null));
            case "send5" -> Outcome.of(() -> gen.send(5));
            case "throw" -> Outcome.of(() -> gen.raise(new Boom()));
            case "throwGE" -> Outcome.of(() -> gen.raise(new GeneratorExit()));
            case "throwSI" -> Outcome.of(() -> gen.raise(new StopIteration(3)));
            default -> Outcome.ofRunning(gen::close);
        };
    }

    @ParameterizedTest(name = "B.{0}.{1}")
    @CsvSource(delimiter = '|', textBlock = """
            CREATED | next    | 1 | SUSPENDED | | 2
            CREATED | hasNext | true | SUSPENDED | | 1
            CREATED | sendN   | 1 | SUSPENDED | | 2
            CREATED | throw   | !Boom | CLOSED | | StopIteration(null)
            CREATED | throwGE | !GeneratorExit | CLOSED | | StopIteration(null)
            CREATED | throwSI | !IllegalStateException(generator raised StopIteration) | CLOSED | | StopIteration(null)
            CREATED | close   | ok | CLOSED | | StopIteration(null)
            SUSPENDED | next    | 2 | SUSPENDED | | StopIteration(9)
            SUSPENDED | hasNext | true | SUSPENDED | | 2
            SUSPENDED | sendN   | 2 | SUSPENDED | | StopIteration(9)
            SUSPENDED | send5   | 2 | SUSPENDED | g < 5 | StopIteration(9)
            SUSPENDED | throw   | !Boom | CLOSED | g ! Boom | StopIteration(null)
            SUSPENDED | throwGE | !GeneratorExit | CLOSED | g ! GeneratorExit | StopIteration(null)
            SUSPENDED | throwSI | !IllegalStateException(generator raised StopIteration) | CLOSED | g ! StopIteration \
            | StopIteration(null)
            SUSPENDED | close   | ok | CLOSED | g ! GeneratorExit | StopIteration(null)
            """)
    void open(String state, String operation, String outcome, GeneratorState after, String logged, String next) {
        TwoWayGen<Object, Object, Object> gen = in(state);

        assertThat(call(gen, operation)).isEqualTo(outcome);
        assertThat(gen.state()).isEqualTo(after);
        assertThat(log).isEqualTo(logged == null ? List.of() : List.of(logged));
        assertThat(Outcome.of(gen::next)).isEqualTo(next);
    }

    @ParameterizedTest(name = "B.CLOSED.{0}")
    @CsvSource(delimiter = '|', textBlock = """
            next    | StopIteration(null)
            hasNext | false
            sendN   | StopIteration(null)
            send5   | StopIteration(null)
            throw   | !Boom
            throwGE | !GeneratorExit
            throwSI | StopIteration(3)
            close   | ok
            """)
    void closed(String operation, String outcome) {
        for (String state : List.of("CLOSED-by-close", "CLOSED-by-return", "CLOSED-by-exception")) {
            TwoWayGen<Object, Object, Object> gen = in(state);
            assertThat(call(gen, operation)).as(state).isEqualTo(outcome);
            assertThat(gen.state()).as(state).isEqualTo(GeneratorState.CLOSED);
            assertThat(Outcome.of(gen::next)).as(state).isEqualTo("StopIteration(null)");
        }
        assertThat(log).isEmpty();
    }

    /** B.CREATED.send5, B.send-first, B.send-false: zero, false and the empty string are values too. */
    @Test
    void aValueSentFirstIsRefusedAndLeavesTheGeneratorUsable() {
        TwoWayGen<Object, Object, Object> gen = probe();
        for (Object value : List.of(5, 0, "", false))
            assertThat(Outcome.of(() -> gen.send(value)))
                    .isEqualTo("!IllegalStateException(can't send a value other than null to a generator that has not"
                            + " started)");
        assertThat(gen.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(gen.next()).isEqualTo(1);
        assertThat(Outcome.of(() -> gen.send(0))).isEqualTo("2");
        assertThat(log).containsExactly("g < 0");
    }

    /** B.RUNNING: it survives if the body catches it. */
    @ParameterizedTest(name = "B.RUNNING {0}")
    @CsvSource({"next", "hasNext", "sendN", "send5", "throw", "throwGE", "throwSI", "close"})
    void running(String operation) {
        self = script("g")
                .does(() -> log.add(self.state() + " " + call(self, operation)))
                .yields("ok")
                .does(() -> log.add(self.state() + " " + call(self, operation)))
                .generator();

        assertThat(self.next()).isEqualTo("ok");
        assertThat(Outcome.of(() -> self.next())).isEqualTo("StopIteration(null)");
        assertThat(log)
                .containsExactly(
                        "RUNNING !IllegalStateException(generator already executing)",
                        "RUNNING !IllegalStateException(generator already executing)");
    }

    @Test // B.RUNNING.uncaught
    void reEntryThatIsNotCaughtEndsTheGenerator() {
        self = script("g").does(() -> self.next()).generator();

        assertThat(Outcome.of(() -> self.next())).isEqualTo("!IllegalStateException(generator already executing)");
        assertThat(Outcome.of(() -> self.next())).isEqualTo("StopIteration(null)");
    }

    @Test // B.after-failure
    void aFailureIsReportedOnce() {
        TwoWayGen<Object, Object, Object> gen = script("g").fails(new Boom()).generator();

        assertThat(Outcome.of(gen::hasNext)).isEqualTo("!Boom");
        assertThat(gen.hasNext()).isFalse();
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(null)");
    }

    @Test // B.close-twice
    void closingTwiceClosesOnce() {
        TwoWayGen<Object, Object, Object> gen = probe();
        gen.next();
        gen.close();
        gen.close();
        assertThat(log).containsExactly("g ! GeneratorExit");
    }

    @Test // A1, A6: nothing runs before the first resumption; each frame has its own state
    void aNewGeneratorHasRunNothing() {
        TwoWayGen<Object, Object, Object> gen =
                script("g").does(() -> log.add("body")).yields(1).generator();
        assertThat(gen.state()).isEqualTo(GeneratorState.CREATED);
        assertThat(log).isEmpty();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(log).containsExactly("body");
    }

    @Test // A3, A8: passed through once; leaving a loop early does not close it
    void isItsOwnIterator() {
        TwoWayGen<Object, Object, Object> gen = probe();
        assertThat(gen.iterator()).isSameAs(gen);
        for (Object value : gen) {
            log.add("loop " + value);
            break;
        }
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        for (Object value : gen) log.add("again " + value);
        for (Object value : gen) log.add("never " + value);
        assertThat(log).containsExactly("loop 1", "again 2");
    }

    // A2, A5, E4, E5: settled by javac. A4: Java has no truth value of an object. A9: Java has no reference counts.
}
