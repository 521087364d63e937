package io.generator.management;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event loops that were made and are not closed. For event loops; not for application code.
 *
 * <p>A list that is linked through its entries, since loops are made for as little as one call: one costs an entry, and some tens
 * of nanoseconds. Any thread may use it.
 */
public final class LiveLoops {
    private static final LiveLoops ALL = new LiveLoops();

    private @Nullable Entry newest;
    private int made;

    private LiveLoops() {}

    /** A loop on the list, which does not keep it from being collected. */
    public static final class Entry extends WeakReference<LoopSource> {
        private final int number;
        private @Nullable Entry older;
        private @Nullable Entry newer;

        private Entry(LoopSource loop, int number) {
            super(loop);
            this.number = number;
        }

        /** What it is called, as no other loop of the program is. */
        public String name() {
            return "EventLoop-" + number;
        }

        /** The loop is closed. */
        public void remove() {
            ALL.remove(this);
        }
    }

    /**
     * Puts a loop on the list.
     *
     * @param loop referred to weakly
     */
    public static Entry add(LoopSource loop) {
        return ALL.append(loop);
    }

    /** The loops, oldest first. */
    public static List<LoopSource> all() {
        return ALL.list();
    }

    private synchronized Entry append(LoopSource loop) {
        Entry entry = new Entry(loop, ++made);
        entry.older = newest;
        if (newest != null) newest.newer = entry;
        newest = entry;
        return entry;
    }

    private synchronized void remove(Entry entry) {
        if (entry.newer != null) entry.newer.older = entry.older;
        else if (newest == entry) newest = entry.older;
        if (entry.older != null) entry.older.newer = entry.newer;
        entry.older = null;
        entry.newer = null;
    }

    private synchronized List<LoopSource> list() {
        List<LoopSource> loops = new ArrayList<>();
        Entry entry = newest;
        while (entry != null) {
            Entry older = entry.older;
            LoopSource loop = entry.get();
            if (loop == null) remove(entry);
            else loops.add(loop);
            entry = older;
        }
        Collections.reverse(loops);
        return loops;
    }
}
