package io.generator.frame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Frames, referred to weakly. Those that have ended or are gone are let go whenever the number has doubled, so that adding one
 * takes constant time and no more is kept than twice what is alive. Threads mostly use different parts of it.
 */
final class WeakFrames {
    private static final int PARTS = 16;
    private static final int FIRST_SWEEP = 64;

    private final Part[] parts = new Part[PARTS];
    private final AtomicLong numbers = new AtomicLong();

    WeakFrames() {
        for (int i = 0; i < PARTS; i++) parts[i] = new Part();
    }

    void add(SavedFrame frame, StackTraceElement @Nullable [] created) {
        Entry entry = new Entry(frame, numbers.incrementAndGet(), created);
        parts[(int) Thread.currentThread().getId() & (PARTS - 1)].add(entry);
    }

    /** How many are kept, ended ones included. */
    int size() {
        int size = 0;
        for (Part part : parts) size += part.size();
        return size;
    }

    /** Those that have not ended and can be read, oldest first. */
    List<LiveFrame> live() {
        List<Entry> entries = new ArrayList<>();
        for (Part part : parts) part.addTo(entries);
        entries.sort(Comparator.comparingLong(entry -> entry.number));
        List<LiveFrame> frames = new ArrayList<>(entries.size());
        Set<Object> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry entry : entries) {
            LiveFrame frame = entry.read();
            if (frame == null) continue;
            frames.add(frame);
            if (frame.frame() instanceof Watched watched) bodies.add(watched.body());
        }
        if (!bodies.isEmpty()) frames.removeIf(frame -> bodies.contains(frame.frame()));
        return frames;
    }

    private static final class Entry extends WeakReference<SavedFrame> {
        final long number;
        private final StackTraceElement @Nullable [] created;

        Entry(SavedFrame frame, long number, StackTraceElement @Nullable [] created) {
            super(frame);
            this.number = number;
            this.created = created;
        }

        boolean isOver() {
            SavedFrame frame = get();
            return frame == null || SavedFrame.isEnd(frame.state);
        }

        @Nullable
        LiveFrame read() {
            SavedFrame frame = get();
            return frame == null ? null : LiveFrame.of(frame, number, created);
        }
    }

    private static final class Part {
        private List<Entry> entries = new ArrayList<>();
        private int sweepAt = FIRST_SWEEP;

        synchronized void add(Entry entry) {
            if (entries.size() >= sweepAt) sweep();
            entries.add(entry);
        }

        synchronized int size() {
            return entries.size();
        }

        synchronized void addTo(List<Entry> all) {
            sweep();
            all.addAll(entries);
        }

        /** Into a new list, since a list does not shrink. */
        private void sweep() {
            List<Entry> left = new ArrayList<>();
            for (Entry entry : entries) if (!entry.isOver()) left.add(entry);
            entries = left;
            sweepAt = Math.max(FIRST_SWEEP, 2 * left.size());
        }
    }
}
