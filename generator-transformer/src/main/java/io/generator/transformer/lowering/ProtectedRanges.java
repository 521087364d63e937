package io.generator.transformer.lowering;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.MethodAnalysis;
import java.util.BitSet;
import java.util.List;
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
        for (int i = 0; i < blocks.size(); i++)
            for (Region region : regions) write(output, blocks.get(i), graph.covered(i), region);
    }

    private void write(MethodNode output, TryCatchBlockNode block, BitSet covered, Region region) {
        for (UserCode.Range range : userCode.ranges(piece -> piece.region() == region && covered.get(piece.index()))) {
            TryCatchBlockNode part = new TryCatchBlockNode(
                    range.start(), range.end(), region.labels().get(block.handler), block.type);
            part.visibleTypeAnnotations = block.visibleTypeAnnotations;
            part.invisibleTypeAnnotations = block.invisibleTypeAnnotations;
            output.tryCatchBlocks.add(part);
        }
    }
}
