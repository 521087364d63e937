package io.generator.management;

import io.generator.frame.LiveFrame;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame as JMX shows it. */
record FrameRow(
        long getNumber,
        String getKind,
        String getState,
        @Nullable String getThread,
        String getMethod,
        String getPlace,
        Map<String, String> getLocals,
        String getDelegate,
        long getDelegateNumber,
        List<String> getCreated)
        implements FrameData {

    static FrameRow of(LiveFrame frame, Survey survey) {
        LiveFrame.Standing standing = frame.standing();
        return new FrameRow(
                frame.number(),
                frame.kind(),
                survey.stateOf(frame).name().toLowerCase(Locale.ROOT),
                survey.threadOf(frame),
                frame.method(),
                standing.frame().toString(),
                FrameLines.locals(standing.frame()),
                survey.describeDelegateOf(frame),
                survey.delegateOf(frame),
                frame.created().stream().map(StackTraceElement::toString).toList());
    }
}
