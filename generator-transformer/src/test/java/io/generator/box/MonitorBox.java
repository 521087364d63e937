package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;

/** Synchronized blocks before, between and after yields, also nested and left by exceptions. */
public final class MonitorBox {
    private int count;

    private MonitorBox() {}

    @Generator
    Gen<String> locking(Object lock, int rounds) {
        for (int i = 0; i < rounds; i++) {
            synchronized (this) {
                count++;
                synchronized (lock) {
                    if (count == 2) continue;
                    count += 10;
                }
            }
            Gen.yield(Thread.holdsLock(this) + "" + Thread.holdsLock(lock) + count);
            try {
                synchronized (lock) {
                    if (count > 20) throw new IllegalStateException("locked");
                }
                Gen.yield("unlocked");
            } catch (IllegalStateException e) {
                Gen.yield(e.getMessage() + Thread.holdsLock(lock));
            } finally {
                synchronized (this) {
                    count++;
                }
            }
        }
        synchronized (lock) {
            return Gen.done();
        }
    }

    public static String box() {
        MonitorBox box = new MonitorBox();
        Object lock = new Object();
        Check.equal("[falsefalse11, unlocked, falsefalse23, lockedfalse]", Check.drain(box.locking(lock, 2)));
        Check.that(!Thread.holdsLock(lock) && !Thread.holdsLock(box), "still locked");
        return "OK";
    }
}
