package io.generator.frame;

import io.generator.AsyncGen;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous generator of a publisher's values. For {@link AsyncGen#from}; not for application code. As a generator would
 * have it that subscribes, yields in a {@code try}, and cancels in the {@code finally}.
 *
 * @param <Y> the type of the values
 */
public final class SubscribedFrame<Y> extends AsyncGenFrame<Y> {
    private static final long serialVersionUID = 1L;
    private static final int YIELDING = 1;
    private static final int WAITING = 2;

    private final transient Flow.Publisher<? extends Y> publisher;
    private final transient Inbox<Y> inbox;
    private transient @Nullable Y current;

    private SubscribedFrame(Flow.Publisher<? extends Y> publisher, int prefetch) {
        if (prefetch < 1) throw new IllegalArgumentException("prefetch must be positive, and is " + prefetch);
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.inbox = new Inbox<>(prefetch);
    }

    /** Makes a generator that has not subscribed. */
    public static <Y> AsyncGen<Y> of(Flow.Publisher<? extends Y> publisher, int prefetch) {
        return new SubscribedFrame<Y>(publisher, prefetch).handle();
    }

    @Override
    protected int step(int from) {
        int next = CLOSED;
        try {
            if (from == CREATED) publisher.subscribe(inbox);
            else awaited();
            next = advance();
            return next;
        } finally {
            if (next < 0) inbox.cancel();
        }
    }

    private int advance() {
        while (!takeNext()) {
            if (inbox.hasEnded()) return takeNext() ? YIELDING : ended();
            inbox.request();
            CompletableFuture<?> signal = inbox.nextSignal();
            if (inbox.isReady()) continue;
            if (mustWait(await(signal))) return suspend(WAITING);
        }
        return YIELDING;
    }

    private boolean takeNext() {
        current = inbox.poll();
        return current != null;
    }

    private int ended() {
        Throwable failure = inbox.failure();
        if (failure != null) throw Sneaky.rethrow(failure);
        endWith(null);
        return RETURNED;
    }

    @Override
    protected @Nullable Object value() {
        return current;
    }

    @Override
    protected @Nullable Object local(int index) {
        return null;
    }
}
