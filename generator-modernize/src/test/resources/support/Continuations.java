import java.util.Iterator;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import jyield.Yield;

/** Runs a body with jyield's calls in a thread that stands still at each; what is a generator already is passed on. */
final class Continuations {
    private static final Object END = new Object();

    private Continuations() {}

    @SuppressWarnings("unchecked")
    static <T> Iterable<T> of(Supplier<?> body) {
        SynchronousQueue<Object> values = new SynchronousQueue<>();
        SynchronousQueue<Object> requests = new SynchronousQueue<>();
        Object[] made = new Object[1];
        Thread thread = new Thread(() -> {
            Yield.SINK.set(value -> {
                put(values, value);
                take(requests);
            });
            take(requests);
            made[0] = body.get();
            put(values, END);
        });
        thread.setDaemon(true);
        thread.start();
        return () -> new Iterator<T>() {
            Object next;
            Iterator<T> generator;

            @Override
            public boolean hasNext() {
                if (generator != null) return generator.hasNext();
                put(requests, END);
                next = take(values);
                if (next != END || made[0] == null) return next != END;
                generator = made[0] instanceof Iterable
                        ? ((Iterable<T>) made[0]).iterator()
                        : (Iterator<T>) made[0];
                return generator.hasNext();
            }

            @Override
            public T next() {
                return generator != null ? generator.next() : (T) next;
            }
        };
    }

    private static void put(SynchronousQueue<Object> queue, Object value) {
        try {
            queue.put(value);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object take(SynchronousQueue<Object> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
