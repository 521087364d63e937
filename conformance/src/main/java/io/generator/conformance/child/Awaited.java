package io.generator.conformance.child;

import io.generator.Coroutine;
import io.generator.frame.CoroutineFrame;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the bodies of rewritten methods await. */
public final class Awaited {
    private Awaited() {}

    /** A future that the {@link Driver} completes. */
    public static CompletableFuture<@Nullable Object> pending(int site) {
        return new Pending(site);
    }

    /** A future that is completed; nobody waits for it. */
    public static CompletableFuture<@Nullable Object> completed(int site) {
        return CompletableFuture.completedFuture(site);
    }

    /** A coroutine that waits for a future, which the {@link Driver} completes. */
    public static Coroutine<@Nullable Object> coroutine(int site) {
        return new Waiting(new Pending(site));
    }

    /** Knows where it is awaited. */
    static final class Pending extends CompletableFuture<@Nullable Object> {
        private final int site;

        Pending(int site) {
            this.site = site;
        }

        int site() {
            return site;
        }
    }

    /** Written by hand as the transformer would: this module's classes are not rewritten. */
    private static final class Waiting extends CoroutineFrame<@Nullable Object> {
        private static final long serialVersionUID = 1L;

        private final transient Pending future;

        Waiting(Pending future) {
            this.future = future;
        }

        @Override
        protected int step(int from) {
            if (from == 0 && mustWait(await(future))) return suspend(1);
            endWith(awaited());
            return RETURNED;
        }

        @Override
        protected @Nullable Object local(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
