package io.generator.benchmarks.async;

import io.generator.async.EventLoop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.TearDown;

/** Two tasks that send numbers to and fro by two queues that hold one; per number, which takes four operations. */
public class PingPongBenchmark extends AsyncComparison {
    private final EventLoop loop = EventLoop.create();

    /** Closes the loop. */
    @TearDown
    public void close() {
        loop.close();
    }

    @Benchmark
    public long async() {
        return loop.runUntilComplete(LoopTasks.pingPong(elements));
    }

    @Benchmark
    public long kotlin() {
        return KotlinCoroutines.pingPong(elements);
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public long virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.pingPong(elements)).join();
    }
}
