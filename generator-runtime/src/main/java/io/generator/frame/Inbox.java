package io.generator.frame;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The values of a publisher, until they are taken by one body. It is safe against a publisher that breaks the rules: what is
 * too much, too late or nothing at all ends it by an error, and never gets it out of order.
 */
final class Inbox<Y> implements Flow.Subscriber<Y> {
    private final Alarm alarm = new Alarm();
    private final Queue<Y> values = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();

    /** How many values were requested that have not come. */
    private final AtomicLong due = new AtomicLong();

    private final int prefetch;

    /** How many values were requested that have not been taken; only for the body. */
    private int outstanding;

    private volatile @Nullable Throwable failure;
    private volatile boolean ended;

    Inbox(int prefetch) {
        this.prefetch = prefetch;
    }

    // ---- for the publisher, in any thread

    @Override
    public void onSubscribe(Flow.Subscription given) {
        Objects.requireNonNull(given, "subscription");
        if (subscription.compareAndSet(null, given)) alarm.ring();
        else given.cancel();
    }

    @Override
    public void onNext(Y value) {
        if (value == null) throw refused(new NullPointerException("a publisher handed out null (rule 2.13)"));
        if (ended) return;
        if (due.decrementAndGet() < 0)
            fail(new IllegalStateException("a publisher handed out more values than were requested (rule 1.1)"));
        else values.add(value);
        alarm.ring();
    }

    @Override
    public void onError(Throwable thrown) {
        if (thrown == null) throw refused(new NullPointerException("a publisher failed with null (rule 2.13)"));
        end(thrown);
    }

    @Override
    public void onComplete() {
        end(null);
    }

    private NullPointerException refused(NullPointerException e) {
        fail(e);
        return e;
    }

    /** The publisher is not to go on. */
    private void fail(Throwable thrown) {
        Flow.Subscription broken = end(thrown);
        if (broken != null) cancel(broken);
    }

    /** A publisher that has ended is not cancelled afterwards. */
    private Flow.@Nullable Subscription end(@Nullable Throwable thrown) {
        if (ended) return null;
        failure = thrown;
        ended = true;
        Flow.Subscription before = subscription.getAndSet(Cancelled.SUBSCRIPTION);
        alarm.ring();
        return before;
    }

    // ---- for the body that takes the values

    /** Asks for values, if there is need. Those that come at once, within this call, are kept. */
    void request() {
        Flow.Subscription asked = subscription.get();
        if (asked == null || outstanding > prefetch / 2 || ended) return;
        int more = prefetch - outstanding;
        outstanding = prefetch;
        due.addAndGet(more);
        asked.request(more);
    }

    /** The next value; null if none has come. */
    @Nullable
    Y poll() {
        Y value = values.poll();
        if (value != null) outstanding--;
        return value;
    }

    /** Whether no value will come any more; the ones that have come can be taken. */
    boolean hasEnded() {
        return ended;
    }

    /** What the publisher has failed with, or null. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What is completed by the next signal of the publisher. */
    CompletableFuture<@Nullable Void> nextSignal() {
        return alarm.set();
    }

    /** Whether there is something to take or to ask for. */
    boolean isReady() {
        return ended || !values.isEmpty() || (outstanding == 0 && subscription.get() != null);
    }

    /** Cancels the subscription, or the one that comes later. */
    void cancel() {
        Flow.Subscription before = subscription.getAndSet(Cancelled.SUBSCRIPTION);
        if (before != null) cancel(before);
    }

    private static void cancel(Flow.Subscription subscription) {
        try {
            subscription.cancel();
        } catch (RuntimeException e) {
            Unreachable.warn(
                    "a subscription threw an exception when it was cancelled, which it must not: "
                            + subscription.getClass().getName(),
                    e);
        }
    }

    private enum Cancelled implements Flow.Subscription {
        SUBSCRIPTION;

        @Override
        public void request(long n) {
            // nothing will come
        }

        @Override
        public void cancel() {
            // is cancelled
        }
    }
}
