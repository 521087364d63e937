package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** G25: the depth costs neither time per value nor Java stack. */
class DeepDelegationTest {
    private static final int DEPTH = 1_000_000;

    private final List<String> log = new ArrayList<>();

    /** {@code return returning((int) yieldFrom(inner) + 1);} */
    private static BodyFrame counting(BodyFrame inner) {
        return new BodyFrame((frame, from) -> from == 0
                ? frame.delegateTo(inner, 1)
                : frame.returned(TwoWayGen.returning((Integer) frame.resumed() + 1)));
    }

    private BodyFrame chain() {
        BodyFrame frame = new BodyFrame(this::leaf);
        for (int i = 0; i < DEPTH; i++) frame = counting(frame);
        return frame;
    }

    /** Yields 1 and 2 and returns 0; an exception raised at its first yield is logged, and 2 is yielded. */
    private int leaf(BodyFrame frame, int from) {
        switch (from) {
            case 0:
                return frame.yields(1, 1);
            case 1:
                try {
                    Object sent = frame.resumed();
                    if (sent != null) log.add("sent " + sent);
                } catch (RuntimeException e) {
                    log.add("caught " + e.getMessage());
                }
                return frame.yields(2, 2);
            default:
                frame.resumed();
                return frame.returned(TwoWayGen.returning(0));
        }
    }

    @Test
    void next() {
        BodyFrame gen = chain();
        assertThat(gen.next()).isEqualTo(1);
        assertThat(gen.next()).isEqualTo(2);
        assertThat(gen.hasNext()).isFalse();
        assertThat(gen.result()).isEqualTo(DEPTH);
    }

    @Test
    void sendAndRaise() {
        BodyFrame sent = chain();
        sent.next();
        assertThat(sent.send("x")).isEqualTo(2);
        BodyFrame raised = chain();
        raised.next();
        assertThat(raised.raise(new RuntimeException("x"))).isEqualTo(2);
        assertThat(log).containsExactly("sent x", "caught x");
    }

    @Test
    void anExceptionGoesAllTheWayUp() {
        BodyFrame gen = chain();
        gen.next();
        Boom boom = new Boom();
        assertThat(Outcome.of(() -> gen.raise(boom))).isEqualTo("!Boom");
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
    }

    @Test
    void close() {
        BodyFrame gen = chain();
        gen.next();
        gen.close();
        assertThat(gen.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(gen.hasNext()).isFalse();
    }

    @Test
    void generatorExit() {
        BodyFrame gen = chain();
        gen.next();
        assertThat(Outcome.of(() -> gen.raise(new GeneratorExit()))).isEqualTo("!GeneratorExit");
    }

    @Test
    void takingFromTheInnermost() {
        BodyFrame leaf = new BodyFrame(this::leaf);
        BodyFrame gen = leaf;
        for (int i = 0; i < DEPTH; i++) gen = counting(gen);
        gen.next();
        assertThat(leaf.state()).isEqualTo(GeneratorState.SUSPENDED);
        assertThat(leaf.next()).isEqualTo(2);
    }
}
