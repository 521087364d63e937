package io.generator.transformer.analysis;

import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The suspension points where something is still to be cleaned up: those in a {@code try} with a {@code finally} or with
 * resources, which compile to a handler of anything, or of {@code Throwable}. That a source's own {@code catch (Throwable t)}
 * looks the same does no harm, since that too is mostly there to clean up; a {@code catch (GeneratorExit e)} surely is.
 */
public final class CleanupPoints {
    private CleanupPoints() {}

    /** Such points of a method, in their order. */
    public static List<SuspensionPoint> of(MethodAnalysis analysis) {
        return analysis.points().stream()
                .filter(point ->
                        analysis.graph().handlers(point.index()).stream().anyMatch(handler -> cleansUp(handler.type())))
                .toList();
    }

    private static boolean cleansUp(@Nullable String type) {
        return type == null || type.equals("java/lang/Throwable") || type.equals("io/generator/GeneratorExit");
    }
}
