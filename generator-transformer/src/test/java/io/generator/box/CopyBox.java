package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A copy made anywhere, and what it was made of, both go on as a generator does that was never copied. */
public final class CopyBox {
    private static final Random RANDOM = new Random(7);

    private CopyBox() {}

    @Generator
    static Gen<Object> list(Collection<String> list) {
        for (String s : list) Gen.yield(s);
        return Gen.done();
    }

    @Generator
    static Gen<Object> nested(Collection<String> list) {
        int n = 0;
        for (String a : list)
            for (String b : list) {
                Gen.yield(a + b + n++);
                for (char c : (a + b).toCharArray()) Gen.yield(c);
            }
        return Gen.done();
    }

    @Generator
    static Gen<Object> map(Map<String, Integer> map) {
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            Gen.yield(entry.getKey());
            Gen.yield(entry.getValue());
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> range(int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i;
            Gen.yield(i);
            if (i % 3 == 0) Gen.yield(sum);
        }
        return Gen.done();
    }

    @Generator
    static PrimitiveIterator.OfInt primitives(int n) {
        PrimitiveIterator.OfInt squares = IntStream.range(0, n).map(i -> i * i).iterator();
        while (squares.hasNext()) {
            int square = squares.nextInt();
            Gen.yield(square);
            Gen.yield(-square);
        }
        return Gen.doneInt();
    }

    @Generator
    static Gen<Object> finallies(Collection<String> list) {
        for (String s : list) {
            try {
                Gen.yield("try " + s);
            } finally {
                Gen.yield("finally " + s);
            }
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> delegating(Collection<String> list) {
        Gen.yieldFrom(list);
        Gen.yieldFrom(list.stream());
        Gen.yieldFrom(nested(list));
        for (String s : list) Gen.yieldFrom(tree(s.length() + 2));
        return Gen.done();
    }

    @Generator
    static Gen<Object> tree(int depth) {
        if (depth == 0) return Gen.done();
        Gen.yieldFrom(tree(depth - 1));
        Gen.yield(depth);
        Gen.yieldFrom(tree(depth - 1));
        return Gen.done();
    }

    @Generator
    static Gen<Object> handingOver(int n) {
        Gen.yield(n);
        return n == 0 ? list(List.of("x", "y")) : handingOver(n - 1);
    }

    /** The generator that it delegates to is a local too. */
    @Generator
    static Gen<Object> keeping(int n) {
        Gen<Object> inner = range(n);
        Gen<Object> other = inner;
        Gen.yieldFrom(inner);
        Gen.yield(inner == other);
        Gen.yield(other.state());
        return Gen.done();
    }

    @Generator
    static Gen<Object> filter(Iterable<Object> source, int divisor) {
        for (Object o : source) if (o.hashCode() % divisor != 0) Gen.yield(o);
        return Gen.done();
    }

    /** Both read the one source, in turns. */
    @Generator
    static Gen<Object> zip(Gen<Object> source) {
        Gen<Object> a = filter(source, 2);
        Gen<Object> b = filter(source, 3);
        while (a.hasNext() && b.hasNext()) {
            Gen.yield(a.next());
            Gen.yield(b.next());
        }
        Gen.yield(source.hasNext());
        return Gen.done();
    }

    @Generator
    static <T> Gen<Object> generic(T source, Object n) {
        while (source instanceof Gen<?> gen && gen.hasNext()) Gen.yield(gen.next() + " of " + n);
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, Object> sent() {
        List<Object> nothing = List.of();
        String all = "";
        for (int i = 0; i < 9; i++) {
            Object sent = Gen.yield(all + nothing.size());
            all += sent == null ? "-" : sent;
        }
        return TwoWayGen.returning(all);
    }

    private static List<Supplier<Iterator<?>>> sources() {
        List<String> list = List.of("a", "bc", "d");
        return List.of(
                () -> list(list),
                () -> list(new ArrayList<>()),
                () -> nested(list),
                () -> map(new TreeMap<>(Map.of("x", 1, "y", 2))),
                () -> range(10),
                () -> primitives(6),
                () -> finallies(list),
                () -> delegating(list),
                () -> tree(4),
                () -> handingOver(5),
                () -> keeping(6),
                () -> filter(range(20), 3),
                () -> zip(range(40)),
                () -> generic(range(5), "five"),
                () -> filter(filter(delegating(list), 5), 7));
    }

    /** Takes some values of one, then goes on with it and a copy in turns; each time one of them may be copied. */
    private static void goOn(Supplier<Iterator<?>> source) {
        List<String> expected = strings(source.get());
        List<Iterator<?>> all = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        all.add(source.get());
        seen.add(new ArrayList<>());
        for (int step = 0; step < 150; step++) {
            int at = RANDOM.nextInt(all.size());
            Iterator<?> iterator = all.get(at);
            if (RANDOM.nextInt(3) > 0 && RANDOM.nextBoolean()) iterator.hasNext();
            else if (all.size() < 6 && RANDOM.nextInt(4) == 0) {
                all.add(copy(iterator));
                seen.add(new ArrayList<>(seen.get(at)));
            } else if (iterator.hasNext()) seen.get(at).add(String.valueOf(iterator.next()));
        }
        for (int at = 0; at < all.size(); at++) {
            seen.get(at).addAll(strings(all.get(at)));
            Check.equal(expected, seen.get(at));
        }
    }

    private static List<String> strings(Iterator<?> values) {
        List<String> strings = new ArrayList<>();
        while (values.hasNext()) strings.add(String.valueOf(values.next()));
        return strings;
    }

    private static Iterator<?> copy(Iterator<?> generator) {
        return ((Gen<?>) generator).copy();
    }

    private static void sendsGoTheirOwnWays() {
        TwoWayGen<Object, Object, Object> one = sent();
        one.next();
        one.send("a");
        TwoWayGen<Object, Object, Object> two = one.copy();
        one.send("b");
        Check.equal("ac0", two.send("c"));
        Check.equal("abd0", one.send("d"));
        Check.equal(
                "[ac-0, ac--0, ac---0, ac----0, ac-----0, ac------0, returned ac-------]",
                Check.drive(two, new Object[7]));
    }

    private static void closingOneLeavesTheOther() {
        Gen<Object> one = finallies(List.of("p", "q"));
        Check.equal("try p", one.next());
        Gen<Object> two = one.copy();
        Check.throwsThat(IllegalStateException.class, one::close);
        Check.equal("finally p", two.next());
        Check.equal("try q", two.next());
        List<String> closed = new ArrayList<>();
        Gen<Object> streaming = streaming(Stream.of(1, 2, 3).onClose(() -> closed.add("closed")));
        streaming.next();
        Gen<Object> other = streaming.copy();
        streaming.close();
        Check.equal("[2]", List.of(other.next()));
        Check.equal("[]", closed);
        other.close();
        Check.equal("[closed]", closed);
    }

    @Generator
    static Gen<Object> streaming(Stream<?> stream) {
        Gen.yieldFrom(stream);
        return Gen.done();
    }

    public static String box() {
        for (Supplier<Iterator<?>> source : sources()) for (int i = 0; i < 30; i++) goOn(source);
        sendsGoTheirOwnWays();
        closingOneLeavesTheOther();
        return "OK";
    }
}
