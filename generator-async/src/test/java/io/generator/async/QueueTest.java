package io.generator.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final List<Object> log = new ArrayList<>();

    @Test
    void aFullQueueHoldsItsProducerBack() {
        Loops.run(pipeline());
        assertThat(log).containsExactly("+1", "+2", "-1", "+3", "-2", "+null", "-3", "-null", "all done");
    }

    @Async
    private Coroutine<Void> pipeline() {
        Queue<Integer> queue = new Queue<>(2);
        Task<Void> consumer = createTask(consumer(queue));
        for (Integer i : new Integer[] {1, 2, 3, null}) {
            await(queue.put(i));
            log.add("+" + i);
        }
        await(queue.join());
        log.add("all done");
        queue.shutdown();
        await(consumer);
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> consumer(Queue<Integer> queue) {
        await(sleep(Duration.ofMillis(1)));
        try {
            while (true) {
                log.add("-" + await(queue.get()));
                queue.taskDone();
                await(sleep(Duration.ofMillis(1)));
            }
        } catch (QueueShutDown e) {
            return Coroutine.of(null);
        }
    }

    @Test
    void ordersOfQueues() {
        assertThat(drained(new Queue<>())).containsExactly(3, 1, 2);
        assertThat(drained(new LifoQueue<>())).containsExactly(2, 1, 3);
        assertThat(drained(new PriorityQueue<>())).containsExactly(1, 2, 3);
        assertThat(drained(new PriorityQueue<>(0, Comparator.reverseOrder()))).containsExactly(3, 2, 1);
    }

    private static List<Integer> drained(Queue<Integer> queue) {
        for (int i : new int[] {3, 1, 2}) queue.putNowait(i);
        List<Integer> items = new ArrayList<>();
        while (!queue.empty()) items.add(queue.getNowait());
        return items;
    }

    @Test
    void whatCannotBeDoneAtOnce() {
        Queue<Integer> queue = new Queue<>(1);
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueEmpty.class);
        queue.putNowait(1);
        assertThatThrownBy(() -> queue.putNowait(2)).isInstanceOf(QueueFull.class);
        queue.taskDone();
        assertThatThrownBy(queue::taskDone).hasMessage("task_done() called too many times");
        queue.shutdown(true);
        assertThatThrownBy(queue::getNowait).isInstanceOf(QueueShutDown.class);
        assertThatThrownBy(() -> queue.putNowait(2)).isInstanceOf(QueueShutDown.class);
    }
}
