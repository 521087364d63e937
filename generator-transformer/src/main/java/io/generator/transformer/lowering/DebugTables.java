package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.lowering.UserCode.Piece;
import io.generator.transformer.lowering.UserCode.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the table of the local variables: each is declared only where its slot has its value again. */
final class DebugTables {
    private final MethodAnalysis analysis;
    private final UserCode userCode;
    private final SpillFacts facts;
    private final BodySlots slots;
    private final Set<Entry> written = new HashSet<>();

    /** What the JVM allows only once. Ranges that differ in the source may be cut to the same one. */
    private record Entry(String name, int slot, AbstractInsnNode first, AbstractInsnNode last) {}

    DebugTables(MethodAnalysis analysis, UserCode userCode, SpillFacts facts, BodySlots slots) {
        this.analysis = analysis;
        this.userCode = userCode;
        this.facts = facts;
        this.slots = slots;
    }

    void write(MethodNode output) {
        if (analysis.method().node().localVariables == null) return;
        output.localVariables = new ArrayList<>();
        for (LocalVariableNode variable : analysis.method().node().localVariables) write(output, variable);
    }

    private void write(MethodNode output, LocalVariableNode variable) {
        InsnList source = analysis.method().node().instructions;
        int start = source.indexOf(variable.start);
        int end = source.indexOf(variable.end);
        for (Range range :
                userCode.ranges(piece -> start <= piece.index() && piece.index() < end && isThere(piece, variable)))
            if (written.add(new Entry(variable.name, variable.index, range.first(), range.last())))
                output.localVariables.add(new LocalVariableNode(
                        variable.name,
                        variable.desc,
                        variable.signature,
                        range.start(),
                        range.end(),
                        slots.of(variable.index)));
    }

    private boolean isThere(Piece piece, LocalVariableNode variable) {
        // What a suspension point has restored is what the next instruction finds.
        int index = piece.resumed() ? piece.index() + 1 : piece.index();
        return facts.isRestored(index, variable.index);
    }
}
