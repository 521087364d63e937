package io.generator.frame;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A frame of {@code long} values that is watched for being dropped; see {@link LeakDetection}. */
final class WatchedLongFrame extends LongFrame implements Watched {
    private static final long serialVersionUID = 1L;

    private transient Watch<LongFrame> watch;

    WatchedLongFrame(LongFrame body, Consumer<Leak> report) {
        watch = new Watch<>(this, body, report);
    }

    @Override
    @SuppressWarnings("ConstantValue") // is null until its constructor has run
    boolean isMade() {
        return watch != null;
    }

    @Override
    public SavedFrame body() {
        return watch.body();
    }

    @Override
    protected int step(int from) {
        return watch.step(this, from);
    }

    @Override
    protected long longValue() {
        return watch.body().longValue();
    }

    @Override
    protected @Nullable Object local(int index) {
        return watch.body().local(index);
    }

    @Override
    protected void replaceIterators(LocalReplacement by) {
        watch.body().replaceIterators(by);
    }

    @Override
    protected SavedFrame clone() {
        WatchedLongFrame copy = (WatchedLongFrame) super.clone();
        copy.watch = watch.copiedFor(copy);
        return copy;
    }
}
