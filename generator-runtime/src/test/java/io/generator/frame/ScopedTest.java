package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.Scoped;
import io.generator.StopIteration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of section S: what CPython 3.13 does with a {@code contextmanager}. */
class ScopedTest {
    private static final String LEFT = "!IllegalStateException(the scope has been left already: enter a new one)";

    private final List<String> log = new ArrayList<>();

    /** Logs "enter", yields a value, logs "exit" behind it; what is raised meanwhile is logged by the script. */
    private Script plain(Object value) {
        return handling(value, e -> {
            throw e;
        });
    }

    /** The same, with a handler around the yield. */
    private Script handling(Object value, Script.Handler handler) {
        return new Script("g", log)
                .does(() -> log.add("enter"))
                .yields(value)
                .catching(handler)
                .does(() -> log.add("exit"));
    }

    private Script swallowing(Object value) {
        return handling(value, e -> null);
    }

    private static Script.Signal yielding(Object value) {
        return new Script.Signal(Script.Kind.YIELD, value);
    }

    private static Script.Signal returning() {
        return new Script.Signal(Script.Kind.RETURN, null);
    }

    private static Scoped<Object> in(Script script) {
        return Scoped.of(script.frame());
    }

    // ---- entering

    @Test // S1
    void entersAtOnceAndCompletes() {
        ScriptFrame gen = plain(42).frame();
        assertThat(log).isEmpty();
        Scoped<Object> scope = Scoped.of(gen);
        assertThat(log).containsExactly("enter");
        assertThat(scope.value()).isEqualTo(42);
        scope.complete();
        assertThat(log).containsExactly("enter", "exit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void theValueMayBeNull() {
        assertThat(in(plain(null)).value()).isNull();
    }

    @Test // S2
    void aGeneratorThatYieldsNothing() {
        assertThat(Outcome.of(() -> in(new Script("g", log))))
                .isEqualTo("!IllegalStateException(generator didn't yield)");
        assertThat(Outcome.of(() -> Scoped.of(Gen.done()))).isEqualTo("!IllegalStateException(generator didn't yield)");
    }

    @Test
    void whatTheGeneratorThrowsBeforeItsYieldPasses() {
        Boom boom = new Boom();
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(() -> in(new Script("g", log).fails(boom)))
                .isSameAs(boom);
    }

    @Test // S9
    void aGeneratorIsEnteredOnce() {
        ScriptFrame gen = plain(1).frame();
        Scoped<Object> scope = Scoped.of(gen);
        assertThatIllegalStateException()
                .isThrownBy(() -> Scoped.of(gen))
                .withMessageStartingWith("a scope is entered at its generator's start, but this one has been started")
                .withMessageEndingWith("pass a new one");
        scope.complete();
        assertThat(log).containsExactly("enter", "exit");
        assertThat(Outcome.of(() -> Scoped.of(gen))).isEqualTo("!IllegalStateException(generator didn't yield)");
    }

    @Test
    void aGeneratorThatIsRunningCannotBeEntered() {
        ScriptFrame[] self = new ScriptFrame[1];
        self[0] = new Script("g", log)
                .does(() -> log.add(Outcome.of(() -> Scoped.of(self[0]))))
                .frame();
        Outcome.of(self[0]::next);
        assertThat(log).containsExactly("!IllegalStateException(generator already executing)");
    }

    // ---- leaving at the block's end

    @Test // S3
    void aSecondYieldIsAnErrorAndClosesTheGenerator() {
        ScriptFrame gen = plain(1).yields(2).frame();
        Scoped<Object> scope = Scoped.of(gen);
        assertThat(Outcome.ofRunning(scope::complete)).isEqualTo("!IllegalStateException(generator didn't stop)");
        assertThat(log).containsExactly("enter", "exit", "g ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void ifThatClosingFailsItsExceptionIsThrown() {
        Boom boom = new Boom();
        Scoped<Object> scope = in(plain(1).yields(2).catching(e -> {
            throw boom;
        }));
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(scope::complete)
                .isSameAs(boom)
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("generator didn't stop"));
        Scoped<Object> stubborn = in(plain(1).yields(2).catching(e -> yielding(3)));
        assertThat(Outcome.ofRunning(stubborn::complete))
                .isEqualTo("!IllegalStateException(generator ignored GeneratorExit)");
    }

    @Test
    void whatIsThrownBehindTheYieldPasses() {
        Boom boom = new Boom();
        Scoped<Object> scope = in(plain(1).fails(boom));
        assertThatExceptionOfType(Boom.class).isThrownBy(scope::complete).isSameAs(boom);
    }

    // ---- leaving with an exception

    @Test // S4
    void anExceptionThatTheGeneratorCatchesIsSwallowed() throws Boom {
        ScriptFrame gen = swallowing(1).frame();
        Scoped.of(gen).fail(new Boom());
        assertThat(log).containsExactly("enter", "g ! Boom", "exit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // S5
    void theSameExceptionPasses() {
        Boom boom = new Boom();
        Scoped<Object> through = in(plain(1));
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(() -> through.fail(boom))
                .isSameAs(boom);
        Scoped<Object> again = in(handling(1, e -> {
            throw e;
        }));
        assertThatExceptionOfType(Boom.class).isThrownBy(() -> again.fail(boom)).isSameAs(boom);
    }

    @Test // S5
    void anotherExceptionReplacesIt() {
        UnsupportedOperationException other = new UnsupportedOperationException();
        Scoped<Object> scope = in(new Script("g", log).yields(1).catching(e -> {
            throw other;
        }));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> scope.fail(new Boom()))
                .isSameAs(other);
    }

    @Test // S6
    void aYieldAfterTheThrowIsAnErrorAndClosesTheGenerator() {
        Boom boom = new Boom();
        ScriptFrame gen = new Script("g", log).yields(1).catchingAll().yields(2).frame();
        Scoped<Object> scope = Scoped.of(gen);
        assertThatIllegalStateException()
                .isThrownBy(() -> scope.fail(boom))
                .withMessage("generator didn't stop after throw()")
                .withCause(boom);
        assertThat(log).containsExactly("g ! Boom", "g ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void ifThatClosingThrowsTheVeryExceptionItsTraceIsNoCircle() {
        Boom boom = new Boom();
        Scoped<Object> scope =
                in(new Script("g", log).yields(1).catchingAll().yields(2).catching(e -> {
                    throw boom;
                }));
        assertThatExceptionOfType(Boom.class).isThrownBy(() -> scope.fail(boom)).isSameAs(boom);
        assertThat(boom.getSuppressed()).isEmpty();
    }

    @Test // S7
    void aStopIterationOfTheBlockPasses() {
        StopIteration stop = new StopIteration(7);
        assertThatExceptionOfType(StopIteration.class)
                .isThrownBy(() -> in(plain(1)).fail(stop))
                .isSameAs(stop);
        Scoped<Object> wrapping = in(new Script("g", log).yields(1).catching(e -> {
            throw new IllegalStateException("mine", e);
        }));
        assertThatExceptionOfType(StopIteration.class)
                .isThrownBy(() -> wrapping.fail(stop))
                .isSameAs(stop);
    }

    @Test // S7
    void unlessTheGeneratorSwallowsIt() {
        in(new Script("g", log).yields(1).catchingAll()).fail(new StopIteration(7));
        assertThat(log).containsExactly("g ! StopIteration");
    }

    @Test // S7: as without any scope
    void aStopIterationOfTheGeneratorsOwnIsAMistake() {
        Scoped<Object> scope = in(new Script("g", log).yields(1).catching(e -> {
            throw new StopIteration(7);
        }));
        assertThat(Outcome.ofRunning(() -> scope.fail(new Boom())))
                .isEqualTo("!IllegalStateException(generator raised StopIteration)");
    }

    @Test // S8
    void anIllegalStateExceptionCausedByAStopIterationPasses() {
        IllegalStateException mine = new IllegalStateException("mine", new StopIteration(3));
        assertThatIllegalStateException()
                .isThrownBy(() -> in(plain(1)).fail(mine))
                .isSameAs(mine);
    }

    @Test
    void failingWithNullTouchesNothing() {
        Scoped<Object> scope = in(plain(1));
        assertThatNullPointerException().isThrownBy(() -> scope.fail(null));
        scope.complete();
        assertThat(log).containsExactly("enter", "exit");
    }

    // ---- leaving early

    @Test
    void aBlockThatDoesNotSayThatItIsCompleteIsLeftEarly() {
        ScriptFrame gen = plain(1).frame();
        try (Scoped<Object> scope = Scoped.of(gen)) {
            log.add("block " + scope.value());
        }
        assertThat(log).containsExactly("enter", "block 1", "g ! GeneratorExit");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void oneThatSaysSoIsLeftOnce() {
        try (Scoped<Object> scope = in(plain(1))) {
            scope.complete();
        }
        assertThat(log).containsExactly("enter", "exit");
    }

    @Test
    void anExceptionOfTheBlockIsKeptAndThatOfTheCleanupSuppressed() {
        Boom boom = new Boom();
        UnsupportedOperationException other = new UnsupportedOperationException();
        Script script = handling(1, e -> {
            throw other;
        });
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(() -> {
                    try (Scoped<Object> scope = in(script)) {
                        if (scope.value() != null) throw boom;
                    }
                })
                .isSameAs(boom)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(other));
        assertThat(log).containsExactly("enter", "g ! GeneratorExit");
    }

    @Test
    void aGeneratorThatYieldsAgainMeanwhileIsAnError() {
        Scoped<Object> scope = in(handling(1, e -> yielding(2)));
        assertThat(Outcome.ofRunning(scope::close))
                .isEqualTo("!IllegalStateException(generator ignored GeneratorExit)");
        assertThat(Outcome.ofRunning(scope::close)).isEqualTo("ok");
    }

    // ---- after leaving

    @Test
    void whatWasLeftIsOfNoUse() {
        Scoped<Object> completed = in(plain(1));
        completed.complete();
        Scoped<Object> closed = in(plain(1));
        closed.close();
        Scoped<Object> failed = in(plain(1));
        Outcome.ofRunning(() -> failed.fail(new Boom()));
        log.clear();
        for (Scoped<Object> scope : List.of(completed, closed, failed)) {
            assertThat(Outcome.of(scope::value)).isEqualTo(LEFT);
            assertThat(Outcome.ofRunning(scope::complete)).isEqualTo(LEFT);
            assertThat(Outcome.ofRunning(() -> scope.run(value -> log.add("block"))))
                    .isEqualTo(LEFT);
            assertThat(Outcome.ofRunning(scope::close)).isEqualTo("ok");
        }
        assertThat(log).isEmpty();
    }

    @Test // as a second __exit__, which would otherwise hide what went wrong
    void afterwardsAnExceptionIsThrownAgain() {
        Boom boom = new Boom();
        Scoped<Object> scope = in(swallowing(1));
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(() -> {
                    try {
                        scope.complete();
                        throw boom;
                    } catch (Boom e) {
                        scope.fail(e);
                    }
                })
                .isSameAs(boom);
        assertThat(log).containsExactly("enter", "exit");
    }

    // ---- blocks

    @Test // S1, S11
    void aBlockThatReturnsHasRunToItsEnd() {
        Integer result = in(plain(5)).call(value -> {
            log.add("block " + value);
            if (value.equals(5)) return 6;
            return 7;
        });
        assertThat(result).isEqualTo(6);
        assertThat(log).containsExactly("enter", "block 5", "exit");
    }

    @Test // S4
    void aBlockWhoseExceptionIsSwallowedHasNoResult() throws Boom {
        Object result = in(swallowing(1)).<Object, Boom>call(value -> {
            throw new Boom();
        });
        assertThat(result).isNull();
        in(swallowing(2)).<Boom>run(value -> {
            throw new Boom();
        });
        assertThat(log).containsExactly("enter", "g ! Boom", "exit", "enter", "g ! Boom", "exit");
    }

    @Test // S5, S7, S8
    void whatABlockThrowsPassesUnlessItIsSwallowed() {
        for (Throwable mine : List.of(
                new Boom(),
                new StopIteration(1),
                new IllegalStateException(new StopIteration(2)),
                new AssertionError()))
            assertThatExceptionOfType(Throwable.class)
                    .isThrownBy(() -> in(plain(1)).run(value -> {
                        throw mine;
                    }))
                    .isSameAs(mine);
    }

    @Test // S3, S6
    void aBlockInAScopeThatYieldsTwice() {
        assertThat(Outcome.ofRunning(() -> in(plain(1).yields(2)).run(value -> log.add("block"))))
                .isEqualTo("!IllegalStateException(generator didn't stop)");
        assertThat(Outcome.ofRunning(() -> in(swallowing(1).yields(2)).run(value -> {
                    throw new Boom();
                })))
                .isEqualTo("!IllegalStateException(generator didn't stop after throw())");
    }

    @Test
    void theExceptionOfCompletingIsNotThrownIntoTheGenerator() {
        Boom boom = new Boom();
        assertThatExceptionOfType(Boom.class)
                .isThrownBy(() -> in(plain(1).fails(boom)).run(value -> log.add("block")))
                .isSameAs(boom);
        assertThat(log).containsExactly("enter", "block", "exit");
    }

    @Test // S10: for value in g: with cm(): yield, and g is closed
    void theGeneratorExitOfAnEnclosingGeneratorPasses() {
        Scoped<?>[] scope = new Scoped<?>[1];
        ScriptFrame enclosing = new Script("outer", log)
                .does(() -> scope[0] = in(plain(1)))
                .yields("in the block")
                .catching(e -> {
                    scope[0].fail(e);
                    return null;
                })
                .frame();
        enclosing.next();
        enclosing.close();
        assertThat(log).containsExactly("enter", "outer ! GeneratorExit", "g ! GeneratorExit");
        assertThat(enclosing.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // S10: contextlib swallows it if the generator does
    void aGeneratorExitThatIsCaughtIsSwallowed() {
        in(swallowing(1)).fail(new GeneratorExit());
        assertThat(log).containsExactly("enter", "g ! GeneratorExit", "exit");
    }

    // ---- nesting

    /** A scope that logs, and does to an exception what it is told. */
    private Script named(String name, Script.Handler handler) {
        return new Script(name, log).yields(name).catching(handler).does(() -> log.add(name + " done"));
    }

    @Test // S13: last in, first out; a swallowed exception is gone for the rest; another one replaces it
    void nestedScopes() throws Exception {
        in(named("1", e -> null)).run(one -> in(named("2", e -> {
                    log.add("2 swallows");
                    return null;
                }))
                .run(two -> in(named("3", e -> {
                            throw new UnsupportedOperationException();
                        }))
                        .run(three -> in(named("4", e -> {
                                    throw e;
                                }))
                                .<Exception>run(four -> {
                                    log.add("block " + one + two + three + four);
                                    throw new Boom();
                                }))));
        assertThat(log)
                .containsExactly(
                        "block 1234",
                        "4 ! Boom",
                        "3 ! Boom",
                        "2 ! UnsupportedOperationException",
                        "2 swallows",
                        "2 done",
                        "1 done");
    }

    @Test // S13
    void nestedResources() {
        try (Scoped<Object> one = in(named("1", e -> returning()));
                Scoped<Object> two = in(named("2", e -> returning()))) {
            log.add("block " + one.value() + two.value());
            two.complete();
            one.complete();
        }
        assertThat(log).containsExactly("block 12", "2 done", "1 done");
    }

    @Test // a scope that is made of another: its generator delegates
    void aScopeOfAScope() throws Boom {
        ScriptFrame inner = swallowing(1).frame();
        Scoped<Object> scope = in(new Script("outer", log).delegates(inner).does(() -> log.add("outer done")));
        assertThat(scope.value()).isEqualTo(1);
        scope.fail(new Boom());
        assertThat(log).containsExactly("enter", "g ! Boom", "exit", "outer done");
    }

    @Test
    void saysWhereItsGeneratorStands() {
        ScriptFrame gen = plain(1).frame();
        assertThat(Scoped.of(gen)).hasToString("Scoped[" + gen + "]");
    }

    // S12: asynchronous. S14: try-with-resources over the generator itself.
}
