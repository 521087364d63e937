import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Classes with names. */
class NamedLoops {
    private static final class Pairs<A, B> extends AbstractIterator<Map.Entry<A, B>> {
        private final Iterator<? extends A> keys;
        private final Iterator<B> values;

        private Pairs(Iterator<? extends A> keys, Iterator<B> values) {
            this.keys = keys;
            this.values = values;
        }

        @Override
        protected Map.Entry<A, B> computeNext() {
            if (!keys.hasNext()) return endOfData();
            A key = keys.next();
            return Map.<A, B>entry(key, values.next());
        }
    }

    static final Trace trace = new Trace();

    static <B> Iterator<Map.Entry<String, List<B>>> pairs(List<String> names, Iterator<List<B>> values) {
        trace.add("called");
        return new Pairs<String, List<B>>(trace.seen("iterator of", names).iterator(), values);
    }

    static Iterator<Integer> count(int start, int end) {
        return new Count(end, start);
    }

    static Iterator<Integer> none() {
        if (trace.lines.isEmpty()) return null;
        return new None();
    }

    private static class Count extends AbstractIterator<Integer> {
        private int number;
        private final int limit;

        Count(int end, int first) {
            this.limit = end * 2;
            this.number = first;
        }

        protected Integer computeNext() {
            // up to the limit
            if (number == limit) {
                return endOfData();
            }
            return number++;
        }
    }

    private static class None extends AbstractIterator<Integer> {
        protected Integer computeNext() {
            return endOfData();
        }
    }

    static List<String> trace() {
        Iterator<?> pairs = pairs(List.of("a", "b"), List.of(List.of(1), List.of(2)).iterator());
        trace.add("before");
        trace.all(pairs);
        trace.all(count(1, 2));
        trace.all(none());
        return trace.lines;
    }
}
