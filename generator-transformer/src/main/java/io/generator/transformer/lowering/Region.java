package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.LabelNode;

/**
 * A part of the body method that holds a copy of the source's instructions: the main one, which holds them all, or the
 * repetition of a few of them behind a suspension point.
 */
final class Region {
    private final BitSet indices;
    private final Map<LabelNode, LabelNode> labels;

    private Region(BitSet indices, Map<LabelNode, LabelNode> labels) {
        this.indices = indices;
        this.labels = labels;
    }

    /** The main code, which has a label for each of the source, reachable or not. */
    static Region main(MethodAnalysis analysis, BitSet reachable) {
        BitSet all = new BitSet();
        all.set(0, analysis.instructions().length);
        return new Region(reachable, freshLabels(analysis, all));
    }

    /** A repetition, which jumps to this region for all that it does not repeat. */
    Region repeating(MethodAnalysis analysis, BitSet repeated) {
        Map<LabelNode, LabelNode> mixed = new HashMap<>(labels);
        mixed.putAll(freshLabels(analysis, repeated));
        return new Region(repeated, mixed);
    }

    private static Map<LabelNode, LabelNode> freshLabels(MethodAnalysis analysis, BitSet within) {
        Map<LabelNode, LabelNode> fresh = new HashMap<>();
        within.stream().forEach(index -> {
            if (analysis.instructions()[index] instanceof LabelNode label) fresh.put(label, new LabelNode());
        });
        return fresh;
    }

    /** The instructions of the source that it holds. */
    BitSet indices() {
        return indices;
    }

    /** Where a jump within it or out of it goes, for each label of the source. */
    Map<LabelNode, LabelNode> labels() {
        return labels;
    }
}
