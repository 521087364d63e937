package io.generator.frame;

import io.generator.AsyncGen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The TCK of Reactive Streams for what asynchronous generators publish. */
class PublisherTckTest {
    private static final int TIMEOUT = 1000;
    private static final int SILENCE = 50;
    private static final ExecutorService OTHER_THREADS = Executors.newFixedThreadPool(2);

    /** Public, as the methods are called by reflection. */
    public static final class Verification extends FlowPublisherVerification<Integer> {
        private final LongFunction<Flow.Publisher<Integer>> publishers;

        Verification(LongFunction<Flow.Publisher<Integer>> publishers) {
            super(new TestEnvironment(TIMEOUT, SILENCE), TIMEOUT);
            this.publishers = publishers;
        }

        @Override
        public Flow.Publisher<Integer> createFlowPublisher(long elements) {
            return publishers.apply(elements);
        }

        @Override
        public Flow.Publisher<Integer> createFailedFlowPublisher() {
            return AsyncGen.publisher(() -> {
                throw new IllegalStateException("nothing to publish");
            });
        }

        @Override
        public long maxElementsFromPublisher() {
            return Integer.MAX_VALUE;
        }
    }

    @AfterAll
    static void endThreads() {
        OTHER_THREADS.shutdownNow();
    }

    private static Stream<DynamicTest> tests(LongFunction<Flow.Publisher<Integer>> publishers) {
        return ReactiveStreamsTck.tests(Verification.class, () -> {
            Verification verification = new Verification(publishers);
            verification.setUp();
            return verification;
        });
    }

    private static CompletableFuture<Integer> later(int value) {
        return CompletableFuture.supplyAsync(() -> value, OTHER_THREADS);
    }

    @TestFactory
    Stream<DynamicTest> ofOneGenerator() {
        return tests(count -> TestAsyncGen.counting(count).asPublisher());
    }

    @TestFactory
    Stream<DynamicTest> ofAGeneratorForEachSubscriber() {
        return tests(count -> AsyncGen.publisher(() -> TestAsyncGen.counting(count)));
    }

    @TestFactory
    Stream<DynamicTest> ofAGeneratorThatAwaits() {
        return tests(count -> AsyncGen.publisher(() -> TestAsyncGen.awaiting(count, PublisherTckTest::later)));
    }

    @TestFactory
    Stream<DynamicTest> inAnExecutor() {
        return tests(count ->
                AsyncGen.publisher(() -> TestAsyncGen.awaiting(count, PublisherTckTest::later), OTHER_THREADS));
    }
}
