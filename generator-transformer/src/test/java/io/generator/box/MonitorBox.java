package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Synchronized blocks before, between and after yields, also nested and left by exceptions. */
public final class MonitorBox {
    private int count;

    private MonitorBox() {}

    @Hazard("syn-block-before-or-after-yield")
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

    /** Both may be the same object, and the variables may refer to others when the locks are released. */
    @Hazard("syn-nested")
    @Generator
    static TwoWayGen<String, Object, String> nested() {
        Object outer = Gen.yield("outer");
        String seen = "";
        synchronized (outer) {
            Object inner = outer;
            synchronized (inner) {
                inner = new Object();
                seen += Thread.holdsLock(outer) + " ";
            }
            seen += Thread.holdsLock(outer) + " " + Thread.holdsLock(inner) + " ";
            outer = new Object();
        }
        synchronized (Gen.yield(seen)) {
            seen += "locked";
        }
        synchronized (Gen.<Object[]>yield("array")[Gen.<Integer>yield("index")]) {
            seen += " twice";
        }
        return TwoWayGen.returning(seen);
    }

    /** Waits, and is woken by another thread, after it was resumed. */
    @Hazard("syn-wait-notify")
    @Generator
    Gen<Integer> waiting(int[] mailbox) throws InterruptedException {
        while (true) {
            int received;
            synchronized (mailbox) {
                while (mailbox[0] == 0) mailbox.wait();
                received = mailbox[0];
                mailbox[0] = 0;
                mailbox.notifyAll();
            }
            if (received < 0) return Gen.done();
            Gen.yield(received);
        }
    }

    private static void sendAll(int[] mailbox) {
        synchronized (mailbox) {
            for (int value : new int[] {1, 2, 3, -1}) {
                try {
                    while (mailbox[0] != 0) mailbox.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                mailbox[0] = value;
                mailbox.notifyAll();
            }
        }
    }

    public static String box() throws InterruptedException {
        MonitorBox box = new MonitorBox();
        Object lock = new Object();
        Check.equal("[falsefalse11, unlocked, falsefalse23, lockedfalse]", Check.drain(box.locking(lock, 2)));
        Check.that(!Thread.holdsLock(lock) && !Thread.holdsLock(box), "still locked");
        Check.equal(
                "[outer, true true false , array, index, returned true true false locked twice]",
                Check.drive(nested(), lock, lock, new Object[] {lock}, 0));
        Check.that(!Thread.holdsLock(lock), "still locked");
        Check.equal(
                "[outer, true true false , threw java.lang.NullPointerException]",
                Check.drive(nested(), lock, (Object) null)
                        .toString()
                        .replaceAll("(NullPointerException)[^\\]]*", "$1"));
        int[] mailbox = {0};
        Thread sender = new Thread(() -> sendAll(mailbox));
        sender.setDaemon(true);
        sender.start();
        Check.equal("[1, 2, 3]", Check.drain(box.waiting(mailbox)));
        sender.join(10_000);
        Check.that(!sender.isAlive(), "the sender still waits");
        return "OK";
    }
}
