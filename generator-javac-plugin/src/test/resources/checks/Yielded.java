import io.generator.*;
import io.generator.annotation.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

class Yielded {
    @Generator
    static Gen<String> strings(Object o, CharSequence s) {
        Gen.yield(1);
        //        ^ error: GEN008
        Gen.yield("fine");
        Gen.yield(null);
        Gen.yield(new StringBuilder());
        //        ^ error: GEN008
        Gen.yield((String) o);
        Gen.yield(o);
        //        ^ error: GEN008 plugin only
        Gen.yield(s);
        //        ^ error: GEN008 plugin only
        return Gen.done();
    }

    @Generator
    static Gen<Long> longs(boolean b) {
        Gen.yield(1L);
        Gen.yield(1);
        //        ^ error: GEN008
        Gen.yield(b ? 1 : 2L);
        Gen.yield(b ? 1L : null);
        Gen.yield(b ? 1 : null);
        //          ^ error: GEN008
        return Gen.done();
    }

    @Generator
    static Gen<Byte> bytes() {
        Gen.yield((byte) 1);
        Gen.yield(1);
        //        ^ error: GEN008
        return Gen.done();
    }

    @Generator
    static PrimitiveIterator.OfInt ints() {
        Gen.yield(1L);
        //        ^ error: GEN008
        Gen.yield("x");
        //        ^ error: GEN008
        Gen.yield('c');
        //        ^ error: GEN008
        Gen.yield(1);
        Gen.yieldFrom(List.of(1, 2));
        Gen.yieldFrom(IntStream.range(0, 3));
        Gen.yieldFrom(new ArrayList<String>());
        //            ^ error: GEN008 plugin only
        return Gen.doneInt();
    }

    @Generator
    static Iterable<Map.Entry<String, Integer>> entries(HashMap<String, Integer> map, HashMap<Integer, Integer> wrong) {
        Gen.yield(Map.entry("a", 1));
        for (var e : map.entrySet()) Gen.yield(e);
        for (var e : wrong.entrySet()) Gen.yield(e);
        //                                       ^ error: GEN008 plugin only
        Gen.yieldFrom(map.entrySet());
        Gen.yieldFrom(wrong.entrySet());
        //                          ^ error: GEN008 plugin only
        return List.of();
    }

    @Generator
    static <T extends Number> Gen<T> variable(T t, List<? extends T> list) {
        Gen.yield(t);
        Gen.yieldFrom(list);
        for (T each : list) Gen.yield(each);
        Gen.yield("not a number");
        //        ^ error: GEN008 plugin only
        return Gen.done();
    }

    @Generator
    static Gen<Number> supertypes() {
        Gen.yield(1);
        Gen.yield(2.5);
        Gen.yield(true);
        //        ^ error: GEN008
        Gen.yieldFrom(Stream.of(1, 2.5));
        Gen.yieldFrom(Stream.of("a"));
        //                     ^ error: GEN008 plugin only
        return Gen.done();
    }

    @Generator
    static Gen<List<Integer>> generic(List<Integer> ints, List<String> strings, ArrayList<Integer> sub, List raw) {
        Gen.yield(ints);
        Gen.yield(sub);
        Gen.yield(raw);
        Gen.yield(strings);
        //        ^ error: GEN008 plugin only
        Gen.yield(new ArrayList<String>());
        //        ^ error: GEN008 plugin only
        return Gen.done();
    }

    @Generator
    static Gen<? extends List<? super Integer>> wildcards(List<Number> numbers, List<Long> longs) {
        Gen.yield(numbers);
        Gen.yield(longs);
        //        ^ error: GEN008 plugin only
        return Gen.done();
    }

    @Generator
    static Stream<String> streams() {
        Gen.yield(1);
        //        ^ error: GEN008
        return Stream.empty();
    }

    static Gen<Integer> lambda() {
        return Gen.of(() -> {
            Gen.yield("no number");
            //        ^ error: GEN008 plugin only
        });
    }

    static final GeneratorBody<Integer> BODY = () -> {
        Gen.yield(2);
        Gen.yield(2L);
        //        ^ error: GEN008 plugin only
        return Gen.done();
    };
}
