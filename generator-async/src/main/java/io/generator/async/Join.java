package io.generator.async;

import java.util.Collection;
import java.util.Collections;

/** A future that is completed when others are done: known by what, so that it can be seen what somebody waits for. */
final class Join extends LoopFuture<Boolean> {
    private final String what;
    private final Collection<? extends LoopFuture<?>> parts;

    /**
     * Makes one that nobody completes by itself.
     *
     * @param what what waits, for descriptions
     * @param parts what it waits for; may change
     */
    Join(EventLoop loop, String what, Collection<? extends LoopFuture<?>> parts) {
        super(loop);
        this.what = what;
        this.parts = parts;
    }

    @Override
    Collection<? extends LoopFuture<?>> parts() {
        return Collections.unmodifiableCollection(parts);
    }

    @Override
    String description() {
        return what + " of " + parts.size();
    }
}
