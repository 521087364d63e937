package io.generator.frame;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What one of two threads has at a time, the one inside a greenlet and the one outside that has resumed it. The other waits.
 * Whatever a thread does before it hands the baton over happens before what the other does then.
 *
 * <p>An interrupt belongs to whoever has the baton, as if both were a single thread.
 */
final class Baton {
    private final Thread inside;

    /** Who waits outside; null for nobody. */
    private @Nullable Thread outside;

    private volatile boolean isInside;

    /** Goes with the baton: whether the thread that handed it over was interrupted. */
    private boolean interrupted;

    private boolean started;

    Baton(Thread inside) {
        this.inside = inside;
    }

    // ---- for the thread outside

    /** Hands over, and waits until the baton comes back. */
    void enter() {
        outside = Thread.currentThread();
        interrupted = Thread.interrupted();
        try {
            handIn();
            while (isInside) {
                LockSupport.park(this);
                if (Thread.interrupted()) passOn();
            }
        } finally {
            outside = null;
            takeInterrupt();
        }
    }

    /** Hands over for good, and does not wait. */
    void abandon() {
        interrupted = false;
        handIn();
    }

    private void handIn() {
        isInside = true;
        if (started) {
            LockSupport.unpark(inside);
        } else {
            started = true;
            start();
        }
    }

    /** Gets the baton back if there is no thread to be had. */
    private void start() {
        boolean running = false;
        try {
            inside.start();
            running = true;
        } finally {
            if (!running) isInside = false;
        }
    }

    private synchronized void passOn() {
        if (isInside) inside.interrupt();
        else interrupted = true;
    }

    // ---- for the thread inside

    boolean isHeldBy(Thread thread) {
        return thread == inside && isInside;
    }

    /** To be called first. */
    void begin() {
        takeInterrupt();
    }

    /** Hands over, and waits until the baton comes back; for ever, if the greenlet was abandoned. */
    void leave() {
        end();
        boolean stray = false;
        while (!isInside) {
            LockSupport.park(this);
            stray |= !isInside && Thread.interrupted();
        }
        takeInterrupt();
        if (stray) Thread.currentThread().interrupt();
    }

    /** Hands over, and does not wait. */
    void end() {
        Thread waiting = outside;
        synchronized (this) {
            interrupted = Thread.interrupted();
            isInside = false;
        }
        LockSupport.unpark(waiting);
    }

    private void takeInterrupt() {
        if (!interrupted) return;
        interrupted = false;
        Thread.currentThread().interrupt();
    }
}
