package io.generator.management;

import io.generator.frame.LiveFrames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@link FramesMXBean}. Has a constructor for {@code MBeanServer.createMBean}, by which tools add it to a program. */
public final class Frames implements FramesMXBean {
    private static final int DEFAULT_LIMIT = 100;

    /** The bean; registers nothing. */
    public Frames() {}

    @Override
    public boolean isRecording() {
        return LiveFrames.isOn();
    }

    @Override
    public long getCount() {
        return LiveFrames.all().size();
    }

    @Override
    public Map<String, Long> getCountsByState() {
        Map<String, Long> counts = new TreeMap<>();
        new Survey()
                .countsByState()
                .forEach((state, count) -> counts.put(state.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }

    @Override
    public Map<String, Long> getCountsByMethod() {
        return new Survey().countsByMethod();
    }

    @Override
    public List<FrameData> frames(int offset, int limit, String prefix) {
        Filter filter = new Filter(offset, limit, prefix);
        Survey survey = new Survey();
        return survey.frames().stream()
                .filter(filter::accepts)
                .skip(offset)
                .limit(limit)
                .<FrameData>map(frame -> FrameRow.of(frame, survey))
                .toList();
    }

    @Override
    public String dump() {
        return dump(DEFAULT_LIMIT, "");
    }

    @Override
    public String dump(int limit, String prefix) {
        return LiveView.dump(new Filter(0, limit, prefix));
    }
}
