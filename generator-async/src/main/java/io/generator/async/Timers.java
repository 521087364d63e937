package io.generator.async;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The timers of a loop, by deadline; equal deadlines by age. A heap with four children a node, and the deadlines beside the
 * timers, so that finding the next one touches few cache lines. Removing takes logarithmic time: what was cancelled keeps no
 * memory.
 */
final class Timers {
    private static final int INITIAL = 16;
    private static final int CHILDREN = 4;

    private long[] whens = new long[INITIAL];
    private @Nullable Timer[] timers = new @Nullable Timer[INITIAL];
    private int size;
    private int age;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The next deadline; only to be called while there is one. */
    long next() {
        return whens[0];
    }

    void add(Timer timer, long when) {
        if (size == whens.length) {
            whens = Arrays.copyOf(whens, size * 2);
            timers = Arrays.copyOf(timers, size * 2);
        }
        timer.when = when;
        timer.age = age++;
        siftUp(size++, timer);
    }

    /** Takes out the one that is due first. */
    Timer take() {
        Timer first = at(0);
        remove(first);
        return first;
    }

    void remove(Timer timer) {
        int place = timer.place;
        Timer last = at(--size);
        timers[size] = null;
        timer.leave();
        if (last == timer) return;
        siftDown(place, last);
        if (last.place == place) siftUp(place, last);
    }

    private void siftUp(int from, Timer timer) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!isBefore(timer, parent)) break;
            put(place, at(parent));
            place = parent;
        }
        put(place, timer);
    }

    private void siftDown(int from, Timer timer) {
        int place = from;
        int child = place * CHILDREN + 1;
        while (child < size) {
            int first = firstOf(child);
            if (isBefore(timer, first)) break;
            put(place, at(first));
            place = first;
            child = place * CHILDREN + 1;
        }
        put(place, timer);
    }

    private int firstOf(int child) {
        int first = child;
        int end = Math.min(child + CHILDREN, size);
        for (int other = child + 1; other < end; other++)
            if (whens[other] < whens[first] || (whens[other] == whens[first] && isBefore(at(other), first)))
                first = other;
        return first;
    }

    private boolean isBefore(Timer timer, int place) {
        long other = whens[place];
        return timer.when < other || (timer.when == other && timer.age - at(place).age < 0);
    }

    private void put(int place, Timer timer) {
        whens[place] = timer.when;
        timers[place] = timer;
        timer.place = place;
    }

    private Timer at(int place) {
        Timer timer = timers[place];
        if (timer == null) throw new AssertionError("no timer at " + place);
        return timer;
    }
}
