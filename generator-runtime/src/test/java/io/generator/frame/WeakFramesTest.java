package io.generator.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.GeneratorState;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which frames are on record, and which have left. */
class WeakFramesTest {
    private final WeakFrames frames = new WeakFrames();

    private <F extends SavedFrame> F added(F frame) {
        frames.add(frame, null);
        return frame;
    }

    private List<Object> live() {
        return frames.live().stream().map(LiveFrame::frame).toList();
    }

    @Test
    void oldestFirstUntilTheyHaveEnded() {
        EndlessFrames.Objects first = added(new EndlessFrames.Objects(new ArrayList<>()));
        Counter second = added(new Counter(1, null, null));
        EndlessFrames.Ints third = added(new EndlessFrames.Ints(new ArrayList<>()));
        assertThat(live()).containsExactly(first, second, third);
        second.forEachRemaining(value -> {});
        third.close();
        assertThat(live()).containsExactly(first);
        assertThat(frames.size()).isEqualTo(1);
    }

    @Test
    void theStateIsToldOfEach() {
        EndlessFrames.Objects created = added(new EndlessFrames.Objects(new ArrayList<>()));
        EndlessFrames.Objects suspended = added(new EndlessFrames.Objects(new ArrayList<>()));
        suspended.next();
        List<GeneratorState> seen = new ArrayList<>();
        BodyFrame running = added(new BodyFrame((frame, from) -> {
            frames.live().forEach(live -> seen.add(live.state()));
            return frame.yields(null, 1);
        }));
        running.next();
        assertThat(seen).containsExactly(GeneratorState.CREATED, GeneratorState.SUSPENDED, GeneratorState.RUNNING);
        Reference.reachabilityFence(created);
    }

    @Test
    void whatNobodyRefersToLeaves() throws InterruptedException {
        for (int i = 0; i < 100; i++)
            added(new EndlessFrames.Objects(new ArrayList<>())).next();
        Counter kept = added(new Counter(1, null, null));
        Garbage.collectUntil(() -> frames.live().size() == 1);
        assertThat(live()).containsExactly(kept);
        assertThat(frames.size()).isEqualTo(1);
    }

    /** Twice what is alive, and at most 64 for each part. */
    @Test
    void nothingIsKeptOfMillionsThatHaveEnded() {
        List<SavedFrame> alive = IntStream.range(0, 1_000)
                .mapToObj(i -> (SavedFrame) added(new Counter(1, null, null)))
                .toList();
        for (int i = 0; i < 1_000_000; i++) {
            added(new Counter(0, null, null)).close();
            if (i % 1_000 == 0) assertThat(frames.size()).isLessThanOrEqualTo(2_100);
        }
        assertThat(live()).hasSize(alive.size());
    }

    @Test
    void manyThreadsAddAtOnce() throws InterruptedException {
        List<SavedFrame> kept = new ArrayList<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    for (int j = 0; j < 5_000; j++) {
                        SavedFrame frame = added(new Counter(1, null, null));
                        if (j % 10 != 0) ((Counter) frame).close();
                        else
                            synchronized (kept) {
                                kept.add(frame);
                            }
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        while (threads.stream().anyMatch(Thread::isAlive)) frames.live();
        for (Thread thread : threads) thread.join();
        assertThat(live()).hasSize(4_000).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(frames.live().stream().map(LiveFrame::number)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theBodyOfAWatchedFrameIsNoFrameOfItsOwn() {
        EndlessFrames.Objects body = added(new EndlessFrames.Objects(new ArrayList<>()));
        SavedFrame watched = added(new WatchedFrame<>(body, leak -> {}));
        assertThat(live()).containsExactly(watched);
        assertThat(frames.live().get(0).method()).isEqualTo("app.Outer.objects");
    }

    @Test
    void whatStandsForNoMethodIsNotShown() {
        SavedFrame hidden = added(new AwaitableFrame<>(Turn.NEXT));
        assertThat(live()).isEmpty();
        Reference.reachabilityFence(hidden);
    }
}
