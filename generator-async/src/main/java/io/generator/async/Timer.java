package io.generator.async;

/** Something that is due at a time; an entry of {@link Timers}. */
abstract class Timer {
    /** The places of one that is in no heap. */
    private static final int NEW = -1;

    private static final int DUE = -2;
    private static final int DONE = -3;

    /** Nanoseconds of the loop's clock; as long as it is new, of the delay. */
    long when;

    /** Of two that are due at the same time, the older one comes first. */
    int age;

    /** The place in the heap. */
    int place = NEW;

    boolean isNew() {
        return place == NEW;
    }

    boolean isWaiting() {
        return place >= 0;
    }

    boolean isOver() {
        return place == DONE;
    }

    /** It has left the heap. */
    void leave() {
        place = DUE;
    }

    /** Nothing may happen any more. */
    void end() {
        place = DONE;
    }
}
