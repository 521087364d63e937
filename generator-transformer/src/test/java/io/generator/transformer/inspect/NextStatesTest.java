package io.generator.transformer.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.inspect.ControlFlow.Block;
import io.generator.transformer.inspect.ControlFlow.Edge;
import io.generator.transformer.inspect.ControlFlow.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Graphs by hand, of blocks of one instruction each. */
class NextStatesTest {
    /** 0 is suspended in state 1; 1 handles what is raised there, 2 what comes behind, 3 is suspended in state 2, 4 returns. */
    private static final ControlFlow FLOW = new ControlFlow(
            List.of(block(0, 1), block(1, 0), block(2, 0), block(3, 2), block(4, 0)),
            List.of(
                    new Edge(0, 2, Kind.RESUME, ""),
                    new Edge(0, 1, Kind.RAISE, "any"),
                    new Edge(1, 4, Kind.JUMP, ""),
                    new Edge(2, 3, Kind.NEXT, ""),
                    new Edge(3, 4, Kind.RESUME, "")));

    private static Block block(int id, int state) {
        return new Block(id, id, id, state, List.of(10 + id));
    }

    private static NextStates states(boolean passable) {
        List<Instruction> original = IntStream.range(0, 5)
                .mapToObj(i -> new Instruction(i, 10 + i, i == 4 ? "areturn" : "nop", "", 0))
                .toList();
        return new NextStates(FLOW, original, state -> passable);
    }

    @Test
    void aSuspensionEndsEachWay() {
        assertThat(states(false).of(0)).containsExactly(new Transition(1, List.of(0), List.of(10)));
        assertThat(states(false).of(2)).containsExactly(new Transition(Transition.END, List.of(4), List.of(14)));
    }

    @Test
    void whatIsRaisedComesFromTheStateAlone() {
        assertThat(states(false).of(1))
                .containsExactly(
                        new Transition(2, List.of(2, 3), List.of(12, 13)),
                        new Transition(Transition.END, List.of(1, 4), List.of(11, 14)));
    }

    /** As an await is, that need not wait. */
    @Test
    void waysGoThroughWhatCanBePassed() {
        assertThat(states(true).of(0))
                .containsExactly(
                        new Transition(1, List.of(0), List.of(10)),
                        new Transition(2, List.of(0, 2, 3), List.of(10, 12, 13)),
                        new Transition(Transition.END, List.of(0, 2, 3, 4), List.of(10, 12, 13, 14)));
    }

    @Test
    void oneWalkServesAllStates() {
        NextStates states = states(false);
        assertThat(states.of(1)).isEqualTo(states(false).of(1));
        assertThat(states.of(0)).isEqualTo(states(false).of(0));
    }
}
