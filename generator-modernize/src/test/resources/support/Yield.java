package jyield;

import java.util.Enumeration;
import java.util.function.Consumer;

/** What jyield's class of this name looks like; here whoever runs the code says what becomes of the values. */
public class Yield {
    public static final ThreadLocal<Consumer<Object>> SINK = new ThreadLocal<>();

    public static <T> YieldContext<T> ret(T value) {
        SINK.get().accept(value);
        return null;
    }

    public static <T> YieldContext<T> join(Iterable<T> values) {
        // A @Continuable method that is called here has run already, to its end.
        if (values != null) values.forEach(Yield::ret);
        return null;
    }

    public static <T> YieldContext<T> join(Enumeration<T> values) {
        return join(values == null ? null : (Iterable<T>) values::asIterator);
    }

    public static <T> YieldContext<T> done() {
        return null;
    }

    public interface YieldContext<T> extends Enumeration<T>, Iterable<T>, java.util.Iterator<T> {
        boolean getShouldRemove();
    }
}
