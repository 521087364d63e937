import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The shapes of computeNext(). */
class Loops {
    static final Trace trace = new Trace();

    // A loop up to the end.
    @Generator
    static Iterator<Integer> even(Iterator<Integer> numbers) {
        // looks for one
        while (numbers.hasNext()) {
            int number = trace.seen("look at", numbers.next());
            if (number % 2 == 0) { // found
                Gen.yield(number);
            }
        }
        return Gen.done();
    }

    @Generator
    static Iterator<String> wordsAndLengths(List<String> words) {
        int at = 0;
        boolean isLength = false;
        while (at < words.size()) {
            if (isLength) {
                isLength = false;
                Gen.yield(String.valueOf(words.get(at++).length()));
                continue;
            }
            if (words.get(at).isEmpty()) at++;
            else {
                isLength = true;
                Gen.yield(words.get(at));
                continue;
            }
            trace.add("empty");
        }
        return Gen.done();
    }

    @Generator
    static Iterator<Integer> guarded(int limit) {
        int count = 0;
        while (true) {
            if (count >= limit) return Gen.done();
            int square = count * count;

            count++;
            Gen.yield(square);
        }
    }

    @Generator
    static Iterator<Integer> either(Iterator<Integer> numbers) {
        while (numbers.hasNext()) Gen.yield(Integer.valueOf(numbers.next() + 1));
        return Gen.done();
    }

    @Generator
    static Iterator<Integer> once(int number) {
        boolean isDone = false;
        while (!isDone) {
            isDone = true;
            Gen.yield(number);
        }
        return Gen.done();
    }

    @Generator
    static Iterator<Integer> allOf(List<List<Integer>> lists) {
        int list = 0;
        int at = 0;
        loop: while (list < lists.size()) {
            for (int i = at; i < lists.get(list).size(); i++)
                if (lists.get(list).get(i) > 0) {
                    at = i + 1;
                    Gen.yield(lists.get(list).get(i));
                    continue loop;
                } else trace.add("not positive");
            list++;
            at = 0;
        }
        return Gen.done();
    }

    @Generator
    static Iterator<Integer> doubled(Iterator<Integer> numbers) {
        Integer again = null;
        while (true) {
            if (again != null) {
                Integer number = again;
                again = null;
                Gen.yield(number);
                continue;
            }
            if (numbers.hasNext()) {
                again = numbers.next();
                Gen.yield(again);
                continue;
            }
            return Gen.done();
        }
    }

    @Generator
    static Iterator<Integer> forever() {
        int number = 0;
        while (true) {
            Gen.yield(number++);
        }
    }

    @Generator
    static Iterator<Integer> powers() {
        int number = 1;
        while (true) {
            number *= 2;
            if (number % 3 == 1) Gen.yield(number);
        }
    }

    // What happened at the call still does.
    static Iterator<Integer> checked(List<Integer> numbers) {
        trace.add("called with " + numbers);
        Iterator<Integer> iterator = trace.seen("made", numbers).iterator();
        int initialLeft = numbers.size() - 1;
        return Gen.of(() -> {
            int left = initialLeft;
            while (left-- > 0) {
                int number = iterator.next();
                if (number == 0) continue;
                Gen.yield(number);
            }
        });
    }

    static synchronized Iterator<String> locked(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        return Gen.of(() -> {
            while (true) {
                String next = rest.poll();
                if (next == null) return;
                Gen.yield(next.trim());
            }
        });
    }

    static Iterator<Integer> positive(List<List<Integer>> lists) {
        Iterator<List<Integer>> all = lists.iterator();
        return Gen.of(() -> {
            loop: while (true) {
                trace.add("asked");
                while (all.hasNext()) {
                    for (int number : all.next()) if (number > 0) { Gen.yield(number); continue loop; }
                }
                return Gen.done();
            }
        });
    }

    static Iterator<String> nested(List<String> outer) {
        if (outer.isEmpty()) {
            return Gen.of(() -> {
                while (true) {
                    return;
                }
            });
        }
        return outer.iterator();
    }

    private static Iterator<Integer> first(int count, Iterator<Integer> iterator) {
        return java.util.stream.Stream.generate(iterator::next).limit(count).iterator();
    }

    static List<String> trace() {
        trace.all(even(List.of(1, 2, 3, 4, 6).iterator()));
        trace.all(wordsAndLengths(List.of("", "one", "", "seven")));
        trace.all(guarded(4));
        trace.all(either(List.of(1, 2).iterator()));
        trace.all(once(7));
        trace.all(allOf(List.of(List.of(1, 0, 2), List.of(), List.of(-1, 3))));
        trace.all(doubled(List.of(5, 6).iterator()));
        trace.all(first(5, forever()));
        trace.all(first(5, powers()));
        Iterator<Integer> checked = checked(List.of(4, 0, 5, 6));
        trace.add("before");
        trace.all(checked);
        trace.all(locked(" a", "b "));
        trace.all(positive(List.of(List.of(0, 1), List.of(2), List.of(0), List.of(3))));
        trace.all(nested(List.of()));
        return trace.lines;
    }
}
