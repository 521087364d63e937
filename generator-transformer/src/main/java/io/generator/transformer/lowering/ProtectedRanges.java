package io.generator.transformer.lowering;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.MethodAnalysis;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes the exception table, in its old order: each entry covers what it covered in the source, and nothing of what
 * saves, restores and dispatches.
 */
final class ProtectedRanges {
    private final MethodAnalysis analysis;
    private final UserCode userCode;
    private final List<Region> regions;

    ProtectedRanges(MethodAnalysis analysis, UserCode userCode, List<Region> regions) {
        this.analysis = analysis;
        this.userCode = userCode;
        this.regions = regions;
    }

    void write(MethodNode output) {
        List<TryCatchBlockNode> blocks = analysis.method().node().tryCatchBlocks;
        FlowGraph graph = analysis.graph();
        for (int i = 0; i < blocks.size(); i++) {
            BitSet covered = graph.covered(i);
            Map<Region, List<UserCode.Range>> ranges = userCode.rangesByRegion(piece -> covered.get(piece.index()));
            for (Region region : regions) write(output, blocks.get(i), region, ranges.getOrDefault(region, List.of()));
        }
    }

    private static void write(MethodNode output, TryCatchBlockNode block, Region region, List<UserCode.Range> ranges) {
        for (UserCode.Range range : ranges) {
            TryCatchBlockNode part = new TryCatchBlockNode(
                    range.start(), range.end(), region.labels().get(block.handler), block.type);
            part.visibleTypeAnnotations = block.visibleTypeAnnotations;
            part.invisibleTypeAnnotations = block.invisibleTypeAnnotations;
            output.tryCatchBlocks.add(part);
        }
    }
}
