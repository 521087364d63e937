package io.generator.frame;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A frame of {@code double} values that is watched for being dropped; see {@link LeakDetection}. */
final class WatchedDoubleFrame extends DoubleFrame implements Watched {
    private static final long serialVersionUID = 1L;

    private transient Watch<DoubleFrame> watch;

    WatchedDoubleFrame(DoubleFrame body, Consumer<Leak> report) {
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
    protected double doubleValue() {
        return watch.body().doubleValue();
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
        WatchedDoubleFrame copy = (WatchedDoubleFrame) super.clone();
        copy.watch = watch.copiedFor(copy);
        return copy;
    }
}
