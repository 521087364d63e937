package io.generator.frame;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A frame that is watched for being dropped; see {@link LeakDetection}. */
final class WatchedFrame<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        extends GeneratorFrame<Y, S, R> implements Watched {
    private static final long serialVersionUID = 1L;

    private transient Watch<GeneratorFrame<Y, S, R>> watch;

    WatchedFrame(GeneratorFrame<Y, S, R> body, Consumer<Leak> report) {
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
    protected @Nullable Object value() {
        return watch.body().value();
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
    @SuppressWarnings("unchecked")
    protected SavedFrame clone() {
        WatchedFrame<Y, S, R> copy = (WatchedFrame<Y, S, R>) super.clone();
        copy.watch = watch.copiedFor(copy);
        return copy;
    }
}
