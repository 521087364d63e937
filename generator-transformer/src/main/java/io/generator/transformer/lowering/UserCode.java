package io.generator.transformer.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/** Which parts of the body method are the source's own instructions, in the order in which they were written. */
final class UserCode {

    /**
     * A run of instructions that stands for one instruction of the source.
     *
     * @param index the instruction of the source
     * @param first the first instruction written for it
     * @param last the last
     * @param region the copy of the source's code that it belongs to
     * @param resumed whether it is the part of a suspension point that comes after it was resumed
     */
    record Piece(int index, AbstractInsnNode first, AbstractInsnNode last, Region region, boolean resumed) {}

    /**
     * A stretch of the body method.
     *
     * @param start a label before its first instruction
     * @param end a label behind its last
     * @param first its first instruction
     * @param last its last
     */
    record Range(LabelNode start, LabelNode end, AbstractInsnNode first, AbstractInsnNode last) {}

    private final InsnList output;
    private final List<Piece> pieces = new ArrayList<>();

    UserCode(InsnList output) {
        this.output = output;
    }

    /** Notes all that was written since an instruction as one piece, if anything was. */
    void add(int index, AbstractInsnNode previous, Region region, boolean resumed) {
        AbstractInsnNode first = skipPseudo(previous.getNext());
        if (first != null) pieces.add(new Piece(index, first, lastReal(), region, resumed));
    }

    private AbstractInsnNode lastReal() {
        AbstractInsnNode last = output.getLast();
        while (last.getOpcode() < 0) last = last.getPrevious();
        return last;
    }

    /** The longest stretches made of nothing but chosen pieces. */
    List<Range> ranges(Predicate<Piece> chosen) {
        return ranges(pieces.stream().filter(chosen).toList());
    }

    /** The same for each region by itself, those of which nothing is chosen left out. */
    Map<Region, List<Range>> rangesByRegion(Predicate<Piece> chosen) {
        return pieces.stream()
                .filter(chosen)
                .collect(Collectors.groupingBy(
                        Piece::region,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), this::ranges)));
    }

    private List<Range> ranges(List<Piece> chosen) {
        List<Range> ranges = new ArrayList<>();
        List<Piece> run = new ArrayList<>();
        for (Piece piece : chosen) {
            if (!run.isEmpty() && skipPseudo(run.get(run.size() - 1).last().getNext()) != piece.first()) {
                ranges.add(range(run));
                run.clear();
            }
            run.add(piece);
        }
        if (!run.isEmpty()) ranges.add(range(run));
        return ranges;
    }

    private Range range(List<Piece> run) {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        AbstractInsnNode first = run.get(0).first();
        AbstractInsnNode last = run.get(run.size() - 1).last();
        output.insertBefore(first, start);
        output.insert(last, end);
        return new Range(start, end, first, last);
    }

    private static @Nullable AbstractInsnNode skipPseudo(@Nullable AbstractInsnNode from) {
        AbstractInsnNode instruction = from;
        while (instruction != null && instruction.getOpcode() < 0) instruction = instruction.getNext();
        return instruction;
    }
}
