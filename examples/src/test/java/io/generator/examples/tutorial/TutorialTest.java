package io.generator.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Awaitable;
import io.generator.async.EventLoop;
import io.generator.async.VirtualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each topic says what it says, in that order. The time is simulated, but for the sockets. */
class TutorialTest {
    private final List<String> said = new ArrayList<>();

    private List<String> run(Awaitable<?> topic) {
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            loop.runUntilComplete(topic);
        }
        return said;
    }

    @Test
    void oneAfterTheOther() {
        assertThat(run(new CoroutinesAndTasks(said::add).oneAfterTheOther()))
                .containsExactly("nothing has begun", "tea: begun", "tea: done", "coffee: begun", "coffee: done");
    }

    @Test
    void atTheSameTime() {
        assertThat(run(new CoroutinesAndTasks(said::add).atTheSameTime()))
                .containsExactly(
                        "nothing has begun",
                        "tea: begun",
                        "coffee: begun",
                        "tea: done",
                        "coffee: done",
                        "coffee is served",
                        "tea is served");
    }

    @Test
    void cancelled() {
        assertThat(run(new CoroutinesAndTasks(said::add).cancelled()))
                .containsExactly("tea: begun", "the pot is cleaned", "no tea: the water is cold");
    }

    @Test
    void values() {
        assertThat(run(new Gathering(said::add).values()))
                .containsExactly("asked for milk", "asked for butter", "asked for bread", "prices: [5, 4, 6]");
    }

    @Test
    void outcomes() {
        assertThat(run(new Gathering(said::add).outcomes()))
                .containsExactly("asked for bread", "5", "java.lang.IllegalArgumentException: nothing has no price");
    }

    @Test
    void group() {
        assertThat(run(new Gathering(said::add).group())).containsExactly("done with bread", "the group has failed");
    }

    @Test
    void oneCall() {
        assertThat(run(new Timeouts(said::add).oneCall())).containsExactly("too late");
    }

    @Test
    void block() {
        assertThat(run(new Timeouts(said::add).block())).containsExactly("the report is written", "in time: report");
    }

    @Test
    void shielded() {
        assertThat(run(new Timeouts(said::add).shielded()))
                .containsExactly("it takes a while", "the report is written", "there it is: report");
    }

    @Test
    void sharedWork() {
        assertThat(run(new Queues(said::add).sharedWork()))
                .containsExactly(
                        "second worker: 10",
                        "second worker: 10",
                        "first worker: 30",
                        "second worker: 10",
                        "all is done");
    }

    @Test
    void leastFirst() {
        assertThat(run(new Queues(said::add).leastFirst())).containsExactly("next: 1", "next: 2", "next: 3");
    }

    @Test
    @Timeout(30)
    void talk() throws IOException {
        EventLoop.run(new Streaming(said::add).talk());
        assertThat(said).containsExactly("HELLO", "IS THERE ANYBODY?", "the client has ended", "the server has ended");
    }
}
