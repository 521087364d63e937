package io.generator.transformer.lowering;

import io.generator.transformer.model.SuspensionPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds suspension points with the same locals: one piece of code can restore them for all. */
final class CommonRestores {
    /** So many locals take more bytes than telling the points apart afterwards. */
    private static final int FEWEST_LOCALS = 4;

    /** What is done for a local. */
    private record Restored(int slot, Object type, @Nullable SavedField field) {}

    private CommonRestores() {}

    /** The groups of points that are restored together, each in the order of the states. Others are not mentioned. */
    static List<List<SuspensionPoint>> of(List<SuspensionPoint> points, FieldLayout layout) {
        Map<List<Restored>, List<SuspensionPoint>> byLocals = points.stream()
                .filter(point -> layout.locals(point).size() >= FEWEST_LOCALS)
                .collect(Collectors.groupingBy(
                        point -> restored(layout.locals(point)), LinkedHashMap::new, Collectors.toList()));
        return byLocals.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static List<Restored> restored(List<SavedValue> locals) {
        return locals.stream()
                .map(local -> new Restored(local.slot(), local.value().frameElement(), local.field()))
                .toList();
    }
}
