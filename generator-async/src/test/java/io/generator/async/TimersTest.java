package io.generator.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {
    private static final class Entry extends Timer {
        final int number;

        Entry(int number) {
            this.number = number;
        }
    }

    /** Against a list that is searched for the first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theFirstAmongMany(int seed) {
        Random random = new Random(seed);
        Timers timers = new Timers();
        List<Entry> model = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int choice = random.nextInt(10);
            if (model.isEmpty() || choice < 5) {
                Entry entry = new Entry(i);
                timers.add(entry, random.nextInt(100));
                model.add(entry);
            } else if (choice < 7) {
                Entry removed = model.remove(random.nextInt(model.size()));
                timers.remove(removed);
                assertThat(removed.isWaiting()).isFalse();
            } else {
                Entry first = model.stream()
                        .min(Comparator.comparingLong((Entry entry) -> entry.when)
                                .thenComparing(entry -> entry.number))
                        .orElseThrow();
                assertThat(timers.next()).isEqualTo(first.when);
                assertThat(timers.take()).isSameAs(first);
                model.remove(first);
            }
            assertThat(timers.size()).isEqualTo(model.size());
        }
    }
}
