package io.generator.transformer.lowering;

import io.generator.transformer.analysis.ForwardBits;
import io.generator.transformer.analysis.LocalAccess;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.SuspensionPoint;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is where while the body runs: which fields are up to date, which hold something, which slots are restored. */
final class SpillFacts {
    private final MethodAnalysis analysis;
    private final FieldLayout layout;
    private final Map<Integer, SuspensionPoint> points = new HashMap<>();
    private final Map<Integer, BitSet> fieldsOfSlot = new HashMap<>();
    private final @Nullable BitSet[] upToDate;
    private final @Nullable BitSet[] occupied;
    private final @Nullable BitSet[] restored;

    SpillFacts(MethodAnalysis analysis, FieldLayout layout) {
        this.analysis = analysis;
        this.layout = layout;
        analysis.points().forEach(point -> points.put(point.index(), point));
        layout.parameters().forEach(this::addField);
        analysis.points().forEach(point -> layout.locals(point).forEach(this::addField));
        upToDate = run(ForwardBits.Meet.ALL, fields(layout.parameters().stream()), this::trackUpToDate);
        occupied = run(ForwardBits.Meet.ANY, references(layout.parameters().stream()), this::trackOccupied);
        restored = run(ForwardBits.Meet.ALL, slots(layout.parameters()), this::trackRestored);
    }

    private void addField(SavedValue value) {
        SavedField field = value.field();
        if (field != null)
            fieldsOfSlot.computeIfAbsent(value.slot(), slot -> new BitSet()).set(field.index());
    }

    /** Whether a field still has the value of its local, so that it need not be written again. */
    boolean isUpToDate(SuspensionPoint point, SavedField field) {
        return before(upToDate, point.index()).get(field.index());
    }

    /** The fields that are written when the body is suspended: those of the operands, and of the locals that changed. */
    List<SavedField> written(SuspensionPoint point) {
        Stream<SavedField> locals = fieldsOf(layout.locals(point)).filter(field -> !isUpToDate(point, field));
        return Stream.concat(fieldsOf(layout.operands(point)), locals).toList();
    }

    private static Stream<SavedField> fieldsOf(List<SavedValue> values) {
        return values.stream().flatMap(value -> Stream.ofNullable(value.field()));
    }

    /** The fields that may still refer to an object which nobody needs any more. */
    List<SavedField> stale(SuspensionPoint point) {
        BitSet stale = (BitSet) before(occupied, point.index()).clone();
        stale.andNot(references(kept(point)));
        return chosen(stale);
    }

    /** The fields that may refer to an object when an instruction runs. */
    List<SavedField> occupied(int index) {
        return chosen(before(occupied, index));
    }

    private List<SavedField> chosen(BitSet indices) {
        return layout.fields().stream()
                .filter(field -> indices.get(field.index()))
                .toList();
    }

    /** Whether a slot surely has the value that it would have in the source's own method. */
    boolean isRestored(int index, int slot) {
        return isReceiver(slot) || before(restored, index).get(slot);
    }

    private boolean isReceiver(int slot) {
        return slot == 0 && layout.hasReceiver();
    }

    private static BitSet before(@Nullable BitSet[] facts, int index) {
        return Objects.requireNonNull(facts[index], "control never comes here");
    }

    private interface Tracking {
        void apply(int index, BitSet bits);
    }

    private @Nullable BitSet[] run(ForwardBits.Meet meet, BitSet entry, Tracking tracking) {
        return ForwardBits.analyze(analysis.graph(), meet, entry, new ForwardBits.Transfer() {
            @Override
            public void apply(int index, BitSet bits) {
                tracking.apply(index, bits);
            }

            @Override
            public boolean throwsAfterwards(int index) {
                return points.containsKey(index);
            }
        });
    }

    private void trackUpToDate(int index, BitSet bits) {
        SuspensionPoint point = points.get(index);
        if (point != null) {
            bits.clear();
            bits.or(fields(layout.locals(point).stream()));
        }
        int slot = written(index);
        if (slot >= 0) bits.andNot(fieldsOfSlot.getOrDefault(slot, new BitSet()));
    }

    private void trackOccupied(int index, BitSet bits) {
        SuspensionPoint point = points.get(index);
        if (point == null) return;
        bits.clear();
        bits.or(references(kept(point)));
    }

    private void trackRestored(int index, BitSet bits) {
        SuspensionPoint point = points.get(index);
        if (point != null) {
            bits.clear();
            bits.or(slots(layout.locals(point)));
        }
        int slot = written(index);
        if (slot >= 0) bits.set(slot);
    }

    private int written(int index) {
        return LocalAccess.written(analysis.instructions()[index]);
    }

    private Stream<SavedValue> kept(SuspensionPoint point) {
        return Stream.concat(layout.locals(point).stream(), layout.operands(point).stream());
    }

    private static BitSet fields(Stream<SavedValue> values) {
        BitSet bits = new BitSet();
        values.map(SavedValue::field).filter(Objects::nonNull).forEach(field -> bits.set(field.index()));
        return bits;
    }

    private static BitSet references(Stream<SavedValue> values) {
        return fields(
                values.filter(value -> value.field() != null && value.field().isReference()));
    }

    private static BitSet slots(List<SavedValue> values) {
        BitSet bits = new BitSet();
        values.forEach(value -> bits.set(value.slot()));
        return bits;
    }
}
