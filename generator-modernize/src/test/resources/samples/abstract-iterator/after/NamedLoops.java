import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Classes with names. */
class NamedLoops {
    static final Trace trace = new Trace();

    static <B> Iterator<Map.Entry<String, List<B>>> pairs(List<String> names, Iterator<List<B>> values) {
        trace.add("called");
        Iterator<? extends String> keys = trace.seen("iterator of", names).iterator();
        return Gen.of(() -> {
            while (keys.hasNext()) {
                String key = keys.next();
                Gen.yield(Map.<String, List<B>>entry(key, values.next()));
            }
        });
    }

    @Generator
    static Iterator<Integer> count(int start, int end) {
        int number = start;
        int limit = end * 2;
        while (number != limit) {
            Gen.yield(number++);
        }
        return Gen.done();
    }

    static Iterator<Integer> none() {
        if (trace.lines.isEmpty()) return null;
        return Gen.of(() -> {
            while (true) {
                return;
            }
        });
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
