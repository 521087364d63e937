package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames in the very shape that the transformer emits, with locals, loops and handlers: the laws of section F. */
class BodyTest {
    private final List<String> log = new ArrayList<>();

    /** An average: {@code while (true) { Double x = Gen.yield(..); if (x == null) return returning(n); .. }} */
    @SuppressWarnings("serial") // is never written
    private static final class Average extends GeneratorFrame<Double, Double, Integer> {
        private Object value;
        private double sum;
        private int n;

        @Override
        protected int step(int from) {
            double sum;
            int n;
            switch (from) {
                case 0:
                    sum = 0;
                    n = 0;
                    break;
                default:
                    sum = this.sum;
                    n = this.n;
                    Double x = (Double) resumed();
                    if (x == null) return returned(TwoWayGen.returning(n));
                    sum += x;
                    n++;
            }
            value = n == 0 ? 0.0 : sum / n;
            this.sum = sum;
            this.n = n;
            return 1;
        }

        @Override
        protected Object value() {
            return value;
        }

        @Override
        protected Object local(int index) {
            return index == 0 ? (Object) sum : (Object) n;
        }
    }

    @Test
    void average() {
        Average gen = new Average();
        assertThat(gen.next()).isZero();
        assertThat(gen.send(10.0)).isEqualTo(10);
        assertThat(gen.send(20.0)).isEqualTo(15);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(2)");
        assertThat(gen.result()).isEqualTo(2);
    }

    /**
     * {@code try { Gen.yield(1); return returning(x); } catch (Boom e) { Gen.yield("handling"); throw e; }
     * finally { log("finally"); Gen.yield("f"); }}, with the finally block inlined on each way out as javac does.
     */
    @SuppressWarnings("serial") // is never written
    private final class TryCatchFinally extends GeneratorFrame<Object, Object, Object> {
        private Object value;
        private Object result;
        private Throwable pending;

        @Override
        protected int step(int from) {
            Throwable thrown;
            switch (from) {
                case 0:
                    return yielded(1, 1);
                case 1:
                    try {
                        resumed();
                        result = "x";
                        return begin(null);
                    } catch (Throwable t) {
                        if (!(t instanceof Boom)) return begin(t);
                        pending = t;
                        return yielded("handling", 2);
                    }
                case 2:
                    thrown = pending;
                    try {
                        resumed();
                        throw Sneaky.rethrow(thrown);
                    } catch (Throwable t) {
                        return begin(t);
                    }
                default:
                    thrown = pending;
                    pending = null;
                    resumed();
                    if (thrown != null) throw Sneaky.rethrow(thrown);
                    return returned(TwoWayGen.returning(result));
            }
        }

        private int begin(Throwable onTheWay) {
            log.add("finally");
            pending = onTheWay;
            return yielded("f", 3);
        }

        private int yielded(Object next, int at) {
            value = next;
            return at;
        }

        @Override
        protected Object value() {
            return value;
        }

        @Override
        protected Object local(int index) {
            return pending;
        }
    }

    @Test // F1, F2
    void theFinallyBlockYieldsBeforeTheReturn() {
        TryCatchFinally gen = new TryCatchFinally();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo("f");
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(Outcome.of(gen::next)).isEqualTo("StopIteration(x)");
    }

    @Test // E9, E10, F6: what is handled or on its way survives the yields
    void theExceptionSurvivesTheYields() {
        TryCatchFinally gen = new TryCatchFinally();
        gen.next();
        assertThat(gen.raise(new Boom())).isEqualTo("handling");
        assertThat(gen.next()).isEqualTo("f");
        assertThat(Outcome.of(gen::next)).isEqualTo("!Boom");
        assertThat(log).containsExactly("finally");
    }

    @Test // F7
    void whatIsRaisedInTheFinallyBlockReplacesIt() {
        TryCatchFinally gen = new TryCatchFinally();
        gen.next();
        gen.raise(new Boom());
        assertThat(gen.raise(new UnsupportedOperationException())).isEqualTo("f");
        assertThat(Outcome.of(() -> gen.raise(new IllegalArgumentException()))).isEqualTo("!IllegalArgumentException");
    }

    @Test // D9: yield in a finally block while it is closed; another close() ends it
    void aFinallyBlockThatYieldsIgnoresTheGeneratorExit() {
        TryCatchFinally gen = new TryCatchFinally();
        gen.next();
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("!IllegalStateException(generator ignored GeneratorExit)");
        assertThat(gen.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(Outcome.ofRunning(gen::close)).isEqualTo("ok");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test // D9, where the GeneratorExit that was on its way goes on
    void orGoesOnToRaiseIt() {
        TryCatchFinally gen = new TryCatchFinally();
        gen.next();
        Outcome.ofRunning(gen::close);
        assertThat(Outcome.of(gen::next)).isEqualTo("!GeneratorExit");
    }

    @Test // D10, D11, F4: nested finally blocks, the outer of which returns
    void nestedFinallyBlocksRunFromTheInside() {
        BodyFrame gen = new BodyFrame((frame, from) -> {
            if (from == 0) return frame.yields("a", 1);
            try {
                try {
                    frame.resumed();
                } finally {
                    log.add("b");
                }
            } catch (GeneratorExit e) {
                log.add("c");
            }
            return frame.returned(TwoWayGen.returning(5));
        });
        gen.next();
        gen.close();
        assertThat(log).containsExactly("b", "c");
        assertThat(gen.result()).isEqualTo(5);
    }

    /** {@code for (String s : List.of("a", "b")) { Gen.yieldFrom(List.of(s, s)); } return Gen.done();} */
    @SuppressWarnings("serial") // is never written
    private static final class Doubling extends GeneratorFrame<String, Object, Object> {
        private int i;

        @Override
        protected int step(int from) {
            if (from > 0) {
                resumed();
                i++;
            }
            if (i == 2) return returned(Gen.done());
            String s = i == 0 ? "a" : "b";
            return delegateTo(List.of(s, s), 1);
        }

        @Override
        protected Object value() {
            throw new AssertionError("yields nothing of its own");
        }

        @Override
        protected Object local(int index) {
            return i;
        }
    }

    @Test
    void delegationInALoop() {
        assertThat(Outcome.rest(new Doubling())).containsExactly("a", "a", "b", "b");
    }

    // F3, F5, F8 to F19: what the body itself does is javac's and the transformer's affair, and tested there.
}
