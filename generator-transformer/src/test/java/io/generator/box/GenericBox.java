package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Type variables, bounds and wildcards in generators and their hosts. */
public final class GenericBox<E extends Comparable<? super E>> {
    private final List<E> elements;

    private GenericBox(List<E> elements) {
        this.elements = elements;
    }

    @Generator
    static <A, B extends A> Gen<A> concat(Iterable<? extends A> first, Iterator<? super B> unused, List<B> second) {
        for (A a : first) Gen.yield(a);
        for (B b : second) Gen.yield(b);
        return Gen.done();
    }

    @Generator
    static <T, R> Gen<R> map(Gen<? extends T> source, Function<? super T, ? extends R> f) {
        for (T t : source) Gen.yield(f.apply(t));
        return Gen.done();
    }

    @Generator
    static <T> Gen<T> filter(Gen<T> source, Predicate<? super T> keep) {
        while (source.hasNext()) {
            T t = source.next();
            if (keep.test(t)) Gen.yield(t);
        }
        return Gen.done();
    }

    @Generator
    Gen<E> ascending() {
        E last = null;
        for (E e : elements) {
            if (last != null && e.compareTo(last) < 0) continue;
            Gen.yield(last = e);
        }
        return Gen.done();
    }

    @Generator
    static <N extends Number & Comparable<N>> TwoWayGen<N, N, N> greatest(N start) {
        N max = start;
        while (true) {
            N next = Gen.yield(max);
            if (next == null) return TwoWayGen.returning(max);
            if (next.compareTo(max) > 0 && next.longValue() < 100) max = next;
        }
    }

    @Generator
    static Gen<? extends Number> wildcard() {
        Gen.yield(1);
        Gen.yield(2.5);
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("rawtypes")
    static Gen raw() {
        Gen.yield("raw");
        Gen.yield(1);
        return Gen.done();
    }

    @Generator
    static <K, V extends List<? extends K>> Gen<Map.Entry<K, V>[]> arrays(Map<K, V> map) {
        for (Map.Entry<K, V> entry : map.entrySet()) {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Map.Entry<K, V>[] pair = new Map.Entry[] {entry, entry};
            Gen.yield(pair);
        }
        return Gen.done();
    }

    public static String box() {
        Check.equal("[a, 1, 2]", Check.drain(GenericBox.<Object, Integer>concat(List.of("a"), null, List.of(1, 2))));
        Gen<String> mapped = map(filter(map(wildcard(), Number::doubleValue), d -> d > 1), d -> "<" + d + ">");
        Check.equal("[<2.5>]", Check.drain(mapped));
        Check.equal("[3, 5, 5]", Check.drain(new GenericBox<>(List.of(3, 1, 5, 2, 5)).ascending()));
        Check.equal("[1, 5, 5, 5, returned 5]", Check.drive(greatest(1), 5, 3, 500, null));
        List<Object> seen = new ArrayList<>();
        for (Object o : raw()) seen.add(o);
        Check.equal("[raw, 1]", seen);
        Check.equal(2, arrays(Map.of("k", List.of("v"))).next().length);
        return "OK";
    }
}
