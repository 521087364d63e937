package io.generator.frame;

import io.generator.AsyncGen;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The publisher that {@link AsyncGen#asPublisher()} and {@link AsyncGen#publisher} return; not for application code.
 *
 * @param <Y> the type of the values
 */
public final class GeneratorPublisher<Y extends @Nullable Object> implements Flow.Publisher<Y> {
    private final Supplier<? extends AsyncGen<Y>> source;
    private final @Nullable Executor executor;

    /**
     * Makes one.
     *
     * @param source makes the generator of each subscriber
     * @param executor where it runs; null for the threads of whoever requests, or of the event loop
     */
    public GeneratorPublisher(Supplier<? extends AsyncGen<Y>> source, @Nullable Executor executor) {
        this.source = Objects.requireNonNull(source, "source");
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Y> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        AsyncGen<Y> generator;
        try {
            generator = Objects.requireNonNull(source.get(), "the supplier returned null");
        } catch (RuntimeException e) {
            subscriber.onSubscribe(Nothing.SUBSCRIPTION);
            subscriber.onError(e);
            return;
        }
        Alarm alarm = new Alarm();
        Demand demand = new Demand(alarm);
        subscriber.onSubscribe(demand);
        Publication<Y> publication = new Publication<>(generator, alarm, demand, subscriber);
        demand.drivenBy(
                executor == null ? FutureDriver.start(publication) : ExecutorCoroutine.start(publication, executor));
    }

    /** Before an error there must be a subscription (rule 1.9). */
    private enum Nothing implements Flow.Subscription {
        SUBSCRIPTION;

        @Override
        public void request(long n) {
            // there is nothing that could be asked for
        }

        @Override
        public void cancel() {
            // has ended
        }
    }
}
