package io.generator.transformer.lowering;

import io.generator.transformer.analysis.CleanupPoints;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;

/**
 * What the lowering has decided about a method's frame, to be looked at: the very facts that the method is written by.
 *
 * @param parameters what the entry puts into the frame: the parameters that the body reads
 * @param points what happens to the frame at each suspension point, in the order of their states
 */
public record FrameFacts(List<SavedValue> parameters, List<Point> points) {

    /**
     * A suspension point.
     *
     * @param point the point
     * @param locals the locals that are live there
     * @param operands the operands below those of the suspending call, from the bottom up
     * @param written the fields that are written there; those of the other values hold them already
     * @param cleared the fields that are set to null there, since what they refer to is needed no more
     * @param repeated how many instructions are repeated behind it, so that loops stay loops
     * @param cleansUp whether something is still to be cleaned up there
     */
    public record Point(
            SuspensionPoint point,
            List<SavedValue> locals,
            List<SavedValue> operands,
            List<SavedField> written,
            List<SavedField> cleared,
            int repeated,
            boolean cleansUp) {}

    /**
     * The facts about a method, as {@link LoweredMethod#of} finds them for the same analysis.
     *
     * @param shape what the body was written for
     */
    public static FrameFacts of(MethodAnalysis analysis, BodyShape shape) {
        FieldLayout layout = new FieldLayout(analysis);
        SpillFacts facts = new SpillFacts(analysis, layout);
        Repetitions repetitions = new Repetitions(analysis, shape);
        List<SuspensionPoint> cleanup = CleanupPoints.of(analysis);
        List<Point> points = analysis.points().stream()
                .map(point -> new Point(
                        point,
                        layout.locals(point),
                        layout.operands(point),
                        facts.written(point),
                        facts.stale(point),
                        repeated(analysis, repetitions, point),
                        cleanup.contains(point)))
                .toList();
        return new FrameFacts(layout.parameters(), points);
    }

    private static int repeated(MethodAnalysis analysis, Repetitions repetitions, SuspensionPoint point) {
        return (int) repetitions.behind(point).stream()
                .filter(index -> analysis.instructions()[index].getOpcode() >= 0)
                .count();
    }
}
