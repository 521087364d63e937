package io.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.generator.Greenlet.Sink;
import io.generator.frame.GeneratorFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a greenlet stands, and what the traces of exceptions say that leave it. Not in the runtime's own package. */
class GreenletTraceTest {
    /** {@code Gen.yieldFrom(delegate); return Gen.done();} */
    private static final class Delegator extends GeneratorFrame<Integer, Object, Object> {
        private static final long serialVersionUID = 1L;

        private final transient Gen<Integer> delegate;

        Delegator(Gen<Integer> delegate) {
            this.delegate = delegate;
        }

        @Override
        protected int step(int from) {
            if (from == 0) return delegateTo(delegate, 1);
            resumed();
            return returned(Gen.done());
        }

        @Override
        protected Object value() {
            throw new AssertionError("yields nothing of its own");
        }

        @Override
        protected Object local(int index) {
            throw new AssertionError("has no locals");
        }
    }

    private static void fails(Sink<Integer> sink) throws IOException {
        sink.yield(1);
        throw new IOException("no more");
    }

    private static void passOn(Gen<Integer> from, Sink<Integer> sink) {
        while (from.hasNext()) sink.yield(from.next());
    }

    /** The lines of this class, without lambdas, and of no greenlet's inner workings. */
    private static List<String> methods(Throwable exception) {
        assertThat(exception.getStackTrace())
                .noneMatch(line -> line.getClassName().endsWith(".GreenletTask"));
        return Stream.of(exception.getStackTrace())
                .filter(line -> line.getClassName().startsWith(GreenletTraceTest.class.getName()))
                .map(StackTraceElement::getMethodName)
                .filter(method -> !method.startsWith("lambda"))
                .toList();
    }

    @Test
    void theTraceLeadsFromTheBodyToTheCaller() {
        Gen<Integer> gen = Greenlet.of(GreenletTraceTest::fails);
        assertThat(gen.next()).isEqualTo(1);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(gen::next)
                .withMessage("no more")
                .satisfies(e -> assertThat(methods(e)).containsExactly("fails", "theTraceLeadsFromTheBodyToTheCaller"));
    }

    @Test
    void alsoThroughGreenletsInGreenletsAndDelegators() {
        Gen<Integer> inner = new Delegator(Greenlet.of(GreenletTraceTest::fails));
        Gen<Integer> outer = Greenlet.of(sink -> passOn(inner, sink));
        Gen<Integer> gen = new Delegator(new Delegator(outer));
        assertThat(gen.next()).isEqualTo(1);
        assertThatExceptionOfType(IOException.class).isThrownBy(gen::next).satisfies(e -> assertThat(methods(e))
                .containsExactly(
                        "fails", "step", "passOn", "step", "step", "alsoThroughGreenletsInGreenletsAndDelegators"));
    }

    @Test
    void whatIsRaisedThroughDelegatorsShowsWhereTheBodyStood() {
        Gen<Integer> gen = new Delegator(Greenlet.of(GreenletTraceTest::fails));
        gen.next();
        IOException mine = new IOException("mine");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> gen.raise(mine))
                .isSameAs(mine)
                .satisfies(e -> assertThat(methods(e))
                        .containsExactly("fails", "step", "whatIsRaisedThroughDelegatorsShowsWhereTheBodyStood"));
    }

    @Test
    void anExceptionThatIsRaisedAndPassesKeepsItsTrace() {
        List<StackTraceElement> before = new ArrayList<>();
        List<StackTraceElement> after = new ArrayList<>();
        Gen<Integer> outer = Greenlet.of(sink -> {
            Gen<Integer> inner = Greenlet.of(GreenletTraceTest::fails);
            inner.next();
            IOException mine = new IOException("mine");
            before.addAll(Arrays.asList(mine.getStackTrace()));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> inner.raise(mine))
                    .isSameAs(mine);
            after.addAll(Arrays.asList(mine.getStackTrace()));
            sink.yield(1);
        });
        assertThat(outer.next()).isEqualTo(1);
        assertThat(after).isNotEmpty().isEqualTo(before);
        outer.close();
    }

    @Test
    void oneThatIsKeptAndThrownAgainIsJoinedOnce() {
        IOException[] kept = new IOException[1];
        Greenlet.Body<Integer> body = sink -> {
            if (kept[0] == null) kept[0] = new IOException("kept");
            throw kept[0];
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Greenlet.of(body).next());
        StackTraceElement[] first = kept[0].getStackTrace();
        assertThat(methods(kept[0])).containsExactly("oneThatIsKeptAndThrownAgainIsJoinedOnce");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Greenlet.of(body).next());
        assertThat(kept[0].getStackTrace()).isEqualTo(first);
    }

    @Test
    void exceptionsWithoutATracePassToo() {
        GeneratorExit own = new GeneratorExit();
        Gen<Integer> gen = Greenlet.of(sink -> {
            throw own;
        });
        assertThatExceptionOfType(GeneratorExit.class)
                .isThrownBy(gen::next)
                .isSameAs(own)
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void saysWhereItStands() {
        Gen<Integer> gen = Greenlet.of(GreenletTraceTest::fails);
        FrameInfo created = gen.frame();
        assertThat(created).isNotNull();
        assertThat(created.className()).startsWith(GreenletTraceTest.class.getName());
        assertThat(created.methodName()).isEqualTo("run");
        assertThat(created.instruction()).isZero();
        gen.next();
        FrameInfo suspended = gen.frame();
        assertThat(suspended).isNotNull();
        assertThat(suspended.className()).isEqualTo(GreenletTraceTest.class.getName());
        assertThat(suspended.methodName()).isEqualTo("fails");
        assertThat(suspended.line()).isPositive();
        assertThat(suspended.instruction()).isEqualTo(1);
        assertThat(gen.toString())
                .matches("Gen\\[io\\.generator\\.GreenletTraceTest\\.fails\\(GreenletTraceTest\\.java:\\d+\\),"
                        + " suspended]");
        gen.close();
        assertThat(gen.toString()).endsWith(", closed or failed]");
    }

    @Test
    void whileItRunsItStandsNowhere() {
        List<String> log = new ArrayList<>();
        Gen<?>[] self = new Gen<?>[1];
        self[0] = Greenlet.of(sink -> {
            FrameInfo running = self[0].frame();
            log.add(running == null ? "none" : running.line() + " at " + running.instruction());
            log.add(self[0].toString());
        });
        assertThat(self[0].hasNext()).isFalse();
        assertThat(log.get(0)).isEqualTo("0 at -1");
        assertThat(log.get(1)).endsWith(", running]");
    }

    @Test
    void aDumpShowsItToo() {
        Gen<Integer> gen = new Delegator(Greenlet.of(GreenletTraceTest::fails));
        gen.next();
        assertThat(FrameDump.of(gen).frames()).extracting(FrameInfo::methodName).containsExactly("fails", "step");
        gen.close();
    }
}
