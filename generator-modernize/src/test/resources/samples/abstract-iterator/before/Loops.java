import com.google.common.collect.AbstractIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The shapes of computeNext(). */
class Loops {
    static final Trace trace = new Trace();

    // A loop up to the end.
    static Iterator<Integer> even(Iterator<Integer> numbers) {
        return new AbstractIterator<Integer>() {
            @Override
            protected Integer computeNext() {
                // looks for one
                while (numbers.hasNext()) {
                    int number = trace.seen("look at", numbers.next());
                    if (number % 2 == 0) { // found
                        return number;
                    }
                }
                return endOfData();
            }
        };
    }

    static Iterator<String> wordsAndLengths(List<String> words) {
        return new AbstractIterator<String>() {
            private int at;
            private boolean isLength = false;

            @Override
            protected String computeNext() {
                while (at < words.size()) {
                    if (isLength) {
                        isLength = false;
                        return String.valueOf(words.get(this.at++).length());
                    }
                    if (words.get(at).isEmpty()) at++;
                    else {
                        isLength = true;
                        return words.get(at);
                    }
                    trace.add("empty");
                }
                return endOfData();
            }
        };
    }

    static Iterator<Integer> guarded(int limit) {
        return new AbstractIterator<>() {
            int count = 0;

            @Override
            protected Integer computeNext() {
                if (count >= limit) return endOfData();
                int square = count * count;

                count++;
                return square;
            }
        };
    }

    static Iterator<Integer> either(Iterator<Integer> numbers) {
        return new AbstractIterator<Integer>() {
            @Override
            protected Integer computeNext() {
                return numbers.hasNext() ? Integer.valueOf(numbers.next() + 1) : endOfData();
            }
        };
    }

    static Iterator<Integer> once(int number) {
        return new AbstractIterator<Integer>() {
            private boolean isDone;

            @Override
            protected Integer computeNext() {
                if (!isDone) {
                    isDone = true;
                    return number;
                }
                return endOfData();
            }
        };
    }

    static Iterator<Integer> allOf(List<List<Integer>> lists) {
        return new AbstractIterator<Integer>() {
            int list = 0;
            int at = 0;

            @Override
            protected Integer computeNext() {
                while (list < lists.size()) {
                    for (int i = at; i < lists.get(list).size(); i++)
                        if (lists.get(list).get(i) > 0) {
                            at = i + 1;
                            return lists.get(list).get(i);
                        } else trace.add("not positive");
                    list++;
                    at = 0;
                }
                return endOfData();
            }
        };
    }

    static Iterator<Integer> doubled(Iterator<Integer> numbers) {
        return new AbstractIterator<Integer>() {
            Integer again = null;

            @Override
            protected Integer computeNext() {
                if (again != null) {
                    Integer number = again;
                    again = null;
                    return number;
                }
                if (numbers.hasNext()) {
                    again = numbers.next();
                    return again;
                }
                endOfData();
                return null;
            }
        };
    }

    static Iterator<Integer> forever() {
        return new AbstractIterator<Integer>() {
            private int number = 0;

            @Override
            protected Integer computeNext() {
                return number++;
            }
        };
    }

    static Iterator<Integer> powers() {
        return new AbstractIterator<Integer>() {
            private int number = 1;

            @Override
            protected Integer computeNext() {
                while (true) {
                    number *= 2;
                    if (number % 3 == 1) return number;
                }
            }
        };
    }

    // What happened at the call still does.
    static Iterator<Integer> checked(List<Integer> numbers) {
        trace.add("called with " + numbers);
        return new AbstractIterator<Integer>() {
            final Iterator<Integer> iterator = trace.seen("made", numbers).iterator();
            int left = numbers.size() - 1;

            @Override
            protected Integer computeNext() {
                while (left-- > 0) {
                    int number = iterator.next();
                    if (number == 0) continue;
                    return number;
                }
                return endOfData();
            }
        };
    }

    static synchronized Iterator<String> locked(String... words) {
        return new AbstractIterator<String>() {
            private final Deque<String> rest = new ArrayDeque<>(List.of(words));

            @Override
            protected String computeNext() {
                String next = rest.poll();
                return next == null ? endOfData() : next.trim();
            }
        };
    }

    static Iterator<Integer> positive(List<List<Integer>> lists) {
        Iterator<List<Integer>> all = lists.iterator();
        return new AbstractIterator<Integer>() {
            @Override
            protected Integer computeNext() {
                trace.add("asked");
                while (all.hasNext()) {
                    for (int number : all.next()) if (number > 0) return number;
                }
                return endOfData();
            }
        };
    }

    static Iterator<String> nested(List<String> outer) {
        if (outer.isEmpty()) {
            return new AbstractIterator<String>() {
                @Override
                protected String computeNext() {
                    return endOfData();
                }
            };
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
