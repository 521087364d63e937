package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.lowering.UserCode.Piece;
import io.generator.transformer.lowering.UserCode.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the tables of the local variables: each is declared only where its slot has its value again. */
final class DebugTables {
    private final MethodNode source;
    private final UserCode userCode;
    private final SpillFacts facts;
    private final BodySlots slots;
    private final Set<Entry> written = new HashSet<>();

    /** What the JVM allows only once. Ranges that differ in the source may be cut to the same one. */
    private record Entry(String name, int slot, AbstractInsnNode first, AbstractInsnNode last) {}

    DebugTables(MethodAnalysis analysis, UserCode userCode, SpillFacts facts, BodySlots slots) {
        this.source = analysis.method().node();
        this.userCode = userCode;
        this.facts = facts;
        this.slots = slots;
    }

    void write(MethodNode output) {
        if (source.localVariables != null) {
            output.localVariables = new ArrayList<>();
            for (LocalVariableNode variable : source.localVariables) write(output, variable);
        }
        output.visibleLocalVariableAnnotations = moved(source.visibleLocalVariableAnnotations);
        output.invisibleLocalVariableAnnotations = moved(source.invisibleLocalVariableAnnotations);
    }

    private void write(MethodNode output, LocalVariableNode variable) {
        for (Range range : ranges(variable.start, variable.end, variable.index))
            if (written.add(new Entry(variable.name, variable.index, range.first(), range.last())))
                output.localVariables.add(new LocalVariableNode(
                        variable.name,
                        variable.desc,
                        variable.signature,
                        range.start(),
                        range.end(),
                        slots.of(variable.index)));
    }

    /** The annotations on the types of variables say where these are, as the table of the names does. */
    private @Nullable List<LocalVariableAnnotationNode> moved(@Nullable List<LocalVariableAnnotationNode> annotations) {
        if (annotations == null) return null;
        return annotations.stream()
                .map(this::moved)
                .filter(annotation -> !annotation.start.isEmpty())
                .toList();
    }

    private LocalVariableAnnotationNode moved(LocalVariableAnnotationNode annotation) {
        List<LabelNode> starts = new ArrayList<>();
        List<LabelNode> ends = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < annotation.start.size(); i++) {
            int slot = annotation.index.get(i);
            for (Range range : ranges(annotation.start.get(i), annotation.end.get(i), slot)) {
                starts.add(range.start());
                ends.add(range.end());
                indices.add(slots.of(slot));
            }
        }
        LocalVariableAnnotationNode moved = new LocalVariableAnnotationNode(
                annotation.typeRef,
                annotation.typePath,
                starts.toArray(LabelNode[]::new),
                ends.toArray(LabelNode[]::new),
                indices.stream().mapToInt(index -> index).toArray(),
                annotation.desc);
        moved.values = annotation.values;
        return moved;
    }

    private List<Range> ranges(LabelNode from, LabelNode to, int slot) {
        InsnList instructions = source.instructions;
        int start = instructions.indexOf(from);
        int end = instructions.indexOf(to);
        return userCode.ranges(piece -> start <= piece.index() && piece.index() < end && isThere(piece, slot));
    }

    private boolean isThere(Piece piece, int slot) {
        // What a suspension point has restored is what the next instruction finds.
        int index = piece.resumed() ? piece.index() + 1 : piece.index();
        return facts.isRestored(index, slot);
    }
}
