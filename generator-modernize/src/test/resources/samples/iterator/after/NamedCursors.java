import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Classes with names. */
class NamedCursors<T> {
    static final Trace trace = new Trace();

    private final T[] elements;
    private int size;

    NamedCursors(T[] elements) {
        this.elements = elements;
        this.size = elements.length;
    }

    @Generator
    Iterator<T> iterator() {
        for (int at = 0; at < elements.length; at++) Gen.yield(elements[at]);
        return Gen.done();
    }

    /** The class is behind, and generic. */
    @Generator
    static <E> Iterator<E> array(E[] array) {
        int at = 1;
        while (at < array.length) {
            E result = array[at];
            at++;
            Gen.yield(result);
        }
        return Gen.done();
    }

    // Arguments are computed at the call, in their order, and what the constructor computes then.
    Iterator<T> last(int count) {
        int initialFrom = trace.seen("from", size - count);
        List<T> list = trace.seen("elements", Arrays.asList(elements));
        String made = trace.seen("initialised", "made");
        int end = trace.seen("size", made.length()) * count + list.size();
        return Gen.of(() -> {
            int from = initialFrom;
            while (from < end && from < list.size()) Gen.yield(list.get(from++));
        });
    }

    static Iterator<String> words(String text, Predicate<String> predicate) {
        String[] words = text.split(" ");
        return Gen.of(() -> {
            int at = 0;
            while (at < words.length) {
                // the next one
                String word = words[at++];
                if (predicate.test(word)) {
                    Gen.yield(word);
                }
            }
        });
    }

    static <K> Iterator<K> copied(Iterable<K> iterable) {
        Iterator<K> iterator = iterable.iterator();
        return Gen.of(() -> {
            while (iterator.hasNext()) Gen.yield(iterator.next());
        });
    }

    static List<String> trace() {
        NamedCursors<String> cursors = new NamedCursors<>(new String[] {"a", "b", "c", "d"});
        trace.all(cursors.iterator());
        trace.all(array(new Integer[] {1, 2, 3}));
        Iterator<String> last = cursors.last(3);
        trace.add("before");
        cursors.size = 1;
        trace.all(last);
        trace.all(words("one two three four", word -> trace.seen("test", word).length() == 3));
        trace.all(copied(List.of(1, 2)));
        return trace.lines;
    }
}
