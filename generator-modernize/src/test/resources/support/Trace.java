import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What is seen of iterators. */
final class Trace {
    final List<String> lines = new ArrayList<>();

    void add(Object line) {
        lines.add(String.valueOf(line));
    }

    <T> T seen(String what, T value) {
        lines.add(what + " " + value);
        return value;
    }

    /** All values, with {@code hasNext()} called not at all, once or twice before each, and what comes behind the end. */
    void all(Iterator<?> iterator) {
        for (int i = 0; i < 100; i++) {
            for (int j = i % 3; j > 0; j--) if (!add(iterator.hasNext())) break;
            try {
                add(iterator.next());
            } catch (NoSuchElementException e) {
                add("end");
                break;
            }
        }
        add(iterator.hasNext());
        try {
            iterator.next();
            add("goes on");
        } catch (NoSuchElementException e) {
            add("end");
        }
        try {
            iterator.remove();
            add("removed");
        } catch (UnsupportedOperationException e) {
            add("cannot remove");
        }
    }

    private boolean add(boolean hasNext) {
        add((Object) hasNext);
        return hasNext;
    }
}
