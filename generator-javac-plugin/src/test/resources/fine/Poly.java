import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Poly {
    static <T> T read() {
        return null;
    }

    static <T> T[] array(T... values) {
        return values;
    }

    static <T extends Comparable<T>> T largest(List<T> list) {
        return list.get(0);
    }

    @Generator
    static Gen<List<String>> lists(boolean b, List<String> list) {
        Gen.yield(List.of());
        Gen.yield(List.of("a"));
        Gen.yield(new ArrayList<>());
        Gen.yield(new ArrayList<>(list));
        Gen.yield(Collections.emptyList());
        Gen.yield(b ? List.of() : list);
        Gen.yield(b ? new LinkedList<>() : Arrays.asList("b"));
        Gen.yield((List.of()));
        Gen.yield(Stream.of("c").toList());
        Gen.yield(Stream.of("c").collect(Collectors.toList()));
        Gen.yield(read());
        Gen.yield(Objects.requireNonNull(list));
        Gen.yield(Optional.of(list).orElseGet(ArrayList::new));
        Gen.yield(switch (list.size()) {
            case 0 -> List.of();
            default -> list;
        });
        Gen.yield(Map.of(1, list).get(1));
        Gen.yieldFrom(List.of());
        Gen.yieldFrom(List.of(List.of(), list));
        Gen.yieldFrom(b ? List.of() : List.of(list));
        Gen.yieldFrom(Collections.emptyIterator());
        Gen.yieldFrom(Stream.empty());
        Gen.yieldFrom(Map.of(1, list).values());
        return Gen.done();
    }

    @Generator
    static Gen<Map<String, List<Integer>>> maps(List<String> words) {
        Gen.yield(new HashMap<>());
        Gen.yield(Map.of("a", List.of(1)));
        Gen.yield(Map.of());
        Gen.yield(words.stream().collect(Collectors.groupingBy(w -> w, Collectors.mapping(String::length, Collectors.toList()))));
        return Gen.done();
    }

    @Generator
    static Gen<Number> numbers(boolean b, List<Integer> ints) {
        Gen.yield(largest(ints));
        Gen.yield(b ? 1 : 2.5);
        Gen.yield(Optional.of(1).get());
        Gen.yieldFrom(ints);
        return Gen.done();
    }

    @Generator
    static Gen<Number[]> arrays() {
        Gen.yield(array(1, 2));
        Gen.yield(array(1, 2.5));
        Gen.yield(new Integer[0]);
        return Gen.done();
    }

    @Generator
    static Gen<Supplier<String>> lambdas() {
        Gen.yield((Supplier<String>) () -> "a");
        Supplier<String> s = String::new;
        Gen.yield(s);
        return Gen.done();
    }

    @Generator
    static <K extends Comparable<K>, V> Gen<Map.Entry<K, V>> sorted(Map<K, V> map) {
        for (Map.Entry<K, V> e : map.entrySet()) Gen.yield(e);
        Gen.yieldFrom(map.entrySet().stream().sorted(Map.Entry.comparingByKey()));
        return new TreeMap<>(map).isEmpty() ? Gen.done() : sorted(map);
    }

    @Generator
    static Gen<?> anything() {
        Gen.yield(1);
        Gen.yield("a");
        Gen.yieldFrom(List.of('c'));
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("rawtypes")
    static Gen raw() {
        Gen.yield(1);
        Gen.yield("a");
        return Gen.done();
    }

    record Box<T>(T value) {
        @Generator
        Gen<T> twice() {
            Gen.yield(value);
            Gen.yield(this.value());
            return Gen.done();
        }

        @Generator
        Gen<Box<? extends T>> boxes(Box<? extends T> other) {
            Gen.yield(this);
            Gen.yield(other);
            Gen.yield(new Box<>(value));
            return Gen.done();
        }
    }

    static void lambdas(List<Integer> list) {
        Gen<Number> exact = Gen.of(() -> {
            Gen.yield(1);
            Gen.yield(2.5);
        });
        var inferred = Gen.of(() -> {
            Gen.yield(1);
            Gen.yield("a");
        });
        for (int i : Gen.<Integer>of(() -> { Gen.yield(1); })) Objects.requireNonNull(i);
        TwoWayGen<Integer, Integer, String> sum = TwoWayGen.of(() -> {
            int total = 0;
            for (Integer x; (x = Gen.yield(total)) != null; ) total += x;
            return TwoWayGen.returning("sum " + total);
        });
        var inferredToo = TwoWayGen.of(() -> {
            Integer x = Gen.yield(1);
            return TwoWayGen.returning("x" + x);
        });
        take(Gen.of(() -> { Gen.yield("a"); }));
        Gen.of(() -> {
            while (true) Gen.yield(1);
        }).close();
    }

    static void take(Iterable<? extends CharSequence> texts) {}
}
