package io.generator.box;

import io.generator.Gen;
import io.generator.Snapshot;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Written and read again at each of its yields, a body goes on as if nothing had happened. */
public final class SnapshotBox {
    private SnapshotBox() {}

    @Generator
    static Gen<Object> loops(String[] words, double factor) {
        for (String word : words) {
            for (char c = 'a'; c < 'c'; c++) {
                long n = word.length() + 1L;
                Gen.yield(word + c + n * factor);
                byte b = (byte) (n << 6);
                Gen.yield(b + "" + (b > 0));
            }
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> handlers(int n) {
        String log = "";
        for (int i = 0; i < n; i++) {
            try {
                Gen.yield("try " + i);
                if (i % 2 == 1) throw new IllegalStateException("odd " + i);
            } catch (IllegalStateException e) {
                Gen.yield(e.getMessage());
                log += e.getMessage();
            } finally {
                Gen.yield("finally " + log);
            }
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> tree(int depth) {
        if (depth == 0) return Gen.done();
        Gen.yieldFrom(tree(depth - 1));
        Gen.yield(depth + join("<", Gen.yield("in"), depth));
        return tree(depth - 1);
    }

    private static String join(String a, Object b, int c) {
        return a + b + c;
    }

    @Generator
    static PrimitiveIterator.OfLong longs(long n) {
        for (long i = 0; i < n; i++) Gen.yield(i << 33);
        return Gen.doneLong();
    }

    @Generator
    static Gen<Object> filter(Gen<Object> source, String without) {
        while (source.hasNext()) {
            Object next = source.next();
            if (!next.toString().contains(without)) Gen.yield(next);
        }
        return Gen.done();
    }

    /** The generators are in a list: objects that refer to frames, among them one that it delegates to, and itself. */
    @Generator
    static Gen<Object> inTurns(List<Gen<Object>> list) {
        Gen.yield(list.size());
        for (int i = 0; !list.isEmpty(); i++) {
            Gen<Object> gen = list.get(i % list.size());
            if (gen.hasNext()) Gen.yield(gen.next());
            else list.remove(gen);
            if (i == 4) Gen.yieldFrom(list.get(0));
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> repeated(Iterable<Object> source) {
        for (int i = 0; i < 3; i++) Gen.yieldFrom(range(i));
        Gen.yieldFrom((Iterable<?>) restart(2));
        Gen<Object> none = Gen.done();
        Gen.yield(none.hasNext());
        Gen.yieldFrom(none);
        return Gen.done();
    }

    @Generator
    static Gen<Object> range(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    static Iterable<Object> restart(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }

    record Cube(int size) implements Serializable {
        @Generator
        Gen<Object> points() {
            for (int x = 0; x < size; x++) for (int y = 0; y < size; y++) Gen.yield(x + "," + y + "," + size);
            return Gen.done();
        }
    }

    static final class Opaque {
        @Generator
        Gen<Object> one() {
            Gen.yield(hashCode());
            return Gen.done();
        }
    }

    @Generator
    static Gen<Object> shared(Gen<Object> inner) {
        Gen.yieldFrom(inner);
        Gen.yield("mine");
        Gen.yieldFrom(inner);
        return Gen.done();
    }

    @Generator
    static Gen<Object> deep(int depth) {
        if (depth > 0) Gen.yieldFrom(deep(depth - 1));
        Gen.yield(depth);
        return Gen.done();
    }

    private static List<Supplier<Iterator<?>>> sources() {
        return List.of(
                () -> loops(new String[] {"x", "yy", ""}, 2.5),
                () -> handlers(4),
                () -> tree(4),
                () -> longs(4),
                () -> filter(filter(tree(4), "<"), "3"),
                () -> inTurns(new ArrayList<>(List.of(range(4), tree(3), handlers(2)))),
                () -> repeated(List.of()),
                () -> new Cube(3).points(),
                () -> shared(range(3)),
                () -> zip(tree(3), longs(9)),
                () -> deep(5));
    }

    private static <Y> TwoWayGen<Y, Object, Object> again(Iterator<?> generator) {
        try {
            return Snapshot.fromBytes(Snapshot.toBytes(generator), SnapshotBox.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void everywhere(Supplier<Iterator<?>> source) {
        List<Object> expected = drain(source.get());
        Iterator<?> once = source.get();
        Iterator<?> always = source.get();
        for (int n = 0; n < expected.size(); n++) {
            List<Object> seen = new ArrayList<>(expected.subList(0, n));
            seen.addAll(drain(again(once)));
            Check.equal(expected, seen);
            always = again(always);
            Check.equal(expected.get(n), once.next());
            Check.equal(expected.get(n), always.next());
        }
        Check.that(!always.hasNext(), "ends");
        Check.that(!again(always).hasNext(), "has ended");
    }

    private static List<Object> drain(Iterator<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEachRemaining(all::add);
        return all;
    }

    @Generator
    static TwoWayGen<Object, Object, String> talking() {
        String all = "";
        while (all.length() < 5) all += Gen.<Object>yield(all);
        return TwoWayGen.returning(all);
    }

    private static void sendsAndResults() {
        TwoWayGen<Object, Object, String> gen = talking();
        gen.next();
        gen.send("ab");
        TwoWayGen<Object, Object, Object> other = again(gen);
        Check.equal("abcd", other.send("cd"));
        Check.throwsThat(io.generator.StopIteration.class, () -> other.send("e"));
        Check.equal("abcde", again(other).result());
    }

    private static void anyDepth() {
        Gen<Object> gen = deep(200_000);
        gen.next();
        Gen<Object> other = again(gen);
        int n = 0;
        for (Object depth : other) Check.equal(++n, depth);
        Check.equal(200_000, n);
        n = 0;
        for (Object depth : gen.copy()) Check.equal(++n, depth);
        Check.equal(200_000, n);
    }

    @Generator
    static Gen<Object> overList(List<Object> list) {
        for (Object o : list) Gen.yield(o);
        return Gen.done();
    }

    @Generator
    static Gen<Object> overLocal(Object local) {
        Gen.yield("first");
        Gen.yield(local);
        return Gen.done();
    }

    @Generator
    static Gen<Object> overDelegate(Object delegate) {
        if (delegate instanceof Stream<?> stream) Gen.yieldFrom(stream);
        else Gen.yieldFrom((List<?>) delegate);
        return Gen.done();
    }

    @Generator
    static Gen<Object> moving(Object value) {
        Gen.yield(value);
        return Gen.done();
    }

    /** At the first yield, both hold a value. */
    @Generator
    static Gen<Object> zip(Gen<Object> a, Iterator<? extends Object> b) {
        while (a.hasNext() && b.hasNext()) {
            Gen.yield("zip");
            Gen.yield(a.next());
            Gen.yield(b.next());
        }
        return Gen.done();
    }

    private static void heldValues() {
        TwoWayGen<Object, Object, String> gen = talking();
        Check.that(gen.hasNext(), "begins");
        TwoWayGen<Object, Object, Object> other = again(again(gen));
        Check.throwsThat(IllegalStateException.class, () -> other.send("a"));
        Check.equal("", other.next());
        TwoWayGen<Object, Object, Object> third = again(other);
        Check.equal("a", other.send("a"));
        Check.equal("b", third.copy().send("b"));
        Check.equal("c", third.send("c"));
        Gen<Object> raised = again(held(handlers(2)));
        raised.next();
        Check.equal("finally ", raised.raise(new IllegalArgumentException()));
        Check.throwsThat(IllegalArgumentException.class, raised::next);
        PrimitiveIterator.OfLong longs = (PrimitiveIterator.OfLong) SnapshotBox.<Long>again(held((Gen<?>) longs(3)));
        Check.equal(0L, longs.nextLong());
        Check.equal(1L << 33, longs.nextLong());
        Gen<Object> closed = again(held(tree(3)));
        closed.close();
        Check.that(!closed.hasNext(), "is closed");
        Check.equal(drain(shared(tree(3))), drain(again(held(shared(tree(3))))));
    }

    private static Gen<?> held(Gen<?> generator) {
        generator.hasNext();
        return generator;
    }

    private static void refused(Class<? extends Exception> expected, Gen<?> generator, String... parts) {
        try {
            Snapshot.toBytes(generator);
            throw new AssertionError("is written");
        } catch (Exception e) {
            Check.equal(expected, e.getClass());
            for (String part : parts) Check.that(e.getMessage().contains(part), part + " is not in: " + e.getMessage());
        }
    }

    private static Gen<?> started(Gen<?> generator) {
        generator.next();
        return generator;
    }

    private static void refusals() {
        Class<NotSerializableException> no = NotSerializableException.class;
        List<Object> list = new ArrayList<>(List.of(1, 2));
        refused(no, started(overList(list)), "SnapshotBox.overList", "java.util.ArrayList$Itr", "by an index");
        refused(no, overLocal(new Opaque()), "a " + Opaque.class.getName() + ", which is not Serializable");
        refused(no, overLocal(List.of(1, new Opaque())), "which refers to a " + Opaque.class.getName());
        refused(no, started(overDelegate(list)), "what it delegates to is a java.util.ArrayList$Itr", "by an index");
        refused(no, started(overDelegate(list.stream())), "what it delegates to", "collect the stream");
        refused(no, new Opaque().one(), "the object whose method it is", Opaque.class.getName());
        refused(no, started(shared(overLocal(new Opaque()))), "SnapshotBox.overLocal");
        refused(IllegalArgumentException.class, Gen.done(), "@Generator");
        Gen<Object> held = moving(new Opaque());
        held.hasNext();
        refused(no, held, "the value that hasNext() has fetched is a " + Opaque.class.getName());
        Gen<Object> moved = overLocal(new Opaque());
        moved.next();
        moved.next();
        Check.equal("[]", drain(again(moved)));
    }

    private static void onlyBySnapshots() throws IOException, ClassNotFoundException {
        Check.throwsThat(NotSerializableException.class, () -> {
            try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                out.writeObject(range(2));
            } catch (IOException e) {
                throw SnapshotBox.<RuntimeException>sneaky(e);
            }
        });
        byte[] snapshot = Snapshot.toBytes(overLocal(new ArrayList<>(List.of("x"))));
        ClassLoader loader = SnapshotBox.class.getClassLoader();
        ObjectInputFilter some = ObjectInputFilter.Config.createFilter("io.generator.box.*;java.lang.*;!*");
        try {
            Snapshot.read(new ByteArrayInputStream(snapshot), loader, some);
            throw new AssertionError("the filter allows it");
        } catch (java.io.InvalidClassException e) {
            Check.that(e.getMessage().contains("REJECTED"), e.getMessage());
        }
        ObjectInputFilter more = ObjectInputFilter.Config.createFilter("io.generator.box.*;java.util.*;java.lang.*;!*");
        Check.equal("[first, [x]]", drain(Snapshot.read(new ByteArrayInputStream(snapshot), loader, more)));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable exception) throws E {
        throw (E) exception;
    }

    public static String box() throws IOException, ClassNotFoundException {
        sources().forEach(SnapshotBox::everywhere);
        sendsAndResults();
        heldValues();
        anyDepth();
        refusals();
        onlyBySnapshots();
        return "OK";
    }
}
