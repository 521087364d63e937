import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

class Cursors {
    static final Trace trace = new Trace();

    @Generator
    static <T> Iterator<T> array(T[] array) {
        for (int i = 0; i < array.length; i++) Gen.yield(array[i]);
        return Gen.done();
    }

    static Iterator<Integer> backwards(List<Integer> list) {
        int initialAt = list.size();
        return Gen.of(() -> {
            int at = initialAt;
            while (at > 0) Gen.yield(list.get(--at));
        });
    }

    @Generator
    static Iterator<Character> everySecond(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            at += 2;
            Gen.yield((Character) c);
        }
        return Gen.done();
    }

    static <K> Iterator<K> keys(Map<K, ?> map) {
        Iterator<? extends Map.Entry<K, ?>> entries = map.entrySet().iterator();
        return Gen.of(() -> {
            while (entries.hasNext()) Gen.yield(entries.next().getKey());
        });
    }

    @Generator
    static <T> Iterator<T> filter(Iterator<T> iterator, Predicate<T> predicate) {
        while (iterator.hasNext()) {
            T candidate = iterator.next();
            // Only those that fit.
            if (predicate.test(candidate)) {
                Gen.yield(candidate);
            }
        }
        return Gen.done();
    }

    @Generator
    static <T> Iterator<T> found(Iterator<T> iterator, Predicate<T> predicate) {
        int skipped = 0;
        while (iterator.hasNext()) {
            T candidate = iterator.next();
            if (predicate.test(candidate)) {
                Gen.yield(candidate);
                continue;
            }
            skipped++;
        }
        return Gen.done();
    }

    static List<String> trace() {
        trace.all(array(new String[] {"a", "b", "c", "d"}));
        trace.all(backwards(List.of(1, 2, 3)));
        trace.all(everySecond("abcde"));
        trace.all(keys(new java.util.TreeMap<>(Map.of(1, "one", 2, "two"))));
        trace.all(filter(List.of(1, 2, 3, 4, 5).iterator(), number -> trace.seen("test", number) % 2 == 1));
        trace.all(found(List.of(1, 2, 3, 4, 5, 6, 7, 8).iterator(), number -> trace.seen("test", number) % 2 == 1));
        return trace.lines;
    }
}
