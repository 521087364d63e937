package io.generator.transformer.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A forward analysis of bits, to its fixed point. Where paths meet, a bit is set if it is set on all of them or, in the
 * other mode, on any.
 */
public final class ForwardBits {

    /** What an instruction does to the bits. */
    public interface Transfer {
        /** Changes the bits from before an instruction to after it. */
        void apply(int index, BitSet bits);

        /** Whether an instruction may throw before it has had its effect. */
        default boolean throwsBefore(int index) {
            return true;
        }

        /** Whether an instruction may throw after its effect, as a suspension point does, once it is resumed. */
        default boolean throwsAfterwards(int index) {
            return false;
        }
    }

    /** What becomes of the bits where paths meet. */
    public enum Meet {
        ALL {
            @Override
            void join(BitSet known, BitSet incoming) {
                known.and(incoming);
            }
        },
        ANY {
            @Override
            void join(BitSet known, BitSet incoming) {
                known.or(incoming);
            }
        };

        abstract void join(BitSet known, BitSet incoming);
    }

    private final FlowGraph graph;
    private final Meet meet;
    private final @Nullable BitSet[] before;
    private final BitSet pending = new BitSet();

    private ForwardBits(FlowGraph graph, Meet meet) {
        this.graph = graph;
        this.meet = meet;
        this.before = new BitSet[graph.size()];
    }

    /**
     * Runs an analysis.
     *
     * @param entry the bits at the method's start
     * @return the bits before each instruction; null where control never comes
     */
    public static @Nullable BitSet[] analyze(FlowGraph graph, Meet meet, BitSet entry, Transfer transfer) {
        return new ForwardBits(graph, meet).run(entry, transfer);
    }

    private @Nullable BitSet[] run(BitSet entry, Transfer transfer) {
        enter(0, entry);
        for (int i = pending.nextSetBit(0); i >= 0; i = pending.nextSetBit(0)) {
            pending.clear(i);
            BitSet bits = before[i];
            if (bits != null) follow(i, bits, transfer);
        }
        return before;
    }

    private void follow(int index, BitSet bits, Transfer transfer) {
        BitSet after = (BitSet) bits.clone();
        if (transfer.throwsBefore(index)) enterHandlers(index, after);
        transfer.apply(index, after);
        if (transfer.throwsAfterwards(index)) enterHandlers(index, after);
        graph.forEachSuccessor(index, successor -> enter(successor, after));
    }

    private void enterHandlers(int index, BitSet incoming) {
        for (FlowGraph.Handler handler : graph.handlers(index)) enter(handler.target(), incoming);
    }

    private void enter(int index, BitSet incoming) {
        BitSet known = before[index];
        if (known == null) {
            before[index] = (BitSet) incoming.clone();
        } else {
            BitSet joined = (BitSet) known.clone();
            meet.join(joined, incoming);
            if (joined.equals(known)) return;
            before[index] = joined;
        }
        pending.set(index);
    }
}
